#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>

#include "base/Numbers.h"

using namespace memewright;

TEST_CASE("Numbers become text with a point and without grouping")
{
    CHECK(numberText(0.1) == "0.1");
    CHECK(numberText(1234567.0) == "1234567");
    CHECK(numberText(0.0447699123, 6) == "0.0447699");
    CHECK(numberText(1e-5, 6) == "1e-05");
    CHECK(fixedText(1234.5, 2) == "1234.50");
    CHECK(fixedText(1e300, 1).size() == 303);
    CHECK(numberText(-7) == "-7");
    CHECK(numberText(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
}

TEST_CASE("Only a whole text is a number")
{
    CHECK(parseNumber<double>("0.25") == 0.25);
    CHECK(parseNumber<double>("1e-3") == 1e-3);
    CHECK_FALSE(parseNumber<double>("0,25"));
    CHECK_FALSE(parseNumber<double>(""));
    CHECK_FALSE(parseNumber<double>("1 "));
    CHECK(parseNumber<int>("-12") == -12);
    CHECK_FALSE(parseNumber<int>("12.0"));
    CHECK_FALSE(parseNumber<std::uint64_t>("18446744073709551616"));
    CHECK_FALSE(parseNumber<std::uint64_t>("-1"));
}

TEST_CASE("Every double reads back as it was")
{
    for (const double value : {0.1, 1.0 / 3, 5e-324, 1.7976931348623157e308, -2.5, 0.0447699})
        CHECK(parseNumber<double>(numberText(value)) == value);
}
