#pragma once

#include <QGlyphRun>
#include <QHash>
#include <QImage>
#include <QList>
#include <QPainterPath>
#include <QRawFont>
#include <QRectF>
#include <QString>

#include "render/CaptionFont.h"

namespace memewright {

/// A glyph that is a picture, and where it stands in its line.
struct PictureGlyph {
    QImage image;
    QRectF place;
};

/// One line of a caption as outlines, at a font size of 1 unit: origin at the left end of its width, on the baseline, y
/// downwards. Measuring and painting both use it, so what was measured is what is drawn.
struct LineShape {
    QPainterPath outline; ///< every glyph that has one, overlaps kept (fill with Qt::WindingFill)
    QList<PictureGlyph> pictures; ///< what has no outline: colour emoji
    double width = 0; ///< of advance and ink together, without the outline pen
    QRectF ink; ///< what is drawn, without the outline pen; empty for blanks
};

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
        QImage picture; ///< only without an outline
        QRectF bounds; ///< in pixels at the shaping size, like the outline
    };
    struct FontGlyphs {
        bool pictures = false; ///< a colour font
        QHash<quint32, Glyph> known;
    };

    const Glyph& glyph(const QRawFont& font, quint32 index) const;
    void addRun(const QGlyphRun& run, QPointF offset, LineShape& shape) const;

    CaptionFont m_font;
    mutable QHash<QRawFont, FontGlyphs> m_fonts;
};

} // namespace memewright
