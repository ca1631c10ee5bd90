#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/Error.h"

namespace memewright {

/// UTF-8 to code points. Fails with Malformed on anything that is not well-formed UTF-8 (Latin-1 files, say).
Result<std::u32string> decodeUtf8(std::string_view bytes);

/// Where well-formed UTF-8 ends: the first byte that is not part of it, or nothing if all is well.
std::optional<std::size_t> firstInvalidUtf8(std::string_view bytes);

/// As decodeUtf8 for text already known to be well formed (captions of a corpus); bad bytes become U+FFFD.
std::u32string toCodePoints(std::string_view bytes);

std::string toUtf8(std::u32string_view text);

/// C0, DEL and C1, tabs and line ends among them.
bool isControlCharacter(char32_t c);

/// What ends a line: LF, VT, FF, CR, NEL and Unicode's separators of lines and paragraphs.
bool isLineEnd(char32_t c);

/// Control characters that are neither line ends nor tabs, so that they stand for nothing in a text; fonts draw them as boxes.
bool isBareControl(char32_t c);

/// Marks without a width that set the direction of the text behind them.
bool isDirectionMark(char32_t c);

/// Number of code points in well-formed UTF-8.
std::size_t codePointCount(std::string_view bytes);

} // namespace memewright
