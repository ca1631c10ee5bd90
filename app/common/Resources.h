#pragma once

#include <filesystem>
#include <vector>

#include "base/Error.h"
#include "data/RawCaption.h"
#include "meme/Template.h"

namespace memewright {

/// The folder with templates/, starter/ and models/: share/memewright beside the program's own bin/, in the build tree and
/// after installing alike.
std::filesystem::path resourceFolder();

/// The models that the program comes with, the starter first; files may be missing in a broken installation.
std::vector<std::filesystem::path> builtInModels();

/// The file that a person means: a built-in model by its name ('starter', 'article'), else the path as it is.
std::filesystem::path modelByName(const std::string& nameOrPath);

/// The words that no caption shall hold unless the person says otherwise; Unreadable in a broken installation.
Result<std::vector<std::string>> builtInBlockedWords();

/// The built-in templates by name. Blocks for some milliseconds; a broken file is an error that names it.
Result<std::vector<Template>> builtInTemplates();

/// A built-in template by its name, its file's name, or the name of the format it shows; ignores case, blanks and dashes.
/// Nothing if there is none.
Result<std::optional<Template>> builtInTemplate(const std::string& name);

/// Ids and names of the built-in templates, for files that name templates.
Result<std::vector<TemplateName>> builtInNames();

} // namespace memewright
