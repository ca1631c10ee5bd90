#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace memewright {

// Numbers as text for files, JSON and sentences, and back: always with a point, never with grouping, whatever the process's locale
// is. The C library's functions (printf, strtod …) and std::to_string follow the locale, so nothing here uses them.

template <std::integral Integer>
std::string numberText(Integer value)
{
    char text[24];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

/// The shortest text that reads back as the same number: 0.1, 1e-05, 12.
std::string numberText(double value);

/// With this many significant digits and no needless zeros, as printf's %.Ng.
std::string numberText(double value, int significantDigits);

/// With this many decimals, as printf's %.Nf.
std::string fixedText(double value, int decimals);

/// The whole text as a number; nothing where anything else stands in it, or the number is out of the type's range.
template <class Number>
    requires std::integral<Number> || std::floating_point<Number>
std::optional<Number> parseNumber(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    return value;
}

} // namespace memewright
