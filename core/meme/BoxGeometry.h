#pragma once

#include "meme/Template.h"

namespace memewright {

/// Where a box can be taken hold of.
enum class BoxHandle { None, Inside, Turn, Left, Right, Top, Bottom, TopLeft, TopRight, BottomLeft, BottomRight };

/// Pixels of the picture as it is shown, origin at its top left.
struct PicturePoint {
    double x = 0, y = 0;
};
struct PictureSize {
    double width = 1, height = 1;
};

/// The middle of a handle of the (turned) box. The one for turning stands above the top edge, or below the foot where the
/// picture's edge is too near.
PicturePoint handlePlace(const TextBox& box, const PictureSize& picture, BoxHandle handle);

/// What lies at the point: a handle not farther than `reach` pixels, the box, or nothing.
BoxHandle handleAt(const TextBox& box, const PictureSize& picture, const PicturePoint& point, double reach);

struct BoxDrag {
    TextBox start; ///< as it was when it was taken hold of
    BoxHandle handle = BoxHandle::None;
    PicturePoint from, to;
    bool stepped = false; ///< turn in steps of 15 degrees
};

/// The box after the drag. It stays inside the picture and keeps a size that can be taken hold of; when it is resized, the
/// opposite edge or corner stays where it is, turned or not.
TextBox dragged(const BoxDrag& drag, const PictureSize& picture);

/// The box moved, made larger and turned by these shares and degrees, inside the picture: for keys and numbers.
struct BoxChange {
    double x = 0, y = 0, width = 0, height = 0, rotation = 0;
};
TextBox changed(TextBox box, const BoxChange& change);

} // namespace memewright
