#include "training/LengthBucketing.h"

#include <algorithm>

#include "base/Hash.h"

namespace memewright {

namespace {

/// Captions sorted together: enough that neighbours are nearly of one length.
constexpr std::uint64_t kWindow = 2048;

} // namespace

std::vector<std::uint32_t> LengthBucketing::at(const KeyedPermutation& order, std::uint64_t position, std::uint64_t batchRows)
{
    if (m_batches.empty() || m_key != order.key() || m_window != position / kWindow || m_batchRows != batchRows) {
        m_batchRows = batchRows;
        makeWindow(order, position / kWindow);
    }
    std::uint64_t skip = position % kWindow;
    auto batch = m_batches.begin();
    for (; skip >= batch->size(); ++batch)
        skip -= batch->size();
    // A run that ended within a batch goes on with the rest of it.
    return {batch->begin() + static_cast<std::ptrdiff_t>(skip), batch->end()};
}

void LengthBucketing::makeWindow(const KeyedPermutation& order, std::uint64_t window)
{
    const Corpus& corpus = m_part.corpus();
    const std::uint64_t end = std::min(order.size(), (window + 1) * kWindow);
    std::vector<std::uint32_t> captions;
    for (std::uint64_t place = window * kWindow; place < end; ++place)
        captions.push_back(m_part.captions()[order(place)]);
    std::ranges::stable_sort(captions, {}, [&](std::uint32_t caption) { return corpus.rowsOf(caption); });

    std::vector<std::vector<std::uint32_t>> sorted(1);
    std::uint64_t rows = 0;
    for (const std::uint32_t caption : captions) {
        const std::uint64_t more = corpus.rowsOf(caption);
        if (!sorted.back().empty() && rows + more > m_batchRows) {
            sorted.emplace_back();
            rows = 0;
        }
        sorted.back().push_back(caption);
        rows += more;
    }
    const KeyedPermutation shuffled(sorted.size(), mixBits(order.key() + window));
    m_batches.clear();
    for (std::uint64_t place = 0; place < sorted.size(); ++place)
        m_batches.push_back(std::move(sorted[shuffled(place)]));
    m_key = order.key();
    m_window = window;
}

} // namespace memewright
