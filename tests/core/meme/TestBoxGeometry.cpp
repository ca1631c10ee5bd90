#include <doctest/doctest.h>

#include <cmath>

#include "base/Random.h"
#include "meme/BoxGeometry.h"

using namespace memewright;
using doctest::Approx;

namespace {

constexpr PictureSize kPicture{1000, 500};
constexpr BoxHandle kPulled[] = {BoxHandle::Left, BoxHandle::Right, BoxHandle::Top, BoxHandle::Bottom, BoxHandle::TopLeft,
    BoxHandle::TopRight, BoxHandle::BottomLeft, BoxHandle::BottomRight};

TextBox someBox(double rotation = 0)
{
    TextBox box;
    box.x = 0.3;
    box.y = 0.4;
    box.width = 0.2;
    box.height = 0.2;
    box.rotation = rotation;
    return box;
}

BoxHandle opposite(BoxHandle handle)
{
    switch (handle) {
    case BoxHandle::Left:
        return BoxHandle::Right;
    case BoxHandle::Right:
        return BoxHandle::Left;
    case BoxHandle::Top:
        return BoxHandle::Bottom;
    case BoxHandle::Bottom:
        return BoxHandle::Top;
    case BoxHandle::TopLeft:
        return BoxHandle::BottomRight;
    case BoxHandle::TopRight:
        return BoxHandle::BottomLeft;
    case BoxHandle::BottomLeft:
        return BoxHandle::TopRight;
    default:
        return BoxHandle::TopLeft;
    }
}

void checkInside(const TextBox& box)
{
    CHECK(box.x >= 0);
    CHECK(box.y >= 0);
    CHECK(box.x + box.width <= 1 + 1e-9);
    CHECK(box.y + box.height <= 1 + 1e-9);
    CHECK(box.width >= 0.02);
    CHECK(box.height >= 0.02);
    CHECK(std::abs(box.rotation) <= 180);
}

} // namespace

TEST_CASE("a box is moved by what the pointer moves, and stops at the picture's edge")
{
    const TextBox moved = dragged({someBox(), BoxHandle::Inside, {400, 250}, {450, 200}, false}, kPicture);
    CHECK(moved.x == Approx(0.35));
    CHECK(moved.y == Approx(0.3));
    CHECK(moved.width == someBox().width);
    const TextBox far = dragged({someBox(), BoxHandle::Inside, {400, 250}, {9000, -9000}, false}, kPicture);
    CHECK(far.x == Approx(0.8));
    CHECK(far.y == 0);
}

TEST_CASE("resizing keeps the opposite side where it is, turned or not")
{
    for (const double rotation : {0.0, 30.0, -75.0, 160.0}) {
        for (const BoxHandle handle : kPulled) {
            const TextBox box = someBox(rotation);
            const PicturePoint from = handlePlace(box, kPicture, handle);
            const TextBox larger = dragged({box, handle, from, {from.x + 13, from.y - 9}, false}, kPicture);
            const PicturePoint before = handlePlace(box, kPicture, opposite(handle));
            const PicturePoint after = handlePlace(larger, kPicture, opposite(handle));
            CAPTURE(rotation);
            CHECK(after.x == Approx(before.x));
            CHECK(after.y == Approx(before.y));
        }
    }
}

TEST_CASE("a corner follows the pointer")
{
    const TextBox box = someBox(20);
    const PicturePoint from = handlePlace(box, kPicture, BoxHandle::BottomRight);
    const PicturePoint to{from.x + 25, from.y + 14};
    const PicturePoint corner =
        handlePlace(dragged({box, BoxHandle::BottomRight, from, to, false}, kPicture), kPicture, BoxHandle::BottomRight);
    CHECK(corner.x == Approx(to.x));
    CHECK(corner.y == Approx(to.y));
}

TEST_CASE("turning follows the pointer, catches upright and goes in steps when asked")
{
    const TextBox box = someBox();
    const PicturePoint centre{400, 250};
    const auto turnedTo = [&](double degrees, bool stepped) {
        const double angle = (degrees - 90) * 3.14159265358979 / 180;
        const PicturePoint to{centre.x + 80 * std::cos(angle), centre.y + 80 * std::sin(angle)};
        return dragged({box, BoxHandle::Turn, {400, 170}, to, stepped}, kPicture).rotation;
    };
    CHECK(turnedTo(33, false) == Approx(33));
    CHECK(turnedTo(2, false) == 0);
    CHECK(turnedTo(-91, false) == Approx(-90));
    CHECK(turnedTo(33, true) == Approx(30));
    CHECK(std::abs(turnedTo(179, false)) == Approx(180));
}

TEST_CASE("the pointer finds handles, the box and nothing")
{
    for (const double rotation : {0.0, 40.0}) {
        const TextBox box = someBox(rotation);
        for (const BoxHandle handle : kPulled)
            CHECK(handleAt(box, kPicture, handlePlace(box, kPicture, handle), 6) == handle);
        CHECK(handleAt(box, kPicture, handlePlace(box, kPicture, BoxHandle::Turn), 6) == BoxHandle::Turn);
        CHECK(handleAt(box, kPicture, {400, 250}, 6) == BoxHandle::Inside);
        CHECK(handleAt(box, kPicture, {50, 50}, 6) == BoxHandle::None);
    }
    TextBox atTop = someBox();
    atTop.y = 0;
    CHECK(handlePlace(atTop, kPicture, BoxHandle::Turn).y > 0);
}

TEST_CASE("whatever is dragged where, the box stays usable")
{
    Random random(7);
    for (int i = 0; i < 5000; ++i) {
        TextBox box = someBox(double(random.integer(-180, 180)));
        const auto handle = BoxHandle(random.integer(0, 10));
        const auto point = [&] { return PicturePoint{double(random.integer(-3000, 3000)), double(random.integer(-3000, 3000))}; };
        checkInside(dragged({box, handle, point(), point(), random.integer(0, 1) == 1}, kPicture));
    }
    checkInside(changed(someBox(), {5, 5, 5, 5, 900}));
    checkInside(changed(someBox(), {-5, -5, -5, -5, -900}));
}
