#pragma once

#include <span>
#include <vector>

#include <QPointF>

namespace memewright {

/// A growing line (x rising) with a thinner one beside it, of the lowest and highest point of each piece of 64: what is drawn
/// when a pixel has hundreds of points to show.
class ThinnedLine
{
public:
    void append(const QPointF& point);
    void reserve(std::size_t points);
    std::span<const QPointF> points() const { return m_points; }
    /// As decimated() gives it; of the thin line where that cannot be told apart.
    std::vector<QPointF> shown(double from, double to, std::size_t columns) const;

private:
    std::vector<QPointF> m_points;
    std::vector<QPointF> m_thin; ///< of whole pieces only
};

} // namespace memewright
