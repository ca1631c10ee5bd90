#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "data/Corpus.h"
#include "data/KeyedPermutation.h"

namespace memewright {

/// One training row without its text: which caption, and how many of its characters stand before the label.
struct RowRef {
    std::uint32_t caption = 0;
    std::uint32_t position = 0; ///< 0 … rowsOf(caption) - 1; the last one's label is the final bar
    bool operator==(const RowRef&) const = default;
};

/// 0, 1, … up to the corpus' last one.
std::vector<std::uint32_t> allCaptions(const Corpus& corpus);

/// Rows of a part of a corpus, as a view: 4 bytes a caption and one sum each 64 captions, never a row matrix.
/// Immutable, cheap to copy, thread-safe. The corpus must outlive it.
class Rows
{
public:
    Rows() = default;
    /// All rows of the captions given.
    Rows(const Corpus& corpus, std::vector<std::uint32_t> captions);
    /// Part [first, first + count) of all rows of the corpus in the order of `order`: the article's split by row.
    Rows(const Corpus& corpus, KeyedPermutation order, std::uint64_t first, std::uint64_t count);

    std::uint64_t size() const { return m_size; }
    /// Row i in [0, size()), in the part's own order. O(log captions).
    RowRef at(std::uint64_t index) const;
    /// Captions with at least one row here (split by caption: exactly the part's captions).
    const std::vector<std::uint32_t>& captions() const;
    /// Which of a caption's rows are here, by their position; empty: all of them.
    std::vector<bool> wanted(std::uint32_t caption) const;
    const Corpus& corpus() const { return *m_corpus; }

private:
    struct Index; ///< shared by copies
    bool holds(std::uint64_t row) const; ///< of a part by rows: is this row of the corpus here?

    const Corpus* m_corpus = nullptr;
    std::shared_ptr<const Index> m_index;
    std::optional<KeyedPermutation> m_order;
    std::uint64_t m_first = 0;
    std::uint64_t m_size = 0;
};

} // namespace memewright
