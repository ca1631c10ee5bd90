#pragma once

// Private to core/meme: a template as a JSON value within others.

#include <nlohmann/json.hpp>

#include "meme/Template.h"

namespace memewright {

/// Malformed where it is no template; `what` names it in the error.
Result<Template> templateFrom(const nlohmann::json& object, const std::string& what);
nlohmann::ordered_json templateValue(const Template& value);

} // namespace memewright
