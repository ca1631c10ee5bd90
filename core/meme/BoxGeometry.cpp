#include "meme/BoxGeometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace memewright {
namespace {

constexpr double kSmallestSide = 0.02; ///< share of the picture
constexpr double kTurnDistance = 24; ///< of the handle for turning from the edge, pixels
constexpr double kTurnStep = 15;
constexpr double kTurnSnap = 3; ///< upright is hit when the pointer is this near
constexpr double kRadians = std::numbers::pi / 180;

/// Which way a handle pulls: -1, 0 or 1 along each axis of the box.
std::pair<int, int> sidesOf(BoxHandle handle)
{
    switch (handle) {
    case BoxHandle::Left:
        return {-1, 0};
    case BoxHandle::Right:
        return {1, 0};
    case BoxHandle::Top:
        return {0, -1};
    case BoxHandle::Bottom:
        return {0, 1};
    case BoxHandle::TopLeft:
        return {-1, -1};
    case BoxHandle::TopRight:
        return {1, -1};
    case BoxHandle::BottomLeft:
        return {-1, 1};
    case BoxHandle::BottomRight:
        return {1, 1};
    default:
        return {0, 0};
    }
}

PicturePoint turned(const PicturePoint& point, double degrees)
{
    const double cosine = std::cos(degrees * kRadians), sine = std::sin(degrees * kRadians);
    return {point.x * cosine - point.y * sine, point.x * sine + point.y * cosine};
}

PicturePoint sum(const PicturePoint& a, const PicturePoint& b)
{
    return {a.x + b.x, a.y + b.y};
}

PicturePoint difference(const PicturePoint& a, const PicturePoint& b)
{
    return {a.x - b.x, a.y - b.y};
}

PicturePoint centreOf(const TextBox& box, const PictureSize& picture)
{
    return {(box.x + box.width / 2) * picture.width, (box.y + box.height / 2) * picture.height};
}

TextBox inside(TextBox box)
{
    box.width = std::clamp(box.width, kSmallestSide, 1.0);
    box.height = std::clamp(box.height, kSmallestSide, 1.0);
    box.x = std::clamp(box.x, 0.0, 1 - box.width);
    box.y = std::clamp(box.y, 0.0, 1 - box.height);
    box.rotation = std::remainder(box.rotation, 360);
    return box;
}

/// Cuts what a pulled edge has outside the picture, so that the other edge stays.
void cut(double& start, double& length, int side)
{
    if (side < 0 && start < 0) {
        length += start;
        start = 0;
    }
    if (side > 0)
        length = std::min(length, 1 - start);
}

TextBox resized(const BoxDrag& drag, const PictureSize& picture)
{
    const auto [sideX, sideY] = sidesOf(drag.handle);
    TextBox box = drag.start;
    const double width = box.width * picture.width, height = box.height * picture.height;
    const PicturePoint anchor = sum(centreOf(box, picture), turned({-sideX * width / 2, -sideY * height / 2}, box.rotation));
    const PicturePoint pull = turned(difference(drag.to, drag.from), -box.rotation);
    const double newWidth = std::max(width + sideX * pull.x, kSmallestSide * picture.width);
    const double newHeight = std::max(height + sideY * pull.y, kSmallestSide * picture.height);
    const PicturePoint centre = sum(anchor, turned({sideX * newWidth / 2, sideY * newHeight / 2}, box.rotation));
    box.width = newWidth / picture.width;
    box.height = newHeight / picture.height;
    box.x = centre.x / picture.width - box.width / 2;
    box.y = centre.y / picture.height - box.height / 2;
    cut(box.x, box.width, sideX);
    cut(box.y, box.height, sideY);
    return inside(box);
}

TextBox turnedBox(const BoxDrag& drag, const PictureSize& picture)
{
    const PicturePoint centre = centreOf(drag.start, picture);
    const PicturePoint from = difference(drag.from, centre), to = difference(drag.to, centre);
    TextBox box = drag.start;
    double angle = box.rotation + (std::atan2(to.y, to.x) - std::atan2(from.y, from.x)) / kRadians;
    const double step = drag.stepped ? kTurnStep : 90;
    const double nearest = std::round(angle / step) * step;
    if (drag.stepped || std::abs(angle - nearest) < kTurnSnap)
        angle = nearest;
    box.rotation = std::round(angle * 10) / 10;
    return inside(box);
}

} // namespace

PicturePoint handlePlace(const TextBox& box, const PictureSize& picture, BoxHandle handle)
{
    const double halfWidth = box.width * picture.width / 2, halfHeight = box.height * picture.height / 2;
    PicturePoint local;
    if (handle == BoxHandle::Turn) {
        const PicturePoint above = turned({0, -halfHeight - kTurnDistance}, box.rotation);
        const bool fits = centreOf(box, picture).y + above.y > 4;
        local = {0, fits ? -halfHeight - kTurnDistance : halfHeight + kTurnDistance};
    } else {
        const auto [sideX, sideY] = sidesOf(handle);
        local = {sideX * halfWidth, sideY * halfHeight};
    }
    return sum(centreOf(box, picture), turned(local, box.rotation));
}

BoxHandle handleAt(const TextBox& box, const PictureSize& picture, const PicturePoint& point, double reach)
{
    // Corners before edges: where a box is small, both are in reach.
    constexpr std::array kHandles{BoxHandle::Turn, BoxHandle::BottomRight, BoxHandle::TopLeft, BoxHandle::TopRight,
        BoxHandle::BottomLeft, BoxHandle::Right, BoxHandle::Bottom, BoxHandle::Left, BoxHandle::Top};
    for (const BoxHandle handle : kHandles) {
        const PicturePoint distance = difference(point, handlePlace(box, picture, handle));
        if (std::hypot(distance.x, distance.y) <= reach)
            return handle;
    }
    const PicturePoint local = turned(difference(point, centreOf(box, picture)), -box.rotation);
    const bool within =
        std::abs(local.x) <= box.width * picture.width / 2 && std::abs(local.y) <= box.height * picture.height / 2;
    return within ? BoxHandle::Inside : BoxHandle::None;
}

TextBox dragged(const BoxDrag& drag, const PictureSize& picture)
{
    if (drag.handle == BoxHandle::None)
        return drag.start;
    if (drag.handle == BoxHandle::Turn)
        return turnedBox(drag, picture);
    if (drag.handle != BoxHandle::Inside)
        return resized(drag, picture);
    const PicturePoint way = difference(drag.to, drag.from);
    return changed(drag.start, {way.x / picture.width, way.y / picture.height, 0, 0, 0});
}

TextBox changed(TextBox box, const BoxChange& change)
{
    box.width += change.width;
    box.height += change.height;
    box.x += change.x;
    box.y += change.y;
    box.rotation += change.rotation;
    return inside(box);
}

} // namespace memewright
