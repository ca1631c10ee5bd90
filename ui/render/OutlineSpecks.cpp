#include "render/OutlineSpecks.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <QImage>
#include <QPainter>

namespace memewright {
namespace {

/// Pixels in which holes are looked for, to a font size.
constexpr double kScale = 64;
/// A line that would need more is one without spaces and hundreds of letters; specks are no matter there.
constexpr double kMostWidth = 8000;
/// Of the square of a font size: the counter of a letter that is seen as one is larger.
constexpr double kLargestSpeck = 0.006;
/// A pixel that lets less through is ink.
constexpr int kInk = 250;

QImage inkOf(const QList<QPainterPath>& letters, double penWidth, const QRectF& area)
{
    QImage ink((area.size() * kScale).toSize() + QSize(2, 2), QImage::Format_Alpha8);
    ink.fill(Qt::transparent);
    QPainter painter(&ink);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(1, 1);
    painter.scale(kScale, kScale);
    painter.translate(-area.topLeft());
    for (const QPainterPath& some : letters) {
        painter.strokePath(some, outlinePen(Qt::black, penWidth));
        painter.fillPath(some, Qt::black);
    }
    return ink;
}

/// The starts of the bare runs of a row between two columns.
void addRuns(std::vector<QPoint>& starts, const uchar* row, int y, int left, int right)
{
    for (int x = left; x <= right; ++x)
        if (row[x] < kInk && (x == left || row[x - 1] >= kInk))
            starts.emplace_back(x, y);
}

/// Fills the bare area around a pixel with ink, and tells where it was and how many pixels it had.
std::pair<QRect, int> floodFrom(QImage& ink, const QPoint& start)
{
    QRect where;
    int pixels = 0;
    std::vector<QPoint> open{start};
    while (!open.empty()) {
        const QPoint at = open.back();
        open.pop_back();
        uchar* row = ink.scanLine(at.y());
        if (row[at.x()] >= kInk)
            continue;
        int left = at.x(), right = at.x();
        while (left > 0 && row[left - 1] < kInk)
            --left;
        while (right + 1 < ink.width() && row[right + 1] < kInk)
            ++right;
        std::fill(row + left, row + right + 1, 255);
        where |= QRect(left, at.y(), right - left + 1, 1);
        pixels += right - left + 1;
        for (const int y : {at.y() - 1, at.y() + 1})
            if (y >= 0 && y < ink.height())
                addRuns(open, ink.constScanLine(y), y, left, right);
    }
    return {where, pixels};
}

} // namespace

QPen outlinePen(const QColor& color, double width)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

QPainterPath outlineSpecks(const QList<QPainterPath>& letters, double penWidth)
{
    QPainterPath specks;
    QRectF area;
    for (const QPainterPath& some : letters)
        area |= some.boundingRect();
    area.adjust(-penWidth, -penWidth, penWidth, penWidth);
    if (letters.isEmpty() || !(penWidth > 0) || !(area.width() * kScale < kMostWidth))
        return specks;
    QImage ink = inkOf(letters, penWidth, area);
    floodFrom(ink, {0, 0});
    for (int y = 0; y < ink.height(); ++y) {
        for (int x = 0; x < ink.width(); ++x) {
            if (ink.constScanLine(y)[x] >= kInk)
                continue;
            const auto [where, pixels] = floodFrom(ink, {x, y});
            // With the half covered pixels around it, which lie well within the outline.
            if (pixels < kLargestSpeck * kScale * kScale)
                specks.addRect(QRectF(where.adjusted(-1, -1, 1, 1)).translated(-1, -1));
        }
    }
    return QTransform().translate(area.x(), area.y()).scale(1 / kScale, 1 / kScale).map(specks);
}

} // namespace memewright
