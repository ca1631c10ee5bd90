#pragma once

#include <QFont>

namespace memewright::metrics {

// Everything on an 8 px grid (device-independent pixels).
inline constexpr int kPair = 4; ///< inside a pair
inline constexpr int kGap = 8; ///< between controls
inline constexpr int kGroup = 16; ///< between groups
inline constexpr int kMargin = 24; ///< page margin
inline constexpr int kFootMargin = 16; ///< page margin at the foot

inline constexpr int kRail = 72;
inline constexpr int kHeader = 64;
inline constexpr int kStatusBar = 32;

inline constexpr int kControl = 32; ///< height of a control, and the least target
inline constexpr int kMainAction = 40;
inline constexpr int kSegmentInset = 2;
inline constexpr int kRow = 32; ///< list row
inline constexpr int kBar = 6; ///< progress and score bars
inline constexpr int kGroove = 4;
inline constexpr int kKnob = 16;

inline constexpr int kRadiusSmall = 4; ///< picture, tag, segment
inline constexpr int kRadius = 6; ///< control, row, thumbnail
inline constexpr int kRadiusLarge = 8; ///< panel, canvas, main action
inline constexpr int kRing = 2; ///< ring of choice and of focus, inside the thing's own size

inline constexpr int kIcon = 20;
inline constexpr int kIconSmall = 16; ///< links and the status bar
inline constexpr int kIconLarge = 24; ///< the rail

// Three sizes of the system's font, in points.
inline constexpr int kTitlePoints = 15;
inline constexpr int kBodyPoints = 10;
inline constexpr int kSmallPoints = 9;

/// `font` at another of the three sizes and one of the two weights.
inline QFont scaled(QFont font, int points, bool semiBold = false)
{
    font.setPointSize(points);
    font.setWeight(semiBold ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace memewright::metrics
