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

/// Number of code points in well-formed UTF-8.
std::size_t codePointCount(std::string_view bytes);

} // namespace memewright
