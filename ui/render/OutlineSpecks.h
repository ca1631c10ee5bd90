#pragma once

#include <QColor>
#include <QList>
#include <QPainterPath>
#include <QPen>

namespace memewright {

/// With what the outline around letters is drawn.
QPen outlinePen(const QColor& color, double width);

/// What to fill beside a line's letters, as LineShape has them, and their outline of `penWidth`, so that no speck of the picture
/// shows through where the outlines of two letters nearly meet: one small rectangle for each hole that is all within ink, none
/// for the larger holes that belong to a letter. In the letters' units, whose font size is 1; a millisecond or so for a line. Any
/// thread.
QPainterPath outlineSpecks(const QList<QPainterPath>& letters, double penWidth);

} // namespace memewright
