#pragma once

// Private to core/training.

#include <cstdint>
#include <vector>

#include "data/KeyedPermutation.h"
#include "data/Rows.h"

namespace memewright {

/// Cuts an epoch's shuffled captions into batches of captions of like length: within each window of the order they are sorted
/// by length, cut, and the batches shuffled again. All follows from the order's key, so that a position in the epoch (captions
/// learnt) is enough to go on from. Keeps the current window.
class LengthBucketing
{
public:
    /// `part` must outlive it.
    explicit LengthBucketing(const Rows& part) : m_part(part) { }

    /// Captions of the batch that begins at `position`, below order.size(): at most `batchRows` rows, but at least one caption.
    std::vector<std::uint32_t> at(const KeyedPermutation& order, std::uint64_t position, std::uint64_t batchRows);

private:
    void makeWindow(const KeyedPermutation& order, std::uint64_t window);

    const Rows& m_part;
    std::uint64_t m_batchRows = 0; ///< of the current window
    std::uint64_t m_key = 0, m_window = UINT64_MAX;
    std::vector<std::vector<std::uint32_t>> m_batches;
};

} // namespace memewright
