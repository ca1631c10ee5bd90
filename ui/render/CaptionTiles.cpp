#include "render/CaptionTiles.h"

#include <cmath>

#include <QPainter>

namespace memewright {
namespace {

/// Half a step of what a drag may leave by rounding; nobody sees it.
constexpr double kSameFraction = 1.0 / 64;

QRectF turnedBounds(const TextBox& box, const QRectF& picture)
{
    const QRectF rect = boxRect(box, picture);
    const QPointF centre = rect.center();
    return QTransform().translate(centre.x(), centre.y()).rotate(box.rotation).translate(-centre.x(), -centre.y()).mapRect(rect);
}

bool near(double a, double b)
{
    return std::abs(a - b) < kSameFraction;
}

} // namespace

bool CaptionTiles::fits(const Tile& known, const Tile& wanted)
{
    const double width = wanted.picture.width(), height = wanted.picture.height();
    return known.ratio == wanted.ratio && known.picture == wanted.picture && known.text == wanted.text
        && known.box.style == wanted.box.style && known.box.rotation == wanted.box.rotation
        && near(known.box.width * width, wanted.box.width * width) && near(known.box.height * height, wanted.box.height * height)
        && near(known.fraction.x(), wanted.fraction.x()) && near(known.fraction.y(), wanted.fraction.y());
}

void CaptionTiles::draw(Tile& tile, const QRectF& picture, const QRectF& bounds) const
{
    const QPointF origin(std::floor(bounds.x()), std::floor(bounds.y()));
    const QSize size(int(std::ceil(bounds.width())) + 2, int(std::ceil(bounds.height())) + 2);
    tile.image = QImage(size * tile.ratio, QImage::Format_ARGB32_Premultiplied);
    tile.image.setDevicePixelRatio(tile.ratio);
    tile.image.fill(Qt::transparent);
    QPainter painter(&tile.image);
    painter.translate(-origin);
    m_captions.paint(painter, picture, {tile.box}, {tile.text});
}

void CaptionTiles::paint(
    QPainter& painter, const QRectF& picture, const std::vector<TextBox>& boxes, const std::vector<std::string>& texts)
{
    m_tiles.resize(boxes.size());
    for (std::size_t i = 0; i < boxes.size() && i < texts.size(); ++i) {
        if (texts[i].empty())
            continue;
        const QRectF bounds = turnedBounds(boxes[i], picture);
        const QPointF origin(std::floor(bounds.x()), std::floor(bounds.y()));
        Tile wanted{boxes[i], texts[i], picture.size(), bounds.topLeft() - origin, painter.device()->devicePixelRatioF(), {}};
        if (!fits(m_tiles[i], wanted)) {
            draw(wanted, picture, bounds);
            m_tiles[i] = std::move(wanted);
        }
        painter.drawImage(origin, m_tiles[i].image);
    }
}

} // namespace memewright
