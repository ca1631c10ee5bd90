#pragma once

#include <QGlyphRun>
#include <QHash>
#include <QList>
#include <QPainterPath>
#include <QRawFont>
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

/// Shapes lines: ligatures, marks, right-to-left text, and other fonts for characters that the caption font lacks. Remembers
/// the outlines of glyphs, which take far longer than the rest. One thread at a time; needs a QGuiApplication.
class LineShaper
{
public:
    explicit LineShaper(CaptionFont font);

    LineShape shape(const QString& line) const;

private:
    struct Glyph {
        QPainterPath outline;
        QRectF bounds;
    };

    const Glyph& glyph(const QRawFont& font, quint32 index) const;
    void addRun(const QGlyphRun& run, QPointF offset, LineShape& shape) const;

    CaptionFont m_font;
    mutable QHash<QRawFont, QHash<quint32, Glyph>> m_glyphs;
};

} // namespace memewright
