#include "meme/TemplateFolders.h"

#include <algorithm>

#include "base/Files.h"

namespace memewright {

namespace {

void readFolder(const std::filesystem::path& folder, TemplateCollection& found)
{
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->path().extension() != ".json")
            continue;
        if (auto value = readTemplate(entry->path()))
            found.templates.push_back(std::move(*value));
        else
            found.broken.push_back(value.error());
    }
    if (error)
        found.broken.push_back(
            {ErrorCode::Unreadable, "the templates in " + folder.string() + " cannot be read: " + systemReason(error.value()),
                "install the program again"});
}

} // namespace

TemplateCollection readTemplates(const std::vector<std::filesystem::path>& folders)
{
    TemplateCollection found;
    for (const auto& folder : folders)
        readFolder(folder, found);
    std::ranges::sort(found.templates, {}, &Template::name);
    std::ranges::sort(found.broken, {}, &Error::text);
    return found;
}

std::vector<TemplateName> namesOf(const std::vector<Template>& templates)
{
    std::vector<TemplateName> names;
    for (const Template& value : templates)
        if (value.templateId)
            names.push_back({*value.templateId, value.name, value.otherNames});
    return names;
}

} // namespace memewright
