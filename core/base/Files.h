#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/Error.h"

namespace memewright {

/// Reads a whole file. Fails with NotFound, Unreadable, or Unsupported when it is larger than `limit` bytes. Blocks.
Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit = std::size_t(1) << 30);

/// Writes to a temporary file beside `path`, syncs it and renames it over `path`: after a crash at any moment the
/// file is the old one or the new one, whole. Blocks. Fails with Unwritable.
Status writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// Creates the folder and its parents. Fails with Unwritable.
Status createFolder(const std::filesystem::path& path);

} // namespace memewright
