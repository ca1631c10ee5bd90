#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/Error.h"

namespace memewright::cli {

/// A setting typed beside --resume, and what params.json calls it.
struct TypedSetting {
    std::string option;
    std::string key;
    nlohmann::json value; ///< null if it was not typed
};

/// InvalidArgument if one differs from the stored run's, which would go on with its own. A run without params.json passes:
/// going on with it says what is wrong.
Status checkResume(const std::filesystem::path& runFolder, const std::vector<TypedSetting>& settings);

} // namespace memewright::cli
