#include "network/article/WindowPlan.h"

#include <algorithm>
#include <numeric>

#include "text/Row.h"

namespace memewright {

namespace {

constexpr std::size_t kWidestKernel = 7;
/// The last layer's windows move by one place every 2^4 rows, so older rows are of no use.
constexpr std::size_t kRecentRows = (std::size_t(1) << (kConvolutions - 1)) + 1;

/// Places at each end of a layer that an earlier row cannot stand for, because they see the row's edge or its new characters.
/// All places between them are the earlier row's, moved by one.
struct Margins {
    std::size_t left = 0, right = 0;
};

Margins ofWindows(const Margins& inputs, std::size_t kernel)
{
    return {inputs.left + (kernel - 1) / 2, inputs.right + kernel / 2};
}

/// Of a layer's inputs, against the row that is one such input (2^layer characters) shorter.
Margins ofInputs(std::size_t layer, std::size_t kernel)
{
    Margins margins{0, std::size_t(1) << layer};
    for (std::size_t i = 0; i < layer; ++i) {
        const Margins windows = ofWindows(margins, kernel);
        margins = {(windows.left + 1) / 2, (windows.right + 1) / 2};
    }
    return margins;
}

/// Takes what the earlier row has, one place further to the left, and calls `fill` for the places that it cannot stand for.
template <class Fill>
void fillMoved(
    const std::vector<std::int32_t>* earlier, const Margins& margins, std::vector<std::int32_t>& values, const Fill& fill)
{
    const std::size_t places = values.size();
    const bool known = earlier != nullptr && margins.left + margins.right < places;
    const std::size_t begin = known ? margins.left : places, end = known ? places - margins.right : places;
    for (std::size_t place = 0; place < begin; ++place)
        fill(place);
    if (known)
        std::copy_n(earlier->data() + begin + 1, end - begin, values.data() + begin);
    for (std::size_t place = end; place < places; ++place)
        fill(place);
}

/// Numbers those of `wanted` anew, in their order; -1 for the others.
std::vector<std::int32_t> renumber(const std::vector<bool>& wanted)
{
    std::vector<std::int32_t> numbers(wanted.size(), -1);
    std::int32_t next = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (wanted[i])
            numbers[i] = next++;
    return numbers;
}

/// Keeps the rows of a table ([…][width]) that are wanted.
void keepRows(std::vector<std::int32_t>& table, std::size_t width, const std::vector<bool>& wanted)
{
    std::size_t end = 0;
    for (std::size_t row = 0; row < wanted.size(); ++row)
        if (wanted[row])
            for (std::size_t i = 0; i < width; ++i)
                table[end++] = table[row * width + i];
    table.resize(end);
}

void rename(std::vector<std::int32_t>& values, const std::vector<std::int32_t>& numbers)
{
    for (std::int32_t& value : values)
        value = value == kEdge ? kEdge : numbers[static_cast<std::size_t>(value)];
}

/// Takes out what stands only in rows that were left out: windows that no row has, and pairs that no such window has.
void prune(WindowPlan& plan)
{
    for (std::size_t layer = kConvolutions; layer-- > 0;) {
        ConvolutionWindows& windows = plan.layers[layer];
        std::vector<bool> stands;
        for (const std::int32_t count : windows.counts)
            stands.push_back(count > 0);
        keepRows(windows.inputs, plan.kernel, stands);
        std::erase(windows.counts, 0);
        rename(layer + 1 < kConvolutions ? windows.pairs : plan.tops, renumber(stands));
        if (layer == 0)
            continue;
        ConvolutionWindows& below = plan.layers[layer - 1];
        std::vector<bool> used;
        for (const std::int32_t count : below.pairCounts)
            used.push_back(count > 0);
        keepRows(below.pairs, 2, used);
        std::erase(below.pairCounts, 0);
        rename(windows.inputs, renumber(used));
    }
}

/// The first tap of a convolution under which each of its inputs is read.
std::vector<std::size_t> firstTaps(const std::vector<std::int32_t>& inputs, std::size_t distinct, std::size_t kernel)
{
    std::vector<std::size_t> first(distinct, kernel - 1);
    for (std::size_t index = 0; index < inputs.size(); ++index)
        if (inputs[index] != kEdge) {
            std::size_t& known = first[static_cast<std::size_t>(inputs[index])];
            known = std::min(known, index % kernel);
        }
    return first;
}

/// Brings the pairs below a convolution into the order of the first tap that reads them, otherwise as they were.
void orderByFirstTap(ConvolutionWindows& below, ConvolutionWindows& windows, std::size_t kernel)
{
    const std::size_t pairs = below.pairCounts.size();
    const std::vector<std::size_t> first = firstTaps(windows.inputs, pairs, kernel);
    std::vector<std::int32_t>& ends = windows.tapEnds;
    ends.assign(kernel, 0);
    for (const std::size_t tap : first)
        ++ends[tap];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<std::int32_t> next{0}, numbers(pairs), ordered(below.pairs.size()), counts(pairs);
    next.insert(next.end(), ends.begin(), ends.end() - 1);
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        numbers[pair] = next[first[pair]]++;
        const auto to = static_cast<std::size_t>(numbers[pair]);
        std::copy_n(below.pairs.data() + 2 * pair, 2, ordered.data() + 2 * to);
        counts[to] = below.pairCounts[pair];
    }
    below.pairs = std::move(ordered);
    below.pairCounts = std::move(counts);
    rename(windows.inputs, numbers);
}

std::size_t roundedUp(std::size_t count, std::size_t round)
{
    return (count + round - 1) / round * round;
}

} // namespace

std::size_t distinctInputs(const WindowPlan& plan)
{
    std::size_t inputs = 0;
    for (const ConvolutionWindows& layer : plan.layers)
        inputs += layer.pairCounts.size() - static_cast<std::size_t>(std::ranges::count(layer.pairCounts, 0));
    return inputs;
}

WindowPlanner::WindowPlanner(std::size_t kernel, std::size_t length)
    : m_kernel(kernel), m_length(length), m_windows(kConvolutions, TupleTable(kernel)), m_pairs(kConvolutions, TupleTable(2)),
      m_recent(kRecentRows)
{
    m_plan.kernel = kernel;
}

void WindowPlanner::addCaption(const Vocabulary& vocabulary, const Labels& labels, std::int64_t templateId,
    std::u32string_view text, const std::vector<bool>& wanted)
{
    m_rowsOfCaption = 0; // rows of another caption share no header
    m_ids = vocabulary.size() + 1;
    std::vector<std::int32_t> ids;
    const auto append = [&](std::u32string_view characters) {
        for (const char32_t character : characters)
            if (const auto id = vocabulary.idOf(character))
                ids.push_back(id);
    };
    int box = 0;
    append(rowHeader(templateId, box));
    std::size_t header = ids.size();
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char32_t next = i < text.size() ? text[i] : kBoxEnd;
        const Row& row = addRow(ids, box);
        const auto label = labels.indexOf(next);
        if (label && (wanted.empty() || wanted[i])) {
            count(row);
            m_plan.labels.push_back(*label);
        } else {
            m_leftOut = true;
        }
        if (next == kBoxEnd) {
            // The header names the box, so it is written anew.
            std::vector<std::int32_t> caption(ids.begin() + static_cast<std::ptrdiff_t>(header), ids.end());
            ids.clear();
            append(rowHeader(templateId, ++box));
            header = ids.size();
            ids.insert(ids.end(), caption.begin(), caption.end());
        }
        append({&next, 1});
    }
}

WindowPlan WindowPlanner::take(std::size_t round)
{
    for (std::size_t layer = 0; layer < kConvolutions; ++layer) {
        m_plan.layers[layer].inputs = m_windows[layer].takeTuples();
        m_plan.layers[layer].pairs = m_pairs[layer].takeTuples();
        m_plan.layers[layer].counts.resize(m_plan.layers[layer].inputs.size() / m_kernel);
        m_plan.layers[layer].pairCounts.resize(m_plan.layers[layer].pairs.size() / 2);
    }
    if (m_leftOut)
        prune(m_plan);
    m_plan.layers[0].tapEnds.assign(m_kernel, static_cast<std::int32_t>(m_ids));
    for (std::size_t layer = 1; layer < kConvolutions; ++layer) {
        ConvolutionWindows& below = m_plan.layers[layer - 1];
        orderByFirstTap(below, m_plan.layers[layer], m_kernel);
        below.pairCounts.resize(roundedUp(below.pairCounts.size(), round));
        below.pairs.resize(2 * below.pairCounts.size());
        for (std::int32_t& end : m_plan.layers[layer].tapEnds)
            end = static_cast<std::int32_t>(roundedUp(static_cast<std::size_t>(end), round));
    }
    for (std::size_t layer = 0; layer < kConvolutions; ++layer)
        listUses(m_plan.layers[layer], layer == 0 ? m_ids : m_plan.layers[layer - 1].pairs.size() / 2);
    WindowPlan plan;
    std::swap(plan, m_plan);
    m_plan.kernel = m_kernel;
    m_rowsOfCaption = 0;
    m_leftOut = false;
    return plan;
}

const WindowPlanner::Row& WindowPlanner::addRow(std::span<const std::int32_t> ids, int box)
{
    Row& row = m_recent[m_rowsOfCaption++ % kRecentRows]; // the oldest one's memory is used again
    row.box = box;
    row.length = ids.size();
    m_padded.assign(m_length, 0);
    const auto kept = ids.last(std::min(ids.size(), m_length));
    std::ranges::copy(kept, m_padded.end() - static_cast<std::ptrdiff_t>(kept.size()));
    fillWindows(0, m_padded, row);
    for (std::size_t layer = 1; layer < kConvolutions; ++layer) {
        fillPairs(layer - 1, row);
        fillWindows(layer, row.pairs[layer - 1], row);
    }
    return row;
}

const WindowPlanner::Row* WindowPlanner::shorterBy(std::size_t characters, const Row& row) const
{
    for (std::size_t back = 1; back < std::min(m_rowsOfCaption, kRecentRows); ++back) {
        const Row& other = m_recent[(m_rowsOfCaption - 1 - back) % kRecentRows];
        if (other.box == row.box && other.length + characters == row.length)
            return &other;
    }
    return nullptr;
}

void WindowPlanner::fillWindows(std::size_t layer, std::span<const std::int32_t> inputs, Row& row)
{
    const std::size_t before = (m_kernel - 1) / 2;
    std::array<std::int32_t, kWidestKernel> taps{};
    auto& windows = row.windows[layer];
    windows.resize(inputs.size());
    const auto fill = [&](std::size_t place) {
        for (std::size_t tap = 0; tap < m_kernel; ++tap) {
            const std::size_t from = place + tap - before; // wraps around below 0, and so is outside as well
            taps[tap] = from < inputs.size() ? inputs[from] : kEdge;
        }
        windows[place] = m_windows[layer].intern({taps.data(), m_kernel});
    };
    const Row* earlier = shorterBy(std::size_t(1) << layer, row);
    fillMoved(
        earlier == nullptr ? nullptr : &earlier->windows[layer], ofWindows(ofInputs(layer, m_kernel), m_kernel), windows, fill);
}

void WindowPlanner::fillPairs(std::size_t layer, Row& row)
{
    const auto& windows = row.windows[layer];
    auto& pairs = row.pairs[layer];
    pairs.resize(windows.size() / 2);
    const auto fill = [&](std::size_t place) {
        const auto [low, high] = std::minmax(windows[2 * place], windows[2 * place + 1]);
        pairs[place] = m_pairs[layer].intern(std::array{low, high});
    };
    const Row* earlier = shorterBy(std::size_t(2) << layer, row);
    fillMoved(earlier == nullptr ? nullptr : &earlier->pairs[layer], ofInputs(layer + 1, m_kernel), pairs, fill);
}

void WindowPlanner::listUses(ConvolutionWindows& windows, std::size_t distinct) const
{
    std::vector<std::int32_t>& begins = windows.useBegins;
    begins.assign(m_kernel * distinct + 2, 0);
    const auto place = [&](std::size_t index) {
        return static_cast<std::size_t>(windows.inputs[index]) * m_kernel + index % m_kernel;
    };
    // Counted two places further on, so that filling in moves each begin to where it belongs.
    for (std::size_t index = 0; index < windows.inputs.size(); ++index)
        if (windows.inputs[index] != kEdge)
            ++begins[place(index) + 2];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    windows.uses.resize(static_cast<std::size_t>(begins.back()));
    for (std::size_t index = 0; index < windows.inputs.size(); ++index)
        if (windows.inputs[index] != kEdge)
            windows.uses[begins[place(index) + 1]++] = static_cast<std::int32_t>(index / m_kernel);
    begins.pop_back();
}

void WindowPlanner::count(const Row& row)
{
    for (std::size_t layer = 0; layer < kConvolutions; ++layer) {
        auto& counts = m_plan.layers[layer].counts;
        counts.resize(m_windows[layer].size(), 0);
        for (const std::int32_t window : row.windows[layer])
            ++counts[window];
        auto& pairCounts = m_plan.layers[layer].pairCounts;
        pairCounts.resize(m_pairs[layer].size(), 0);
        for (const std::int32_t pair : row.pairs[layer])
            ++pairCounts[pair];
    }
    const auto& tops = row.windows[kConvolutions - 1];
    m_plan.tops.insert(m_plan.tops.end(), tops.begin(), tops.end());
    ++m_plan.rows;
}

} // namespace memewright
