#pragma once

#include <unordered_map>

#include <QFont>
#include <QHash>
#include <QImage>
#include <QList>
#include <QPainterPath>
#include <QRawFont>
#include <QRectF>
#include <QString>
#include <QTextLayout>
#include <QTransform>

#include "render/CaptionFont.h"

namespace memewright {

/// A glyph that is a picture, and where it stands in its line.
struct PictureGlyph {
    QImage image;
    QRectF place;
};

/// How large a line is, at a font size of 1 unit: origin at the left end of its width, on the baseline, y downwards.
struct LineSize {
    double width = 0; ///< of advance and ink together, without the outline pen
    QRectF ink; ///< what is drawn, without the outline pen; empty for blanks
};

/// One line of a caption as outlines, in the same coordinates. Measuring and painting place the same glyphs, so what was measured
/// is what is drawn.
struct LineShape {
    /// Of what has an outline, letters that may touch together: mostly words, as far as they are not too long. Painters take a
    /// path at a time, for the time that one takes grows with the square of its length. Overlaps are kept (fill with
    /// Qt::WindingFill).
    QList<QPainterPath> outlines;
    QList<PictureGlyph> pictures; ///< what has no outline: colour emoji
    LineSize size;
};

/// Shapes lines: ligatures, marks, right-to-left text, emoji in colour, and other fonts for characters that the caption font
/// lacks. Remembers the outlines of glyphs, which take far longer than the rest. One thread at a time; needs a QGuiApplication.
class LineShaper
{
public:
    explicit LineShaper(const CaptionFont& font);

    LineShape shape(const QString& line) const;
    /// The size of shape(line), in a fraction of its time.
    LineSize measure(const QString& line) const;
    /// Whether some font has all that is drawn of it; else a box stands in its place.
    bool hasGlyphs(const QString& character) const;

private:
    struct Glyph {
        QPainterPath outline;
        QImage picture; ///< only without an outline
        QRectF bounds; ///< in pixels at the shaping size, like the outline
    };
    struct FontGlyphs {
        bool pictures = false; ///< a colour font
        std::unordered_map<quint32, Glyph> known; ///< which stay where they are
    };
    struct PlacedGlyph {
        const Glyph* glyph;
        QPointF at;
    };
    /// In pixels at the shaping size; the baseline begins at the origin.
    struct PlacedLine {
        QList<PlacedGlyph> glyphs;
        double advance = 0;
        bool complete = true; ///< no box in the place of a glyph
    };
    struct Extent {
        QTransform toUnit; ///< from a PlacedLine to a LineShape
        LineSize size;
    };

    /// Gives the layout the line, with other fonts for characters that are pictures, or are asked not to be.
    void setText(QTextLayout& layout, const QString& line) const;
    PlacedLine place(const QString& line) const;
    static Extent extentOf(const PlacedLine& line);
    static const Glyph& glyph(FontGlyphs& glyphs, const QRawFont& font, quint32 index);

    QFont m_letters; ///< all at the shaping size
    QFont m_emoji;
    QFont m_text;
    mutable QHash<QRawFont, FontGlyphs> m_fonts;
};

} // namespace memewright
