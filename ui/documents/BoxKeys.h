#pragma once

#include <string>
#include <vector>

#include "meme/Template.h"

namespace memewright {

/// The boxes' ids, made different where a template names two boxes alike.
std::vector<std::string> boxKeys(const std::vector<TextBox>& boxes);

} // namespace memewright
