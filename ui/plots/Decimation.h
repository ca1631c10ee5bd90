#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <QPointF>

namespace memewright {

/// The points of a line (x rising) that can be told apart when [from, to] is `columns` pixels wide: at most the lowest and
/// the highest of each column, in their order, and one neighbour beyond each end so that the line runs off the edge.
std::vector<QPointF> decimated(std::span<const QPointF> points, double from, double to, std::size_t columns);

} // namespace memewright
