#include "meme/TemplateStore.h"

#include "base/Files.h"
#include "meme/NamePattern.h"
#include "storage/Library.h"
#include "text/JsonFile.h"

namespace memewright {
namespace {

constexpr const char* kFavourites = "favourites.json";

/// Not read as a template, and put back under its own name by the undo.
std::filesystem::path removedName(const Template& meme)
{
    return meme.file.string() + ".removed";
}

} // namespace

std::filesystem::path TemplateStore::ownFolder() const
{
    return ownTemplatesFolder(m_folder);
}

std::filesystem::path TemplateStore::layoutOf(const Template& meme) const
{
    return m_folder / "layouts" / meme.file.filename();
}

bool TemplateStore::isOwn(const Template& meme) const
{
    return meme.file.parent_path() == ownFolder();
}

Result<Template> TemplateStore::add(Template meme, std::string_view picture, const std::string& ending) const
{
    if (const auto made = createFolder(ownFolder()); !made)
        return tl::make_unexpected(made.error());
    const std::string name = nameFromPattern(meme.name, {});
    // Both the picture's and the JSON's name must be free.
    FreeNames names(ownFolder());
    auto file = names.next(name, ".json");
    while (std::filesystem::exists(std::filesystem::path(file).replace_extension(ending))
        || std::filesystem::exists(file.string() + ".removed"))
        file = names.next(name, ".json");
    meme.file = file;
    meme.picture = std::filesystem::path(file).replace_extension(ending).filename().string();
    // The picture first: a template without its picture would be an error at every start.
    if (const auto written = writeNewFile(ownFolder() / meme.picture, picture); !written)
        return tl::make_unexpected(written.error());
    if (const auto written = writeNewFile(meme.file, writeTemplate(meme)); !written)
        return tl::make_unexpected(written.error());
    return meme;
}

Status TemplateStore::remove(const Template& meme) const
{
    return moveToNew(meme.file, removedName(meme));
}

Status TemplateStore::putBack(const Template& meme) const
{
    return moveToNew(removedName(meme), meme.file);
}

Status TemplateStore::save(const Template& meme) const
{
    if (isOwn(meme))
        return writeFileAtomically(meme.file, writeTemplate(meme));
    const auto file = layoutOf(meme);
    if (const auto made = createFolder(file.parent_path()); !made)
        return made;
    return writeFileAtomically(file, writeTemplate(meme));
}

Status TemplateStore::reset(const Template& meme) const
{
    std::error_code error;
    std::filesystem::remove(layoutOf(meme), error);
    if (error)
        return fail(ErrorCode::Unwritable, "cannot remove " + layoutOf(meme).string() + ": " + systemReason(error.value()));
    return {};
}

std::vector<std::string> TemplateStore::favourites() const
{
    const auto json = readJsonFile(m_folder / kFavourites);
    std::vector<std::string> names;
    if (json && json->is_array())
        for (const auto& name : *json)
            if (name.is_string())
                names.push_back(name.get<std::string>());
    return names;
}

Status TemplateStore::keepFavourites(const std::vector<std::string>& names) const
{
    if (const auto made = createFolder(m_folder); !made)
        return made;
    return writeFileAtomically(m_folder / kFavourites, jsonText(nlohmann::json(names), true) + '\n');
}

std::vector<Template> TemplateStore::withLayouts(std::vector<Template> templates) const
{
    for (Template& meme : templates) {
        if (isOwn(meme))
            continue;
        if (const auto layout = readTemplate(layoutOf(meme)))
            meme.boxes = layout->boxes;
    }
    return templates;
}

} // namespace memewright
