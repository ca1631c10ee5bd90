#include "common/Resources.h"

#include <algorithm>

#include "meme/TemplateFolders.h"
#include "text/BlockedWords.h"
#include "text/Names.h"

namespace memewright {

namespace {

bool isCalled(const Template& value, const std::string& name)
{
    const std::string wanted = comparableName(name);
    return comparableName(value.name) == wanted || comparableName(value.file.stem().string()) == wanted
        || std::ranges::any_of(value.otherNames, [&](const auto& other) { return comparableName(other) == wanted; });
}

} // namespace

std::filesystem::path resourceFolder()
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    return program.parent_path().parent_path() / "share" / "memewright";
}

std::vector<std::filesystem::path> builtInModels()
{
    const auto folder = resourceFolder() / "models";
    return {folder / "starter.safetensors", folder / "article.safetensors"};
}

std::filesystem::path modelByName(const std::string& nameOrPath)
{
    const auto models = builtInModels();
    const auto found = std::ranges::find_if(models, [&](const auto& model) { return model.stem() == nameOrPath; });
    return found == models.end() ? std::filesystem::path(nameOrPath) : *found;
}

Result<std::vector<std::string>> builtInBlockedWords()
{
    return readWordList(resourceFolder() / "blocked" / "words.txt");
}

Result<std::vector<Template>> builtInTemplates()
{
    auto found = readTemplates({resourceFolder() / "templates"});
    if (!found.broken.empty())
        return tl::make_unexpected(found.broken.front());
    return std::move(found.templates);
}

Result<std::optional<Template>> builtInTemplate(const std::string& name)
{
    return builtInTemplates().map([&](const std::vector<Template>& templates) -> std::optional<Template> {
        const auto found = std::ranges::find_if(templates, [&](const Template& value) { return isCalled(value, name); });
        return found == templates.end() ? std::nullopt : std::optional(*found);
    });
}

Result<std::vector<TemplateName>> builtInNames()
{
    return builtInTemplates().map(namesOf);
}

} // namespace memewright
