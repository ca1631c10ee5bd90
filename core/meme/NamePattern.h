#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "base/Error.h"

namespace memewright {

/// What a name pattern may say about one picture.
struct NameParts {
    std::string templateName; ///< {template}
    std::string text; ///< {text}
    std::string seed; ///< {seed}; may be empty
    int number = 1; ///< {number}, with three digits
};

/// InvalidArgument for an empty pattern and for braces that hold no known word; the hint lists those there are.
Status checkNamePattern(std::string_view pattern);

/// The file name (without its ending) that the pattern gives: letters and digits of all scripts, '-', '_', '.' and blanks stay,
/// everything else becomes one '-'; at most 120 bytes, never empty, never beginning with '.'. Requires a checked pattern.
std::string nameFromPattern(std::string_view pattern, const NameParts& parts);

/// Gives names that are neither on the disk nor given before: NAME.png, NAME-2.png, NAME-3.png …, or where the pattern counts
/// by itself, its next free number. A value; looks at the disk.
class FreeNames
{
public:
    explicit FreeNames(std::filesystem::path folder) : m_folder(std::move(folder)) { }

    /// `ending` with its dot.
    std::filesystem::path next(const std::string& name, const std::string& ending);
    /// Of a checked pattern. `parts.number` is where it begins to count, and then the number that was taken.
    std::filesystem::path next(std::string_view pattern, NameParts& parts, const std::string& ending);

private:
    bool isFree(const std::string& file) const;

    std::filesystem::path m_folder;
    std::set<std::string> m_given;
};

} // namespace memewright
