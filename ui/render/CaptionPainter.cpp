#include "render/CaptionPainter.h"

#include <algorithm>

#include <QColor>
#include <QPainter>
#include <QStringList>

#include "render/OutlineSpecks.h"
#include "render/PictureSource.h"
#include "text/Unicode.h"

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

/// What is drawn of a text.
std::string lettersOf(const std::string& text, LetterCase letterCase)
{
    QString letters = QString::fromStdString(text);
    letters.removeIf([](QChar c) { return isBareControl(c.unicode()); });
    return (letterCase == LetterCase::Upper ? letters.toUpper() : letters).toStdString();
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

constexpr std::size_t kMostNamed = 5;

} // namespace

std::string namedCharacters(const std::vector<std::string>& characters)
{
    QStringList named;
    for (std::size_t i = 0; i < characters.size() && i < kMostNamed; ++i) {
        QStringList numbers;
        for (const char32_t c : toCodePoints(characters[i]))
            numbers += QStringLiteral("U+%1").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
        named += QStringLiteral("%1 (%2)").arg(QString::fromStdString(characters[i]), numbers.join(QLatin1Char(' ')));
    }
    if (characters.size() > kMostNamed)
        named += QStringLiteral("… (+%1)").arg(characters.size() - kMostNamed);
    return named.join(QStringLiteral(", ")).toStdString();
}

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
    CaptionLayout result = layoutOf(box, text, pictureSize.height() / pictureSize.width(), {});
    result.size *= scale;
    for (LayoutLine& line : result.lines) {
        line.x *= scale;
        line.baseline *= scale;
    }
    return result;
}

CaptionLayout CaptionPainter::layoutOf(
    const TextBox& box, const std::string& text, double aspect, const std::stop_token& stop) const
{
    const QSizeF size(box.width * kLayoutWidth, box.height * kLayoutWidth * aspect);
    const std::string letters = lettersOf(text, box.style.letterCase);
    const QByteArray key = keyOf(box, letters, size);
    const auto known = m_layouts.constFind(key);
    if (known != m_layouts.constEnd())
        return *known;
    if (m_layouts.size() >= kMostRemembered)
        m_layouts.clear();
    CaptionLayout layout = layoutCaption(letters, size.width(), size.height(), box.style.align, box.style.valign,
        measurer(box.style), settingsFor(box.style), stop);
    if (!stop.stop_requested())
        m_layouts.insert(key, layout);
    return layout;
}

void CaptionPainter::paint(QPainter& painter, const QRectF& picture, const std::vector<TextBox>& boxes,
    const std::vector<std::string>& texts, const std::stop_token& stop) const
{
    if (picture.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(picture.topLeft());
    painter.scale(picture.width() / kLayoutWidth, picture.width() / kLayoutWidth);
    const double aspect = picture.height() / picture.width();
    for (std::size_t i = 0; i < boxes.size() && i < texts.size() && !stop.stop_requested(); ++i)
        paintBox(painter, boxes[i], texts[i], aspect, stop);
    painter.restore();
}

void CaptionPainter::paintBox(
    QPainter& painter, const TextBox& box, const std::string& text, double aspect, const std::stop_token& stop) const
{
    const CaptionLayout layout = layoutOf(box, text, aspect, stop);
    if (layout.lines.empty() || stop.stop_requested())
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
    const auto place = [&](const LayoutLine& line) {
        return QTransform::fromTranslate(line.x, line.baseline).scale(layout.size, layout.size);
    };
    if (!style.outline.empty()) {
        const QPen pen = outlinePen(colourOf(style.outline), LayoutSettings().penWidth * layout.size);
        for (const LayoutLine& line : layout.lines) {
            for (const QPainterPath& letters : measurer(style).shape(line.text).outlines)
                painter.strokePath(place(line).map(letters), pen);
            if (layout.size >= kSmallestSize)
                painter.fillPath(place(line).map(specksOf(line.text, style)), pen.color());
        }
    }
    for (const LayoutLine& line : layout.lines) {
        const LineShape& shape = measurer(style).shape(line.text);
        for (const QPainterPath& letters : shape.outlines)
            painter.fillPath(place(line).map(letters), colourOf(style.color));
        for (const PictureGlyph& picture : shape.pictures)
            painter.drawImage(place(line).mapRect(picture.place), picture.image);
    }
}

const QPainterPath& CaptionPainter::specksOf(const std::string& line, const BoxStyle& style) const
{
    const QByteArray key = QByteArray::fromStdString(style.font + '\n' + line);
    const auto known = m_specks.constFind(key);
    if (known != m_specks.constEnd())
        return *known;
    if (m_specks.size() >= kMostRemembered)
        m_specks.clear();
    return *m_specks.insert(key, outlineSpecks(measurer(style).shape(line).outlines, LayoutSettings().penWidth));
}

QImage CaptionPainter::render(const Template& meme, const PictureSource& picture, const std::vector<std::string>& texts,
    QSize size, const std::stop_token& stop) const
{
    QImage image = picture.image(size);
    if (image.isNull())
        return image;
    QPainter painter(&image);
    paint(painter, QRectF(image.rect()), meme.boxes, texts, stop);
    painter.end();
    return stop.stop_requested() ? QImage() : image;
}

std::vector<std::string> CaptionPainter::missingCharacters(
    const std::vector<TextBox>& boxes, const std::vector<std::string>& texts) const
{
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < boxes.size() && i < texts.size(); ++i)
        for (std::string& one : measurer(boxes[i].style).missingCharacters(lettersOf(texts[i], boxes[i].style.letterCase)))
            if (std::ranges::find(missing, one) == missing.end())
                missing.push_back(std::move(one));
    return missing;
}

} // namespace memewright
