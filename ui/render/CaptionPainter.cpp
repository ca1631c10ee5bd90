#include "render/CaptionPainter.h"

#include <algorithm>

#include <QColor>
#include <QPainter>

#include "render/OutlineSpecks.h"
#include "render/PictureSource.h"

namespace memewright {
namespace {

/// Captions are laid out for a picture this wide, whatever its size on the screen: the same lines everywhere.
constexpr double kLayoutWidth = 1000;
/// 64 px where the picture is 488 px wide.
constexpr double kLargestSize = kLayoutWidth * 64 / 488;
/// 10 px there: smaller letters are no longer read, so long words are broken first.
constexpr double kSmallestSize = kLayoutWidth * 10 / 488;
constexpr qsizetype kMostRemembered = 1000;

LayoutSettings settingsFor(const BoxStyle& style)
{
    LayoutSettings settings;
    settings.largestSize = style.largestSize > 0 ? style.largestSize * kLayoutWidth : kLargestSize;
    settings.smallestSize = std::min(kSmallestSize, settings.largestSize);
    settings.lineHeight *= style.lineSpacing;
    if (style.outline.empty())
        settings.penWidth = 0;
    return settings;
}

std::string lettersOf(const std::string& text, LetterCase letterCase)
{
    return letterCase == LetterCase::Upper ? QString::fromStdString(text).toUpper().toStdString() : text;
}

QColor colourOf(const std::string& name)
{
    return QColor(QString::fromStdString(name));
}

QByteArray keyOf(const TextBox& box, const std::string& text, QSizeF size)
{
    return QByteArray::number(size.width(), 'g', 17) + ' ' + QByteArray::number(size.height(), 'g', 17) + ' '
        + QByteArray::number(int(box.style.align)) + ' ' + QByteArray::number(int(box.style.valign))
        + (box.style.outline.empty() ? " none " : " pen ") + QByteArray::number(box.style.largestSize, 'g', 17) + ' '
        + QByteArray::number(box.style.lineSpacing, 'g', 17) + ' ' + QByteArray::fromStdString(box.style.font + '\n' + text);
}

} // namespace

QRectF boxRect(const TextBox& box, const QRectF& picture)
{
    return {picture.x() + box.x * picture.width(), picture.y() + box.y * picture.height(), box.width * picture.width(),
        box.height * picture.height()};
}

CaptionPainter::CaptionPainter() = default;

const FontMeasurer& CaptionPainter::measurer(const BoxStyle& style) const
{
    const auto known = m_measurers.find(style.font);
    if (known != m_measurers.end())
        return known->second;
    return m_measurers.emplace(style.font, CaptionFont::load(QString::fromStdString(style.font))).first->second;
}

CaptionLayout CaptionPainter::layout(const TextBox& box, const std::string& text, QSizeF pictureSize) const
{
    const double scale = pictureSize.width() / kLayoutWidth;
    if (!(scale > 0))
        return {};
    CaptionLayout result = layoutOf(box, text, pictureSize.height() / pictureSize.width());
    result.size *= scale;
    for (LayoutLine& line : result.lines) {
        line.x *= scale;
        line.baseline *= scale;
    }
    return result;
}

const CaptionLayout& CaptionPainter::layoutOf(const TextBox& box, const std::string& text, double aspect) const
{
    const QSizeF size(box.width * kLayoutWidth, box.height * kLayoutWidth * aspect);
    const std::string letters = lettersOf(text, box.style.letterCase);
    const QByteArray key = keyOf(box, letters, size);
    const auto known = m_layouts.constFind(key);
    if (known != m_layouts.constEnd())
        return *known;
    if (m_layouts.size() >= kMostRemembered)
        m_layouts.clear();
    return *m_layouts.insert(key,
        layoutCaption(letters, size.width(), size.height(), box.style.align, box.style.valign, measurer(box.style),
            settingsFor(box.style)));
}

void CaptionPainter::paint(
    QPainter& painter, const QRectF& picture, const std::vector<TextBox>& boxes, const std::vector<std::string>& texts) const
{
    if (picture.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(picture.topLeft());
    painter.scale(picture.width() / kLayoutWidth, picture.width() / kLayoutWidth);
    const double aspect = picture.height() / picture.width();
    for (std::size_t i = 0; i < boxes.size() && i < texts.size(); ++i)
        paintBox(painter, boxes[i], texts[i], aspect);
    painter.restore();
}

void CaptionPainter::paintBox(QPainter& painter, const TextBox& box, const std::string& text, double aspect) const
{
    const CaptionLayout& layout = layoutOf(box, text, aspect);
    if (layout.lines.empty())
        return;
    const QRectF rect = boxRect(box, QRectF(0, 0, kLayoutWidth, kLayoutWidth * aspect));
    painter.save();
    painter.translate(rect.center());
    painter.rotate(box.rotation);
    painter.translate(-rect.width() / 2, -rect.height() / 2);
    paintLines(painter, layout, box.style);
    painter.restore();
}

void CaptionPainter::paintLines(QPainter& painter, const CaptionLayout& layout, const BoxStyle& style) const
{
    QPainterPath letters;
    letters.setFillRule(Qt::WindingFill);
    for (const LayoutLine& line : layout.lines)
        letters.addPath(placeOf(line, layout.size).map(measurer(style).shape(line.text).outline));
    if (!style.outline.empty()) {
        const QPen pen = outlinePen(colourOf(style.outline), LayoutSettings().penWidth * layout.size);
        painter.strokePath(letters, pen);
        for (const LayoutLine& line : layout.lines)
            painter.fillPath(placeOf(line, layout.size).map(specksOf(line.text, style)), pen.color());
    }
    painter.fillPath(letters, colourOf(style.color));
    for (const LayoutLine& line : layout.lines)
        for (const PictureGlyph& picture : measurer(style).shape(line.text).pictures)
            painter.drawImage(placeOf(line, layout.size).mapRect(picture.place), picture.image);
}

const QPainterPath& CaptionPainter::specksOf(const std::string& line, const BoxStyle& style) const
{
    const QByteArray key = QByteArray::fromStdString(style.font + '\n' + line);
    const auto known = m_specks.constFind(key);
    if (known != m_specks.constEnd())
        return *known;
    if (m_specks.size() >= kMostRemembered)
        m_specks.clear();
    return *m_specks.insert(key, outlineSpecks(measurer(style).shape(line).outline, LayoutSettings().penWidth));
}

QTransform CaptionPainter::placeOf(const LayoutLine& line, double size)
{
    return QTransform::fromTranslate(line.x, line.baseline).scale(size, size);
}

QImage CaptionPainter::render(
    const Template& meme, const PictureSource& picture, const std::vector<std::string>& texts, QSize size) const
{
    QImage image = picture.image(size);
    if (image.isNull())
        return image;
    QPainter painter(&image);
    paint(painter, QRectF(image.rect()), meme.boxes, texts);
    return image;
}

} // namespace memewright
