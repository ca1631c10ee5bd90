#include "base/Numbers.h"

#include <algorithm>
#include <array>

namespace memewright {

namespace {

/// Holds every double with up to kMostDigits decimals.
constexpr std::size_t kRoom = 512;
constexpr int kMostDigits = 100;

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

} // namespace memewright
