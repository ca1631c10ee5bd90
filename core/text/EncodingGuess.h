#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace memewright {

/// The name of the encoding in which a text that is not UTF-8 seems to be written, as people know it: Shift_JIS, KOI8-R,
/// Windows-1252, Latin-1. Nothing where that is not sure, as in damaged UTF-8. Looks at the first 8,000 bytes of lines
/// that are not ASCII.
std::optional<std::string> likelyEncoding(std::string_view text);

} // namespace memewright
