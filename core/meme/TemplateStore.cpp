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

/// Fails where the file is no list; what is no name in it is left out.
Result<std::vector<std::string>> readFavourites(const std::filesystem::path& file)
{
    const auto json = readJsonFile(file);
    if (!json)
        return tl::make_unexpected(json.error());
    if (!json->is_array())
        return fail(ErrorCode::Malformed, file.string() + " is not a list of favourites");
    std::vector<std::string> names;
    for (const auto& name : *json)
        if (name.is_string())
            names.push_back(name.get<std::string>());
    return names;
}

/// What is there already and could not be read, a person may have written: it is kept beside the new file.
Status writeOver(const std::filesystem::path& file, bool readable, std::string_view bytes)
{
    if (const auto made = createFolder(file.parent_path()); !made)
        return made;
    if (!readable && !checkNew(file))
        if (const auto aside = moveAside(file); !aside)
            return tl::make_unexpected(aside.error());
    return writeFileAtomically(file, bytes);
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
    const auto file = isOwn(meme) ? meme.file : layoutOf(meme);
    return writeOver(file, readTemplate(file).has_value(), writeTemplate(meme));
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
    return readFavourites(m_folder / kFavourites).value_or(std::vector<std::string>());
}

Status TemplateStore::keepFavourites(const std::vector<std::string>& names) const
{
    const auto file = m_folder / kFavourites;
    return writeOver(file, readFavourites(file).has_value(), jsonText(nlohmann::json(names), true) + '\n');
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
