#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <vector>

#include "base/Figures.h"

using namespace memewright;

TEST_CASE("large numbers are grouped by three")
{
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(24736) == "24,736");
    CHECK(grouped(100000) == "100,000");
    CHECK(grouped(18446744073709551615U) == "18,446,744,073,709,551,615");
}

TEST_CASE("numbers that differ are written with as many decimals as tell them apart")
{
    const auto apart = [](std::vector<double> numbers) { return decimalsApart(numbers, 3); };
    CHECK(apart({1.635, 1.605}) == 3);
    CHECK(apart({1.52213, 1.52208}) == 4);
    CHECK(apart({1.5221, 1.52209}) == 5);
    CHECK(apart({1.5, 1.5}) == 3); // nothing would tell them apart
    CHECK(apart({2.0, 1.0, 2.0004, 1.00001}) == 5);
    CHECK(apart({}) == 3);
    CHECK(apart({1.5, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) == 3);
    CHECK(apart({1.0, 1.0 + 1e-16 * 5}) <= 15);
}
