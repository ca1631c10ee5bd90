#include "plots/Decimation.h"

#include <algorithm>

namespace memewright {

namespace {

std::span<const QPointF> withNeighbours(std::span<const QPointF> points, double from, double to)
{
    auto first = std::ranges::lower_bound(points, from, {}, &QPointF::x);
    auto last = std::ranges::upper_bound(points, to, {}, &QPointF::x);
    if (first != points.begin())
        --first;
    if (last != points.end())
        ++last;
    return first < last ? std::span(first, last) : std::span<const QPointF>();
}

void appendExtremes(std::vector<QPointF>& kept, std::span<const QPointF> column)
{
    const auto [low, high] = std::ranges::minmax_element(column, {}, &QPointF::y);
    kept.push_back(low <= high ? *low : *high);
    if (low != high)
        kept.push_back(low <= high ? *high : *low);
}

} // namespace

std::vector<QPointF> decimated(std::span<const QPointF> points, double from, double to, std::size_t columns)
{
    const auto visible = withNeighbours(points, from, to);
    if (columns == 0 || visible.size() <= 2 * columns || !(to > from))
        return {visible.begin(), visible.end()};
    std::vector<QPointF> kept;
    kept.reserve(2 * columns + 2);
    kept.push_back(visible.front());
    const auto inner = visible.subspan(1, visible.size() - 2);
    const double width = (to - from) / static_cast<double>(columns);
    for (auto at = inner.begin(); at != inner.end();) {
        const auto column = static_cast<std::size_t>(std::max(0.0, (at->x() - from) / width));
        const double end = from + static_cast<double>(column + 1) * width;
        auto next = std::ranges::lower_bound(at, inner.end(), end, {}, &QPointF::x);
        next = std::max(next, at + 1);
        appendExtremes(kept, {at, next});
        at = next;
    }
    kept.push_back(visible.back());
    return kept;
}

} // namespace memewright
