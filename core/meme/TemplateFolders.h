#pragma once

#include <filesystem>
#include <vector>

#include "base/Error.h"
#include "data/RawCaption.h"
#include "meme/Template.h"

namespace memewright {

struct TemplateCollection {
    std::vector<Template> templates; ///< by name
    std::vector<Error> broken; ///< of files that hold no template, and of folders that cannot be read
};

/// The templates whose JSON files lie in the folders. A broken one is left out and noted. Blocks for some milliseconds.
TemplateCollection readTemplates(const std::vector<std::filesystem::path>& folders);

/// Ids and names, for caption files that name their templates; templates without an id have none to offer.
std::vector<TemplateName> namesOf(const std::vector<Template>& templates);

} // namespace memewright
