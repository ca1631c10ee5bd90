#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/Error.h"

namespace memewright::cli {

/// A setting typed beside --resume, and what the stored run has in its place.
struct TypedSetting {
    std::string option;
    nlohmann::json typed; ///< null if it was not typed
    nlohmann::json stored;
};

/// InvalidArgument if one differs from the stored run's, which would go on with its own.
Status checkResume(const std::filesystem::path& runFolder, const std::vector<TypedSetting>& settings);

} // namespace memewright::cli
