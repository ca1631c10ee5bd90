#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "network/article/ArticleShapes.h"
#include "network/article/TupleTable.h"
#include "text/Vocabulary.h"

namespace memewright {

/// Stands in a window for a place outside the row.
inline constexpr std::int32_t kEdge = -1;

/// What plans to be computed round the pairs of a layer up to: oneDNN builds a kernel for each height of a product that it
/// meets, which takes longer than a small product itself, and keeps about a thousand of them.
inline constexpr std::size_t kPairRounding = 64;

/// The distinct windows of one convolution, each computed once however often it stands in the rows.
struct ConvolutionWindows {
    /// [windows][kernel]: which input lies under each tap, or kEdge. Inputs of the first convolution are vocabulary ids,
    /// those of the others the pairs of the convolution before.
    std::vector<std::int32_t> inputs;
    /// [windows]: in how many places of all rows the window stands; batch statistics weigh by it.
    std::vector<std::int32_t> counts;
    /// [pairs][2]: the windows under each distinct pool; empty for the last convolution. Where a plan was rounded up, the last
    /// ones stand nowhere and are no window's input.
    std::vector<std::int32_t> pairs;
    /// [pairs]: in how many places of all rows the pair stands.
    std::vector<std::int32_t> pairCounts;
    /// [kernel]: inputs are in the order of the first tap that reads them, so that only the first tapEnds[k] are read under
    /// tap k (a row's newest inputs lie at its end, where the taps to the left of a window never come). Ascending; all vocabulary
    /// ids under each tap of the first convolution.
    std::vector<std::int32_t> tapEnds;
    /// The windows that have input i under tap k are uses[useBegins[i * kernel + k]] and on, up to the next begin.
    std::vector<std::int32_t> useBegins, uses;
};

/// Rows of whole captions, with every distinct window of every layer named once (hash consing): a row is a prefix of its
/// neighbour, so nearly all of its windows are known. Nothing is approximated. Memory: about 1.2 KB a row.
struct WindowPlan {
    std::size_t kernel = 5;
    std::size_t rows = 0;
    std::array<ConvolutionWindows, kConvolutions> layers;
    /// [rows][positions of the last convolution]: its windows, over which each row takes the greatest.
    std::vector<std::int32_t> tops;
    std::vector<std::int32_t> labels; ///< [rows]
};

/// Distinct inputs of all convolutions but the first, which is cheap: each costs one product with every tap.
std::size_t distinctInputs(const WindowPlan& plan);

/// Builds plans caption by caption, looking only at what a new character changes (about 50 tuples a row of 368).
/// Not thread-safe; use one planner a thread. Public functions do not throw but for memory.
class WindowPlanner
{
public:
    /// kernel: 2 … 7; length: ids a row, a multiple of 16.
    WindowPlanner(std::size_t kernel, std::size_t length);

    /// Adds the caption's rows: header and every prefix of `text` (boxes joined by '|', without the final bar), the label of
    /// each being the next character. `wanted[i]` false leaves row i out (the other part of a split by row); empty: all rows.
    /// Rows whose label is none of the labels are left out too.
    void addCaption(const Vocabulary& vocabulary, const Labels& labels, std::int64_t templateId, std::u32string_view text,
        const std::vector<bool>& wanted = {});
    std::size_t rows() const { return m_plan.rows; }
    /// The plan of what was added since the last call. The pairs of each layer, and the ends of taps, are rounded up to a
    /// multiple of `round`.
    WindowPlan take(std::size_t round = 1);

private:
    /// The windows of one row, layer by layer.
    struct Row {
        int box = 0;
        std::size_t length = 0; ///< ids before padding and cutting
        std::array<std::vector<std::int32_t>, kConvolutions> windows, pairs;
    };

    const Row& addRow(std::span<const std::int32_t> ids, int box);
    /// An earlier row of the caption that ends so many characters before this one, under the same header.
    const Row* shorterBy(std::size_t characters, const Row& row) const;
    void fillWindows(std::size_t layer, std::span<const std::int32_t> inputs, Row& row);
    void fillPairs(std::size_t layer, Row& row);
    void count(const Row& row);
    void listUses(ConvolutionWindows& windows, std::size_t distinct) const;

    std::size_t m_kernel, m_length;
    std::vector<TupleTable> m_windows, m_pairs; ///< a table a layer
    std::vector<Row> m_recent; ///< the caption's last rows, the i-th at place i modulo the size
    std::size_t m_rowsOfCaption = 0;
    bool m_leftOut = false; ///< a row was
    std::vector<std::int32_t> m_padded;
    std::size_t m_ids = 0; ///< of the vocabulary, padding included
    WindowPlan m_plan;
};

} // namespace memewright
