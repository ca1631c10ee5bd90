#pragma once

#include <string>
#include <vector>

namespace memewright {

/// Lists of texts as the database keeps them: a JSON array in one column. What is not one reads as no texts.
std::string toJsonText(const std::vector<std::string>& texts);
std::vector<std::string> fromJsonText(const std::string& json);

} // namespace memewright
