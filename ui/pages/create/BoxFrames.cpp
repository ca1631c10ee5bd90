#include "pages/create/BoxFrames.h"

#include <algorithm>
#include <iterator>

#include <QColor>
#include <QLineF>
#include <QPainter>
#include <QPen>
#include <QTransform>

#include "render/CaptionPainter.h"

namespace memewright::boxframes {

namespace {

constexpr int kHandle = 8;
// The same on every picture and in both themes: light on dark is seen on any ground.
const QColor kBoxChosen(0xFF, 0xB3, 0x40);
const QColor kBoxDark(0x1A, 0x19, 0x17);

constexpr BoxHandle kHandles[] = {BoxHandle::TopLeft, BoxHandle::Top, BoxHandle::TopRight, BoxHandle::Right,
    BoxHandle::BottomRight, BoxHandle::Bottom, BoxHandle::BottomLeft, BoxHandle::Left};

QTransform turned(const TextBox& box, const QRectF& rect)
{
    const QPointF centre = rect.center();
    return QTransform().translate(centre.x(), centre.y()).rotate(box.rotation).translate(-centre.x(), -centre.y());
}

void paintFrame(QPainter& painter, const QRectF& rect)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(kBoxDark, 4));
    painter.drawRect(rect);
    painter.setPen(QPen(kBoxChosen, 2));
    painter.drawRect(rect);
}

void paintHandles(QPainter& painter, const TextBox& box, const QRectF& area)
{
    const PictureSize size{area.width(), area.height()};
    const auto place = [&](BoxHandle handle) {
        const PicturePoint point = handlePlace(box, size, handle);
        return area.topLeft() + QPointF(point.x, point.y);
    };
    const QPointF turn = place(BoxHandle::Turn);
    const QPointF top = place(BoxHandle::Top), bottom = place(BoxHandle::Bottom);
    const bool above = QLineF(turn, top).length() < QLineF(turn, bottom).length();
    painter.setPen(QPen(kBoxDark, 4));
    painter.drawLine(turn, above ? top : bottom);
    painter.setPen(QPen(kBoxChosen, 2));
    painter.drawLine(turn, above ? top : bottom);
    painter.setBrush(kBoxChosen);
    painter.setPen(QPen(kBoxDark, 1));
    painter.drawEllipse(turn, kHandle / 2.0 + 1, kHandle / 2.0 + 1);
    for (const BoxHandle handle : kHandles) {
        painter.save();
        painter.translate(place(handle));
        painter.rotate(box.rotation);
        painter.drawRect(QRectF(-kHandle / 2.0, -kHandle / 2.0, kHandle, kHandle));
        painter.restore();
    }
}

void paintOther(QPainter& painter, const QRectF& rect)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 1));
    painter.drawRect(rect);
    QPen dashes(kBoxDark, 1);
    dashes.setDashPattern({4, 3});
    painter.setPen(dashes);
    painter.drawRect(rect);
}

} // namespace

Qt::CursorShape cursorFor(BoxHandle handle, double rotation)
{
    if (handle == BoxHandle::Inside)
        return Qt::SizeAllCursor;
    if (handle == BoxHandle::Turn)
        return Qt::PointingHandCursor;
    const auto* found = std::find(std::begin(kHandles), std::end(kHandles), handle);
    if (found == std::end(kHandles))
        return Qt::ArrowCursor;
    const int eighths = int(found - std::begin(kHandles)) + qRound(rotation / 45) + 8;
    constexpr Qt::CursorShape kShapes[] = {Qt::SizeFDiagCursor, Qt::SizeVerCursor, Qt::SizeBDiagCursor, Qt::SizeHorCursor};
    return kShapes[eighths % 4];
}

void paint(QPainter& painter, const std::vector<TextBox>& boxes, int chosen, const QRectF& area)
{
    const auto paintBox = [&](std::size_t i) {
        const TextBox& box = boxes[i];
        const QRectF rect = boxRect(box, area);
        painter.save();
        painter.setTransform(turned(box, rect), true);
        if (int(i) == chosen)
            paintFrame(painter, rect);
        else
            paintOther(painter, rect);
        painter.restore();
        if (int(i) == chosen)
            paintHandles(painter, box, area);
    };
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (int(i) != chosen)
            paintBox(i);
    }
    if (chosen >= 0 && size_t(chosen) < boxes.size())
        paintBox(size_t(chosen));
}

} // namespace memewright::boxframes
