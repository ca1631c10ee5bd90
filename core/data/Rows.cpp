#include "data/Rows.h"

#include <algorithm>
#include <mutex>
#include <numeric>
#include <utility>

namespace memewright {

namespace {

/// Captions between two stored sums.
constexpr std::size_t kBlock = 64;

} // namespace

struct Rows::Index {
    Index(const Corpus& corpus, std::vector<std::uint32_t> all) : captions(std::move(all))
    {
        sums.reserve(captions.size() / kBlock + 1);
        for (std::size_t i = 0; i < captions.size(); ++i) {
            if (i % kBlock == 0)
                sums.push_back(rows);
            rows += corpus.rowsOf(captions[i]);
        }
    }

    RowRef at(const Corpus& corpus, std::uint64_t row) const
    {
        const auto block = static_cast<std::size_t>(std::upper_bound(sums.begin(), sums.end(), row) - sums.begin()) - 1;
        row -= sums[block];
        std::size_t i = block * kBlock;
        for (std::size_t length = corpus.rowsOf(captions[i]); row >= length; length = corpus.rowsOf(captions[i])) {
            row -= length;
            ++i;
        }
        return {captions[i], static_cast<std::uint32_t>(row)};
    }

    /// Row 0 of the caption at place `i` of `captions`.
    std::uint64_t firstRowOf(const Corpus& corpus, std::size_t i) const
    {
        std::uint64_t row = sums[i / kBlock];
        for (std::size_t before = i / kBlock * kBlock; before < i; ++before)
            row += corpus.rowsOf(captions[before]);
        return row;
    }

    std::vector<std::uint32_t> captions;
    std::vector<std::uint64_t> sums; ///< rows before caption 0, 64, 128, …
    std::uint64_t rows = 0;

    // Only a part by rows needs a list of its own; found when first asked for, since it takes a walk over all its rows.
    mutable std::once_flag touchedOnce;
    mutable std::vector<std::uint32_t> touched;
};

std::vector<std::uint32_t> allCaptions(const Corpus& corpus)
{
    std::vector<std::uint32_t> captions(corpus.size());
    std::iota(captions.begin(), captions.end(), 0u);
    return captions;
}

Rows::Rows(const Corpus& corpus, std::vector<std::uint32_t> captions)
    : m_corpus(&corpus), m_index(std::make_shared<Index>(corpus, std::move(captions))), m_size(m_index->rows)
{
}

Rows::Rows(const Corpus& corpus, KeyedPermutation order, std::uint64_t first, std::uint64_t count)
    : m_corpus(&corpus), m_index(std::make_shared<Index>(corpus, allCaptions(corpus))), m_order(order), m_first(first),
      m_size(count)
{
}

RowRef Rows::at(std::uint64_t index) const
{
    return m_index->at(*m_corpus, m_order ? (*m_order)(m_first + index) : index);
}

const std::vector<std::uint32_t>& Rows::captions() const
{
    static const std::vector<std::uint32_t> none;
    if (!m_index)
        return none;
    if (!m_order)
        return m_index->captions;
    std::call_once(m_index->touchedOnce, [this] {
        std::uint64_t row = 0;
        for (std::uint32_t caption = 0; caption < m_corpus->size(); ++caption) {
            const std::uint64_t end = row + m_corpus->rowsOf(caption);
            while (row < end && !holds(row))
                ++row;
            if (row < end)
                m_index->touched.push_back(caption);
            row = end;
        }
    });
    return m_index->touched;
}

std::vector<bool> Rows::wanted(std::uint32_t caption) const
{
    if (!m_order)
        return {};
    std::vector<bool> here(m_corpus->rowsOf(caption));
    const std::uint64_t first = m_index->firstRowOf(*m_corpus, caption); // all captions are in the index, in their order
    for (std::size_t position = 0; position < here.size(); ++position)
        here[position] = holds(first + position);
    return here;
}

bool Rows::holds(std::uint64_t row) const
{
    const std::uint64_t place = m_order->inverse(row);
    return place >= m_first && place - m_first < m_size;
}

} // namespace memewright
