#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/Error.h"

namespace memewright {

/// Receives an entry and the bytes of the file read so far; returns whether to go on.
using JsonEntrySink = std::function<bool(const nlohmann::json& entry, std::size_t bytes)>;

/// Walks a JSON file whose whole is one array, entry by entry, holding one entry at a time. Of objects only the value of
/// `keptKey` is read: names and addresses of authors never come in. Broken, too deeply nested or other JSON fails by name.
Status forEachJsonEntry(const std::filesystem::path& file, std::string_view keptKey, const JsonEntrySink& sink);

} // namespace memewright
