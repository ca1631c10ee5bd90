#include "plots/ThinnedLine.h"

#include <algorithm>

#include "plots/Decimation.h"

namespace memewright {

namespace {

constexpr std::size_t kPiece = 64;
constexpr std::size_t kPiecesPerColumn = 2; ///< from here on the ends of pieces do not show

} // namespace

void ThinnedLine::append(const QPointF& point)
{
    m_points.push_back(point);
    if (m_points.size() % kPiece != 0)
        return;
    const std::span piece = std::span(m_points).last(kPiece);
    const auto [low, high] = std::ranges::minmax_element(piece, {}, &QPointF::y);
    m_thin.push_back(low <= high ? *low : *high);
    m_thin.push_back(low <= high ? *high : *low);
}

void ThinnedLine::reserve(std::size_t points)
{
    m_points.reserve(points);
    m_thin.reserve(2 * (points / kPiece + 1));
}

std::vector<QPointF> ThinnedLine::shown(double from, double to, std::size_t columns) const
{
    const auto first = std::ranges::lower_bound(m_points, from, {}, &QPointF::x);
    const auto last = std::ranges::upper_bound(first, m_points.end(), to, {}, &QPointF::x);
    if (static_cast<std::size_t>(last - first) < columns * kPiece * kPiecesPerColumn)
        return decimated(m_points, from, to, columns);
    auto line = decimated(m_thin, from, to, columns);
    const std::size_t whole = m_points.size() / kPiece * kPiece;
    for (const QPointF& point : std::span(m_points).subspan(whole))
        if (point.x() <= to)
            line.push_back(point);
    return line;
}

} // namespace memewright
