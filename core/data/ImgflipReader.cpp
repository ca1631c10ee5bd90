#include <algorithm>
#include <vector>

#include "base/Json.h"
#include "data/JsonEntries.h"
#include "data/ReaderContext.h"
#include "text/Normalizer.h"

namespace memewright {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kTitleEnd = " Meme Template";

std::string stringAt(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> splitAtCommas(std::string_view list)
{
    std::vector<std::string> names;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        if (auto name = collapseBlanks(list.substr(0, comma)); !name.empty())
            names.push_back(std::move(name));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return names;
}

Result<TemplateName> readTemplate(const std::filesystem::path& file)
{
    const auto text = readText(file);
    if (!text && text.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, "there is no file " + file.string() + ", which holds the template's id",
            "add it, or take the captions of that name out of memes/");
    if (!text)
        return tl::make_unexpected(text.error());
    const Json json = parseJson<Json>(*text, file.string()).value_or(Json());
    const auto id = json.is_object() ? templateIdOf(json.value("template_id", Json())) : std::nullopt;
    if (!id)
        return fail(ErrorCode::Malformed, file.string() + " holds no template_id of up to 12 digits",
            "it should be a JSON object with template_id and title");
    std::string title = collapseBlanks(stringAt(json, "title"));
    if (title.ends_with(kTitleEnd))
        title.resize(title.size() - kTitleEnd.size());
    if (title.empty())
        title = file.stem().string();
    return TemplateName{*id, title, splitAtCommas(stringAt(json, "alternative_names"))};
}

RawCaption captionOf(const Json& entry, std::int64_t templateId)
{
    RawCaption caption{templateId, {}, false};
    const auto boxes = entry.is_object() ? entry.find("boxes") : entry.end();
    const bool strings = boxes != entry.end() && boxes->is_array()
        && std::all_of(boxes->begin(), boxes->end(), [](const Json& box) { return box.is_string(); });
    if (!strings)
        return {templateId, {entry.dump()}, true};
    for (const Json& box : *boxes)
        caption.boxes.push_back(box.get<std::string>());
    return caption;
}

struct MemesFile {
    std::filesystem::path path;
    std::uint64_t bytes = 0;
};

Result<std::vector<MemesFile>> memesFiles(const std::filesystem::path& folder)
{
    std::error_code error;
    std::vector<MemesFile> files;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code unknown;
        const auto bytes = entry->file_size(unknown);
        if (entry->path().extension() == ".json")
            files.push_back({entry->path(), unknown ? 0 : bytes});
    }
    if (error)
        return fail(ErrorCode::Unreadable, "cannot read the folder " + folder.string() + ": " + error.message(),
            "an ImgFlip575K folder holds memes/ and templates/");
    if (files.empty())
        return fail(ErrorCode::NotFound, "there are no captions in " + folder.string(),
            "an ImgFlip575K folder holds memes/NAME.json and templates/NAME.json");
    // The order of a folder differs from machine to machine; that of the names does not.
    std::sort(files.begin(), files.end(), [](const MemesFile& a, const MemesFile& b) { return a.path < b.path; });
    return files;
}

Status readMemes(const std::filesystem::path& file, std::int64_t templateId, ReaderContext& context)
{
    const auto ofTemplate = [templateId](const Json& entry) { return captionOf(entry, templateId); };
    return readJsonCaptions(
        file, {"boxes", ofTemplate, "holds no entries with boxes", "check that it is a file of the ImgFlip575K set"}, context);
}

} // namespace

Status readImgflip(const std::filesystem::path& folder, ReaderContext& context)
{
    const auto files = memesFiles(folder / "memes");
    if (!files)
        return tl::make_unexpected(files.error());
    context.bytesTotal = 0;
    for (const auto& file : *files)
        context.bytesTotal += file.bytes;
    for (const auto& file : *files) {
        const auto named = readTemplate(folder / "templates" / file.path.filename());
        if (!named)
            return tl::make_unexpected(named.error());
        context.name(*named);
        if (auto read = readMemes(file.path, named->id, context); !read)
            return read;
        if (context.stop.stop_requested())
            return {};
        context.bytesBefore += file.bytes;
    }
    return {};
}

} // namespace memewright
