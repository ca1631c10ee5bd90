#pragma once

#include <QColor>
#include <QPen>
#include <QVector>

namespace memewright::figure {

// Margins around an axis rectangle, in pixels: numbers to the left, a title above, ticks and the axis' name below the last.
inline constexpr int kLeft = 60;
inline constexpr int kRight = 20;
inline constexpr int kAbove = 44;
inline constexpr int kAboveNext = 40;
inline constexpr int kBelow = 36;
inline constexpr int kTitleLeft = 12;

inline constexpr double kLine = 2; ///< training and validation
inline constexpr double kRawShare = 0.34; ///< how much of its colour the raw line keeps
inline constexpr double kDot = 8; ///< validation's dots, without their ring
inline constexpr double kRing = 1.5;

inline QPen solidPen(const QColor& color)
{
    return QPen(color, kLine, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
}

/// Lengths in units of the line's width.
inline QPen dashedPen(const QColor& color, const QVector<qreal>& dashes = {4, 3})
{
    QPen pen(color, kLine, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern(dashes);
    return pen;
}

/// Opaque, mixed with what lies behind: a see-through line of thousands of corners takes a tenth of a second to paint.
inline QPen rawPen(const QColor& color, const QColor& behind)
{
    const auto mixed = [](int front, int back) { return qRound(kRawShare * front + (1 - kRawShare) * back); };
    return QPen(
        QColor(mixed(color.red(), behind.red()), mixed(color.green(), behind.green()), mixed(color.blue(), behind.blue())), 1);
}

} // namespace memewright::figure
