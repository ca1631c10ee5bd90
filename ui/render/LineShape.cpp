#include "render/LineShape.h"

#include <QRawFont>
#include <QTextLayout>

namespace memewright {
namespace {

/// Adds one run's glyphs to the shape, which is still at kShapingSize.
void addRun(const QGlyphRun& run, double baseline, LineShape& shape)
{
    const QRawFont font = run.rawFont();
    const QList<quint32> glyphs = run.glyphIndexes();
    const QList<QPointF> positions = run.positions();
    QList<quint32> pictures;
    QList<QPointF> picturePositions;
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        const QPointF at(positions[i].x(), positions[i].y() - baseline);
        const QPainterPath path = font.pathForGlyph(glyphs[i]);
        const QRectF bounds = font.boundingRect(glyphs[i]);
        if (!path.isEmpty()) {
            shape.outline.addPath(path.translated(at));
        } else if (!bounds.isEmpty()) {
            pictures.append(glyphs[i]);
            picturePositions.append(at);
            shape.ink |= bounds.translated(at);
        }
    }
    if (pictures.isEmpty())
        return;
    QGlyphRun colour = run;
    colour.setGlyphIndexes(pictures);
    colour.setPositions(picturePositions);
    shape.colourGlyphs.append(colour);
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
    for (QGlyphRun& run : shape.colourGlyphs) {
        QList<QPointF> positions = run.positions();
        for (QPointF& position : positions)
            position.rx() -= left;
        run.setPositions(positions);
    }
}

} // namespace

LineShape shapeLine(const CaptionFont& font, const QString& line)
{
    const QFont sized = font.atSize(kShapingSize);
    QTextLayout layout(line, sized);
    layout.setCacheEnabled(false);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine textLine = layout.createLine();
    textLine.setLineWidth(1e7);
    layout.endLayout();

    LineShape shape;
    const double baseline = textLine.y() + textLine.ascent();
    for (const QGlyphRun& run : layout.glyphRuns())
        addRun(run, baseline, shape);
    shape.ink |= shape.outline.boundingRect();
    // A line that runs from right to left stands at the far end of its endless width.
    const double start = textLine.naturalTextRect().left();
    shape.outline.translate(-start, 0);
    shape.ink.translate(-start, 0);
    for (QGlyphRun& run : shape.colourGlyphs) {
        QList<QPointF> positions = run.positions();
        for (QPointF& position : positions)
            position.rx() -= start;
        run.setPositions(positions);
    }
    // No spacing after the last letter.
    normalise(shape, qMax(0.0, textLine.naturalTextWidth() - sized.letterSpacing()));
    return shape;
}

} // namespace memewright
