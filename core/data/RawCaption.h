#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace memewright {

/// A caption as a file has it, before any rule. Author names and addresses are never read into it.
struct RawCaption {
    std::int64_t templateId = 0;
    std::vector<std::string> boxes; ///< UTF-8 as written
    bool malformed = false; ///< the entry could not be understood; counted, not imported
};

/// A template's id and name as the files give them.
struct TemplateName {
    std::int64_t id = 0;
    std::string name;
    std::vector<std::string> otherNames;
};

} // namespace memewright
