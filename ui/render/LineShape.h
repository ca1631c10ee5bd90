#pragma once

#include <QGlyphRun>
#include <QList>
#include <QPainterPath>
#include <QRectF>
#include <QString>

#include "render/CaptionFont.h"

namespace memewright {

/// One line of a caption as outlines, at a font size of 1 unit: origin at the left end of its width, on the baseline, y
/// downwards. Measuring and painting both use it, so what was measured is what is drawn.
struct LineShape {
    QPainterPath outline; ///< every glyph that has one, overlaps kept (fill with Qt::WindingFill)
    QList<QGlyphRun> colourGlyphs; ///< picture glyphs (colour emoji), at kShapingSize: scale by 1 / kShapingSize
    double width = 0; ///< of advance and ink together, without the outline pen
    QRectF ink; ///< what is drawn, without the outline pen; empty for blanks
};

/// Shapes are made at this many pixels, far above any hinting or rounding.
inline constexpr double kShapingSize = 256;

/// Shapes one line: ligatures, marks, right-to-left text, and other fonts for characters that `font` lacks.
LineShape shapeLine(const CaptionFont& font, const QString& line);

} // namespace memewright
