#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/Error.h"
#include "base/PngChunks.h"

namespace memewright {

/// A text inside a PNG file (an uncompressed iTXt chunk).
struct PngText {
    std::string keyword; ///< 1 to 79 Latin-1 characters
    std::string text; ///< UTF-8
};

/// The PNG with the text added before its pixels. Malformed when `png` is not a PNG, InvalidArgument for a bad keyword.
Result<std::string> withPngText(std::string_view png, const PngText& text);

/// The first iTXt text of that keyword; nothing when there is none. Malformed for damaged files, Unsupported when compressed.
Result<std::optional<std::string>> pngText(std::string_view png, std::string_view keyword);

} // namespace memewright
