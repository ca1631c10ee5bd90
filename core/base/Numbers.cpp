#include "base/Numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <vector>

namespace memewright {

namespace {

/// Holds every double with up to kMostDigits decimals.
constexpr std::size_t kRoom = 512;
constexpr int kMostDigits = 100;
constexpr int kMostApart = 15; ///< decimals; the losses that we compare have no more that mean anything

template <class... Format>
std::string text(double value, Format... format)
{
    std::array<char, kRoom> bytes;
    return {bytes.data(), std::to_chars(bytes.data(), bytes.data() + bytes.size(), value, format...).ptr};
}

} // namespace

std::string numberText(double value)
{
    return text(value);
}

std::string numberText(double value, int significantDigits)
{
    return text(value, std::chars_format::general, std::clamp(significantDigits, 1, kMostDigits));
}

std::string fixedText(double value, int decimals)
{
    return text(value, std::chars_format::fixed, std::clamp(decimals, 0, kMostDigits));
}

std::string hexText(std::uint64_t value)
{
    constexpr std::size_t kDigits = 16;
    std::array<char, kDigits> digits;
    return padded({digits.data(), std::to_chars(digits.data(), digits.data() + kDigits, value, 16).ptr}, kDigits, '0');
}

std::string padded(std::string text, std::size_t width, char fill)
{
    return text.insert(0, width - std::min(width, text.size()), fill);
}

std::string grouped(std::uint64_t value)
{
    std::string digits = numberText(value);
    for (std::size_t end = digits.size(); end > 3;)
        digits.insert(end -= 3, 1, ',');
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
        while (decimals < kMostApart && fixedText(sorted[i - 1], decimals) == fixedText(sorted[i], decimals))
            ++decimals;
    return decimals;
}

} // namespace memewright
