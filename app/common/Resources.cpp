#include "common/Resources.h"

#include <algorithm>

namespace memewright {

namespace {

/// Names are compared by their letters and digits alone: 'Two buttons', 'two-buttons' and 'TWO BUTTONS' are one.
std::string comparable(const std::string& name)
{
    std::string letters;
    for (const unsigned char c : name)
        if (c >= 0x80 || std::isalnum(c))
            letters += static_cast<char>(std::tolower(c));
    return letters;
}

bool isCalled(const Template& value, const std::string& name)
{
    const std::string wanted = comparable(name);
    return comparable(value.name) == wanted || comparable(value.file.stem().string()) == wanted
        || std::ranges::any_of(value.otherNames, [&](const auto& other) { return comparable(other) == wanted; });
}

} // namespace

std::filesystem::path resourceFolder()
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    return program.parent_path().parent_path() / "share" / "memewright";
}

std::filesystem::path starterModel()
{
    return resourceFolder() / "models" / "starter.safetensors";
}

Result<std::vector<Template>> builtInTemplates()
{
    const auto folder = resourceFolder() / "templates";
    std::error_code error;
    std::vector<Template> templates;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() != ".json")
            continue;
        auto value = readTemplate(entry.path());
        if (!value)
            return tl::make_unexpected(value.error());
        templates.push_back(std::move(*value));
    }
    if (error)
        return fail(ErrorCode::Unreadable, "the built-in templates in " + folder.string() + " cannot be read: " + error.message(),
            "install the program again");
    std::ranges::sort(templates, {}, &Template::name);
    return templates;
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
    return builtInTemplates().map([](const std::vector<Template>& templates) {
        std::vector<TemplateName> names;
        for (const Template& value : templates)
            if (value.templateId)
                names.push_back({*value.templateId, value.name, value.otherNames});
        return names;
    });
}

} // namespace memewright
