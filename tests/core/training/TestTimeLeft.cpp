#include <doctest/doctest.h>

#include "training/TimeLeft.h"

using namespace memewright;

TEST_CASE("nothing is promised before there is a rate")
{
    TimeLeft left(1000);
    CHECK_FALSE(left.secondsLeft());
    left.update(0, 0);
    CHECK_FALSE(left.secondsLeft());
    left.update(100, 10);
    CHECK(left.secondsLeft() == doctest::Approx(90));
    CHECK(left.secondsUntil(200) == doctest::Approx(10));
    CHECK(left.secondsUntil(50) == 0);
}

TEST_CASE("a new pace replaces the old one within about half a minute")
{
    TimeLeft left(1'000'000);
    double seconds = 0;
    std::uint64_t rows = 0;
    const auto runFor = [&](int steps, std::uint64_t rowsEach) {
        for (int step = 0; step < steps; ++step)
            left.update(rows += rowsEach, seconds += 1);
    };
    runFor(100, 10);
    CHECK(left.secondsUntil(rows + 1000) == doctest::Approx(100));
    runFor(30, 100);
    const double soon = left.secondsUntil(rows + 1000).value();
    CHECK(soon < 20);
    CHECK(soon > 10);
    runFor(200, 100);
    CHECK(left.secondsUntil(rows + 1000) == doctest::Approx(10).epsilon(0.02));
}

TEST_CASE("the end is reached at zero, and a clock that stands still does no harm")
{
    TimeLeft left(100);
    left.update(50, 5);
    left.update(60, 5);
    CHECK(left.secondsLeft() == doctest::Approx(5));
    left.update(100, 10);
    CHECK(left.secondsLeft() == 0);
}
