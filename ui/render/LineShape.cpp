#include "render/LineShape.h"

#include <QPainter>
#include <QTextLayout>
#include <QTransform>

namespace memewright {
namespace {

/// Shapes are made at this many pixels, far above any hinting or rounding.
constexpr double kShapingSize = 256;

/// Qt draws glyphs of bitmap fonts (colour emoji) neither in bold nor turned, so they are painted once, upright and plain.
QImage pictureOf(const QRawFont& font, quint32 index, QRect bounds)
{
    QFont plain(font.familyName());
    plain.setPixelSize(qRound(font.pixelSize()));
    plain.setHintingPreference(QFont::PreferNoHinting);
    QImage image(bounds.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QGlyphRun run;
    run.setRawFont(QRawFont::fromFont(plain));
    run.setGlyphIndexes({index});
    run.setPositions({QPointF(-bounds.topLeft())});
    QPainter painter(&image);
    painter.drawGlyphRun(QPointF(), run);
    return image;
}

/// Fonts of colour pictures: Google's, Apple's and Microsoft's kind, by the tables that only they have.
bool hasPictures(const QRawFont& font)
{
    return !font.fontTable("CBLC").isEmpty() || !font.fontTable("sbix").isEmpty() || !font.fontTable("COLR").isEmpty();
}

/// Moves the origin to the left end of what is drawn, then scales to a font of 1 unit.
void normalise(LineShape& shape, double advance)
{
    const double left = shape.ink.isEmpty() ? 0 : qMin(0.0, shape.ink.left());
    const double right = shape.ink.isEmpty() ? advance : qMax(advance, shape.ink.right());
    const QTransform toUnit = QTransform::fromScale(1 / kShapingSize, 1 / kShapingSize).translate(-left, 0);
    shape.outline = toUnit.map(shape.outline);
    shape.outline.setFillRule(Qt::WindingFill);
    shape.ink = toUnit.mapRect(shape.ink);
    shape.width = (right - left) / kShapingSize;
    for (PictureGlyph& picture : shape.pictures)
        picture.place = toUnit.mapRect(picture.place);
}

} // namespace

LineShaper::LineShaper(CaptionFont font) : m_font(std::move(font)) { }

LineShape LineShaper::shape(const QString& line) const
{
    const QFont sized = m_font.atSize(kShapingSize);
    QTextLayout layout(line, sized);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine textLine = layout.createLine();
    textLine.setLineWidth(1e7);
    layout.endLayout();

    LineShape shape;
    // A line that runs from right to left stands at the far end of its endless width.
    const QPointF origin(textLine.naturalTextRect().left(), textLine.y() + textLine.ascent());
    for (const QGlyphRun& run : layout.glyphRuns())
        addRun(run, -origin, shape);
    // No spacing after the last letter.
    normalise(shape, qMax(0.0, textLine.naturalTextWidth() - sized.letterSpacing()));
    return shape;
}

void LineShaper::addRun(const QGlyphRun& run, QPointF offset, LineShape& shape) const
{
    const QList<quint32> indexes = run.glyphIndexes();
    const QList<QPointF> positions = run.positions();
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        const Glyph& one = glyph(run.rawFont(), indexes[i]);
        const QPointF at = positions[i] + offset;
        if (!one.bounds.isEmpty())
            shape.ink |= one.bounds.translated(at);
        if (!one.outline.isEmpty())
            shape.outline.addPath(one.outline.translated(at));
        else if (!one.picture.isNull())
            shape.pictures.append({one.picture, one.bounds.translated(at)});
    }
}

const LineShaper::Glyph& LineShaper::glyph(const QRawFont& font, quint32 index) const
{
    const auto known = m_fonts.constFind(font);
    FontGlyphs& glyphs = known == m_fonts.constEnd() ? *m_fonts.insert(font, {hasPictures(font), {}}) : m_fonts[font];
    const auto found = glyphs.known.constFind(index);
    if (found != glyphs.known.constEnd())
        return *found;
    Glyph made;
    // Never the outline of a picture font: once asked for it, Qt takes the glyphs of that font for empty.
    if (glyphs.pictures) {
        const QRect bounds = font.boundingRect(index).toAlignedRect();
        made.bounds = bounds;
        if (!bounds.isEmpty())
            made.picture = pictureOf(font, index, bounds);
    } else {
        made.outline = font.pathForGlyph(index);
        made.bounds = made.outline.boundingRect();
    }
    return *glyphs.known.insert(index, made);
}

} // namespace memewright
