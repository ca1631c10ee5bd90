#include "render/LineShape.h"

#include <algorithm>

#include <QPainter>
#include <QTextCharFormat>
#include <QTextLayout>
#include <QTransform>

#include "text/Boundaries.h"

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

/// Between the ink of letters whose outlines do not touch, in pixels at the shaping size; the outline is less than half as wide.
constexpr double kApart = 0.15 * kShapingSize;
constexpr int kMostTogether = 24;
constexpr QChar kTextSelector(0xFE0E);
constexpr QChar kEmojiSelector(0xFE0F);

} // namespace

LineShaper::LineShaper(const CaptionFont& font)
    : m_letters(font.atSize(kShapingSize, CaptionFont::Kind::Letters)),
      m_emoji(font.atSize(kShapingSize, CaptionFont::Kind::Emoji)),
      m_text(font.atSize(kShapingSize, CaptionFont::Kind::LettersOnly))
{
}

void LineShaper::setText(QTextLayout& layout, const QString& line) const
{
    if (std::all_of(line.begin(), line.end(), [](QChar c) { return c.unicode() < 0xA9; })) {
        layout.setText(line);
        return;
    }
    QString shown;
    QList<QTextLayout::FormatRange> ranges;
    const std::string text = line.toStdString();
    std::size_t begin = 0;
    for (const std::size_t end : characterEnds(text)) {
        const std::string_view character = std::string_view(text).substr(begin, end - begin);
        begin = end;
        QString part = QString::fromUtf8(character.data(), qsizetype(character.size()));
        const bool emoji = isEmoji(character);
        // Fonts join the parts of an emoji without the selector, which Qt would leave between them.
        if (emoji)
            part.remove(kEmojiSelector);
        if (emoji || part.contains(kTextSelector)) {
            QTextCharFormat format;
            format.setFont(emoji ? m_emoji : m_text);
            ranges.append({int(shown.size()), int(part.size()), format});
        }
        shown += part;
    }
    layout.setText(shown);
    layout.setFormats(ranges);
}

LineShaper::PlacedLine LineShaper::place(const QString& line) const
{
    PlacedLine placed;
    if (line.isEmpty())
        return placed;
    QTextLayout layout;
    layout.setFont(m_letters);
    setText(layout, line);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine textLine = layout.createLine();
    textLine.setLineWidth(1e7);
    layout.endLayout();

    // A line that runs from right to left stands at the far end of its endless width.
    const QPointF origin(textLine.naturalTextRect().left(), textLine.y() + textLine.ascent());
    for (const QGlyphRun& run : layout.glyphRuns()) {
        const QRawFont font = run.rawFont();
        const auto known = m_fonts.find(font);
        FontGlyphs& glyphs = known != m_fonts.end() ? *known : *m_fonts.insert(font, {hasPictures(font), {}});
        const QList<quint32> indexes = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        for (qsizetype i = 0; i < indexes.size(); ++i) {
            placed.complete = placed.complete && indexes[i] != 0;
            placed.glyphs.append({&glyph(glyphs, font, indexes[i]), positions[i] - origin});
        }
    }
    // No spacing after the last letter.
    placed.advance = qMax(0.0, textLine.naturalTextWidth() - m_letters.letterSpacing());
    return placed;
}

const LineShaper::Glyph& LineShaper::glyph(FontGlyphs& glyphs, const QRawFont& font, quint32 index)
{
    const auto found = glyphs.known.find(index);
    if (found != glyphs.known.end())
        return found->second;
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
    return glyphs.known.emplace(index, std::move(made)).first->second;
}

LineShaper::Extent LineShaper::extentOf(const PlacedLine& line)
{
    QRectF ink;
    for (const PlacedGlyph& placed : line.glyphs)
        if (!placed.glyph->bounds.isEmpty())
            ink |= placed.glyph->bounds.translated(placed.at);
    // The origin moves to the left end of what is drawn.
    const double left = ink.isEmpty() ? 0 : qMin(0.0, ink.left());
    const double right = ink.isEmpty() ? line.advance : qMax(line.advance, ink.right());
    const QTransform toUnit = QTransform::fromScale(1 / kShapingSize, 1 / kShapingSize).translate(-left, 0);
    return {toUnit, {(right - left) / kShapingSize, toUnit.mapRect(ink)}};
}

LineSize LineShaper::measure(const QString& line) const
{
    return extentOf(place(line)).size;
}

LineShape LineShaper::shape(const QString& line) const
{
    const PlacedLine placedLine = place(line);
    const Extent extent = extentOf(placedLine);
    LineShape shape;
    shape.size = extent.size;
    QPainterPath together;
    together.setFillRule(Qt::WindingFill);
    QRectF around;
    int count = 0;
    const auto finish = [&] {
        if (count > 0)
            shape.outlines.append(extent.toUnit.map(together));
        together.clear();
        around = {};
        count = 0;
    };
    for (const PlacedGlyph& placed : placedLine.glyphs) {
        const QRectF bounds = placed.glyph->bounds.translated(placed.at);
        if (!placed.glyph->outline.isEmpty()) {
            const bool apart = bounds.left() > around.right() + kApart || bounds.right() < around.left() - kApart;
            if (apart || count >= kMostTogether)
                finish();
            together.addPath(placed.glyph->outline.translated(placed.at));
            around |= bounds;
            ++count;
        } else if (!placed.glyph->picture.isNull())
            shape.pictures.append({placed.glyph->picture, extent.toUnit.mapRect(bounds)});
    }
    finish();
    return shape;
}

bool LineShaper::hasGlyphs(const QString& character) const
{
    QString drawn;
    for (const char32_t c : character.toStdU32String())
        if (!isInvisible(c))
            drawn += QString::fromUcs4(&c, 1);
    return place(drawn).complete;
}

} // namespace memewright
