#pragma once

#include <string>
#include <vector>

#include "base/Error.h"

namespace memewright::cli {

/// `--texts FILE`: a JSON array of texts. Malformed where it is not.
Result<std::vector<std::string>> readTexts(const std::string& file);

} // namespace memewright::cli
