#include "render/LineShape.h"

#include <QTextLayout>
#include <QTransform>

namespace memewright {
namespace {

void moveBy(QGlyphRun& run, QPointF offset)
{
    QList<QPointF> positions = run.positions();
    for (QPointF& position : positions)
        position += offset;
    run.setPositions(positions);
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
    for (QGlyphRun& run : shape.colourGlyphs)
        moveBy(run, QPointF(-left, 0));
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
    QGlyphRun pictures = run;
    QList<quint32> pictureIndexes;
    QList<QPointF> picturePositions;
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        const Glyph& one = glyph(run.rawFont(), indexes[i]);
        const QPointF at = positions[i] + offset;
        if (!one.bounds.isEmpty())
            shape.ink |= one.bounds.translated(at);
        if (!one.outline.isEmpty()) {
            shape.outline.addPath(one.outline.translated(at));
        } else if (!one.bounds.isEmpty()) {
            pictureIndexes.append(indexes[i]);
            picturePositions.append(at);
        }
    }
    if (pictureIndexes.isEmpty())
        return;
    pictures.setGlyphIndexes(pictureIndexes);
    pictures.setPositions(picturePositions);
    shape.colourGlyphs.append(pictures);
}

const LineShaper::Glyph& LineShaper::glyph(const QRawFont& font, quint32 index) const
{
    QHash<quint32, Glyph>& glyphs = m_glyphs[font];
    const auto known = glyphs.constFind(index);
    if (known != glyphs.constEnd())
        return *known;
    const QPainterPath outline = font.pathForGlyph(index);
    const QRectF bounds = outline.isEmpty() ? font.boundingRect(index) : outline.boundingRect();
    return *glyphs.insert(index, {outline, bounds});
}

} // namespace memewright
