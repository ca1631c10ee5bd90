#pragma once

#include <optional>
#include <string>
#include <vector>

#include "data/Cleaning.h"

namespace memewright {

/// Lists of texts as the database keeps them: a JSON array in one column. What is not one reads as no texts.
std::string toJsonText(const std::vector<std::string>& texts);
std::vector<std::string> fromJsonText(const std::string& json);

/// Examples of a report's line. Earlier versions wrote texts alone.
std::string examplesToJson(const std::vector<DroppedExample>& examples);
std::vector<DroppedExample> examplesFromJson(const std::string& json);

/// Counts above 0 by name.
std::string changedToJson(const std::vector<ChangedCount>& changed);
/// Adds what was written by changedToJson() to the counts of those names.
void addChanged(const std::string& json, std::vector<ChangedCount>& changed);

/// The settings of an import but for its blocked words; nothing for what was not written by settingsToJson().
std::string settingsToJson(const CleaningSettings& settings);
std::optional<CleaningSettings> settingsFromJson(const std::string& json);

} // namespace memewright
