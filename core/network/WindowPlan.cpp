#include "network/WindowPlan.h"

#include <algorithm>

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

    bool holds(std::size_t place, std::size_t places) const { return place >= left && place + right < places; }
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

} // namespace

WindowPlanner::WindowPlanner(std::size_t kernel, std::size_t length)
    : m_kernel(kernel), m_length(length), m_windows(kConvolutions, TupleTable(kernel)), m_pairs(kConvolutions, TupleTable(2))
{
    m_plan.kernel = kernel;
}

void WindowPlanner::addCaption(const Vocabulary& vocabulary, const Labels& labels, std::int64_t templateId,
    std::u32string_view text, const std::vector<bool>& wanted)
{
    beginCaption();
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

WindowPlan WindowPlanner::take()
{
    for (std::size_t layer = 0; layer < kConvolutions; ++layer) {
        m_plan.layers[layer].inputs = m_windows[layer].takeTuples();
        m_plan.layers[layer].pairs = m_pairs[layer].takeTuples();
    }
    WindowPlan plan;
    std::swap(plan, m_plan);
    m_plan.kernel = m_kernel;
    m_recent.clear();
    return plan;
}

const WindowPlanner::Row& WindowPlanner::addRow(std::span<const std::int32_t> ids, int box)
{
    Row row;
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
    m_recent.push_front(std::move(row));
    if (m_recent.size() > kRecentRows)
        m_recent.pop_back();
    return m_recent.front();
}

const WindowPlanner::Row* WindowPlanner::shorterBy(std::size_t characters, const Row& row) const
{
    const auto found = std::ranges::find_if(
        m_recent, [&](const Row& other) { return other.box == row.box && other.length + characters == row.length; });
    return found == m_recent.end() ? nullptr : &*found;
}

void WindowPlanner::fillWindows(std::size_t layer, std::span<const std::int32_t> inputs, Row& row)
{
    const Margins margins = ofWindows(ofInputs(layer, m_kernel), m_kernel);
    const Row* earlier = shorterBy(std::size_t(1) << layer, row);
    const std::size_t before = (m_kernel - 1) / 2;
    std::array<std::int32_t, kWidestKernel> taps{};
    auto& windows = row.windows[layer];
    windows.resize(inputs.size());
    for (std::size_t place = 0; place < windows.size(); ++place) {
        if (earlier != nullptr && margins.holds(place, windows.size())) {
            windows[place] = earlier->windows[layer][place + 1];
            continue;
        }
        for (std::size_t tap = 0; tap < m_kernel; ++tap) {
            const std::size_t from = place + tap - before; // wraps around below 0, and so is outside as well
            taps[tap] = from < inputs.size() ? inputs[from] : kEdge;
        }
        windows[place] = m_windows[layer].intern({taps.data(), m_kernel});
    }
}

void WindowPlanner::fillPairs(std::size_t layer, Row& row)
{
    const Margins margins = ofInputs(layer + 1, m_kernel);
    const Row* earlier = shorterBy(std::size_t(2) << layer, row);
    const auto& windows = row.windows[layer];
    auto& pairs = row.pairs[layer];
    pairs.resize(windows.size() / 2);
    for (std::size_t place = 0; place < pairs.size(); ++place) {
        if (earlier != nullptr && margins.holds(place, pairs.size())) {
            pairs[place] = earlier->pairs[layer][place + 1];
            continue;
        }
        const auto [low, high] = std::minmax(windows[2 * place], windows[2 * place + 1]);
        pairs[place] = m_pairs[layer].intern(std::array{low, high});
    }
}

void WindowPlanner::count(const Row& row)
{
    for (std::size_t layer = 0; layer < kConvolutions; ++layer) {
        auto& counts = m_plan.layers[layer].counts;
        counts.resize(m_windows[layer].size(), 0);
        for (const std::int32_t window : row.windows[layer])
            ++counts[window];
    }
    const auto& tops = row.windows[kConvolutions - 1];
    m_plan.tops.insert(m_plan.tops.end(), tops.begin(), tops.end());
    ++m_plan.rows;
}

} // namespace memewright
