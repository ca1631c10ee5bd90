#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"

namespace memewright {

/// SHA-256 (FIPS 180-4) as 64 hexadecimal digits, small letters: the name under which recipes know models and pictures.
std::string sha256(std::string_view bytes);

/// The same of a whole file, read piece by piece. NotFound, Unreadable. Blocks: about a third of a second for 100 MB.
Result<std::string> sha256OfFile(const std::filesystem::path& file);

/// The first of the files that has this hash; what cannot be read is passed over. Blocks.
std::optional<std::filesystem::path> fileWithSha256(const std::vector<std::filesystem::path>& files, const std::string& hash);

} // namespace memewright
