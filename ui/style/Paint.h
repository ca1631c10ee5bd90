#pragma once

#include <QColor>
#include <QRectF>
#include <QSizeF>

class QPainter;

namespace memewright::paint {

/// A filled rectangle with round corners, no border.
void fillRounded(QPainter& painter, const QRectF& rect, qreal radius, const QColor& color);
/// The same with a border of 1 px (or `width`) inside its own size.
void borderRounded(
    QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border, qreal width = 1);
/// A ring of `width` px inside rect; nothing inside it is touched.
void ring(QPainter& painter, const QRectF& rect, qreal radius, const QColor& color, qreal width);
/// The icon centred in rect, in one colour.
void icon(QPainter& painter, const QRectF& rect, const char* name, const QColor& color, int size);
/// A track with its filled share (0-1), round ends: progress and score bars.
void bar(QPainter& painter, const QRectF& rect, double share, const QColor& fill, const QColor& track);

} // namespace memewright::paint
