#pragma once

#include <optional>
#include <string_view>

#include "base/Error.h"

namespace memewright {

/// What lies in the place of a file, by its first 200 bytes or more: the pointer that Git LFS leaves, or a web page that was
/// saved instead. Malformed; the text continues a sentence that begins with the file's name. Nothing for other files.
std::optional<Error> standIn(std::string_view beginning);

} // namespace memewright
