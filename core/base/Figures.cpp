#include "base/Figures.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace memewright {

namespace {

constexpr int kMostDecimals = 15; ///< no double of our sizes has more that mean anything

std::string fixed(double number, int decimals)
{
    std::array<char, 400> text{}; // the longest double has 309 digits before its point
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, decimals).ptr;
    return {text.data(), end};
}

} // namespace

std::string grouped(std::uint64_t number)
{
    std::string digits = std::to_string(number);
    for (std::size_t end = digits.size(); end > 3;)
        digits.insert(end -= 3, ",");
    return digits;
}

int decimalsApart(std::span<const double> numbers, int least)
{
    std::vector<double> sorted;
    std::ranges::copy_if(numbers, std::back_inserter(sorted), [](double number) { return std::isfinite(number); });
    std::ranges::sort(sorted);
    sorted.erase(std::ranges::unique(sorted).begin(), sorted.end());
    int decimals = least;
    for (std::size_t i = 1; i < sorted.size(); ++i)
        while (decimals < kMostDecimals && fixed(sorted[i - 1], decimals) == fixed(sorted[i], decimals))
            ++decimals;
    return decimals;
}

} // namespace memewright
