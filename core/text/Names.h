#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace memewright {

/// What names of templates are compared by, letters and digits alone: 'Two buttons', 'two-buttons' and 'TWO BUTTONS' are one, and
/// letters of other scripts count. Any bytes in; empty for a name without letters and digits.
std::string comparableName(std::string_view name);

/// A template id as files and people write it: 1 to 12 digits.
std::optional<std::int64_t> parseTemplateId(std::string_view text);

} // namespace memewright
