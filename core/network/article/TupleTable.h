#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace memewright {

/// Distinct tuples of whole numbers, numbered 0, 1, … in the order in which they first came (hash consing). Open addressing;
/// the tuples lie one behind another in one array. Not thread-safe.
class TupleTable
{
public:
    explicit TupleTable(std::size_t width);

    /// The tuple's number; a tuple seen for the first time gets the next one.
    std::int32_t intern(std::span<const std::int32_t> tuple);
    std::size_t size() const { return m_size; }
    std::size_t width() const { return m_width; }
    /// All tuples, [size()][width()].
    const std::vector<std::int32_t>& tuples() const { return m_tuples; }
    /// Forgets the tuples and keeps the memory.
    void clear();
    /// Hands the tuples over and forgets them.
    std::vector<std::int32_t> takeTuples();

private:
    std::size_t slotOf(std::span<const std::int32_t> tuple) const;
    void grow();

    std::size_t m_width;
    std::size_t m_size = 0;
    std::vector<std::int32_t> m_tuples;
    std::vector<std::int32_t> m_slots; ///< tuple number + 1, 0 for a free slot; the size is a power of two
};

} // namespace memewright
