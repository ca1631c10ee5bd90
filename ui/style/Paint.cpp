#include "style/Paint.h"

#include <algorithm>

#include <QPainter>
#include <QPainterPath>

#include "style/Icons.h"

namespace memewright::paint {

void fillRounded(QPainter& painter, const QRectF& rect, qreal radius, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(rect, radius, radius);
    painter.restore();
}

void borderRounded(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border, qreal width)
{
    const qreal half = width / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, width));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    painter.restore();
}

void ring(QPainter& painter, const QRectF& rect, qreal radius, const QColor& color, qreal width)
{
    borderRounded(painter, rect, radius, Qt::transparent, color, width);
}

void icon(QPainter& painter, const QRectF& rect, const char* name, const QColor& color, int size)
{
    const QPixmap pixmap = icons::pixmap(QString::fromLatin1(name), color, size, painter.device()->devicePixelRatioF());
    painter.drawPixmap(QPointF(qRound(rect.center().x() - size / 2.0), qRound(rect.center().y() - size / 2.0)), pixmap);
}

void bar(QPainter& painter, const QRectF& rect, double share, const QColor& fill, const QColor& track)
{
    const qreal radius = rect.height() / 2;
    fillRounded(painter, rect, radius, track);
    share = std::clamp(share, 0.0, 1.0);
    if (share <= 0)
        return;
    QRectF filled = rect;
    filled.setWidth(std::max(rect.height(), rect.width() * share));
    fillRounded(painter, filled, radius, fill);
}

} // namespace memewright::paint
