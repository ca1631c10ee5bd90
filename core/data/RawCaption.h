#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace memewright {

/// Why an entry of a file is no caption for the rules to look at.
enum class CaptionFault {
    None,
    Malformed, ///< it could not be understood
    UnknownTemplate ///< it names a template that nobody knows; the name is the first of its boxes
};

/// A caption as a file has it, before any rule. Author names and addresses are never read into it.
struct RawCaption {
    std::int64_t templateId = 0;
    std::vector<std::string> boxes; ///< UTF-8 as written
    CaptionFault fault = CaptionFault::None; ///< counted, not imported
    std::uint64_t entry = 0; ///< its number in the file, from 1: the row of a table (the header is one), the line of a text
    std::string file{}; ///< the file's name
    bool emptied = false; ///< a text that said NaN or null, unquoted, is empty
    bool newTemplate = false; ///< the template was not known before this import
};

/// A template's id and name as the files give them.
struct TemplateName {
    std::int64_t id = 0;
    std::string name;
    std::vector<std::string> otherNames;
};

} // namespace memewright
