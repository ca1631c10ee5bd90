#pragma once

#include <optional>
#include <string>
#include <vector>

#include "data/Cleaning.h"

namespace memewright {

/// Lists of texts as the database keeps them: a JSON array in one column. What is not one reads as no texts.
std::string toJsonText(const std::vector<std::string>& texts);
std::vector<std::string> fromJsonText(const std::string& json);

/// The settings of an import but for its blocked words; nothing for what was not written by settingsToJson().
std::string settingsToJson(const CleaningSettings& settings);
std::optional<CleaningSettings> settingsFromJson(const std::string& json);

} // namespace memewright
