#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "base/Error.h"

namespace memewright {

/// What a file that is no Keras model is instead, where its bytes show that: a git-lfs pointer, a web page, another library's
/// model. Unsupported; the text continues a sentence that begins with the file's name.
std::optional<Error> foreignFile(std::span<const std::byte> bytes);

} // namespace memewright
