#include <doctest/doctest.h>

#include <clocale>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>
#include <vector>

#include "base/Json.h"
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

TEST_CASE("Numbers keep their point where the language of the system has a comma")
{
    // Set by the entries of tests/Languages.cmake.
    if (std::getenv("MEMEWRIGHT_DECIMAL_COMMA") == nullptr)
        return;
    REQUIRE(std::string(std::localeconv()->decimal_point) == ",");
    REQUIRE(std::to_string(0.5) == "0,500000");
    CHECK(numberText(1234.5) == "1234.5");
    CHECK(fixedText(0.5, 3) == "0.500");
    CHECK(parseNumber<double>("0.5") == 0.5);
    CHECK(parseJson("[0.5, 1e-3]", "it").value() == nlohmann::json{0.5, 1e-3});
    CHECK(jsonText(nlohmann::json{0.5, 1e-3}) == "[0.5,0.001]");
}

TEST_CASE("Figures are filled up on the left")
{
    CHECK(padded("7", 3, '0') == "007");
    CHECK(padded("12.50", 8) == "   12.50");
    CHECK(padded("12345", 3) == "12345");
    CHECK(hexText(0xabc) == "0000000000000abc");
    CHECK(hexText(std::numeric_limits<std::uint64_t>::max()) == "ffffffffffffffff");
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

TEST_CASE("Large numbers are grouped by three in sentences")
{
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(24736) == "24,736");
    CHECK(grouped(100000) == "100,000");
    CHECK(grouped(-1234) == "-1,234");
    CHECK(grouped(std::numeric_limits<std::uint64_t>::max()) == "18,446,744,073,709,551,615");
}

TEST_CASE("Numbers that differ are written with as many decimals as tell them apart")
{
    const auto apart = [](std::vector<double> numbers) { return decimalsApart(numbers, 3); };
    CHECK(apart({1.635, 1.605}) == 3);
    CHECK(apart({1.5224, 1.5221}) == 4);
    CHECK(apart({1.52213, 1.52208}) == 5);
    CHECK(apart({1.52211, 1.52209}) == 5);
    CHECK(apart({1.5, 1.5}) == 3); // nothing would tell them apart
    CHECK(apart({2.0, 1.0, 2.0004, 1.00001}) == 5);
    CHECK(apart({}) == 3);
    CHECK(apart({1.5, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) == 3);
    CHECK(apart({1.0, 1.0 + 1e-16 * 5}) <= 15);
}
