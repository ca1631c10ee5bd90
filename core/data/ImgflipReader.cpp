#include <algorithm>
#include <utility>
#include <vector>

#include "base/Files.h"
#include "base/Json.h"
#include "data/JsonEntries.h"
#include "data/ReaderContext.h"
#include "text/Normalizer.h"
#include "text/TextFile.h"

namespace memewright {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kTitleEnd = " Meme Template";
constexpr const char* kExpected = "an ImgFlip575K folder holds memes/NAME.json and templates/NAME.json";

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

/// What a file in templates/ says; nothing where it is missing or says no id.
std::optional<TemplateName> readTemplate(const std::filesystem::path& file)
{
    const auto text = readTextFile(file, JsonLimits{}.bytes);
    const auto json = text ? parseJson(*text, file.string()) : tl::make_unexpected(text.error());
    if (!json || !json->is_object())
        return {};
    const auto found = json->find("template_id");
    const auto id = found == json->end() ? std::nullopt
        : found->is_string()             ? templateIdIn(found->get<std::string>())
        : found->is_number()             ? templateIdIn(found->dump())
                                         : std::nullopt;
    if (!id)
        return {};
    std::string title = collapseBlanks(stringAt(*json, "title"));
    if (title.ends_with(kTitleEnd))
        title.resize(title.size() - kTitleEnd.size());
    if (title.empty())
        title = file.stem().string();
    return TemplateName{*id, title, splitAtCommas(stringAt(*json, "alternative_names"))};
}

bool isJson(const std::filesystem::path& file)
{
    return toLowerCase(file.extension().string()) == ".json";
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
        if (isJson(entry->path()))
            files.push_back({entry->path(), unknown ? 0 : bytes});
    }
    if (error)
        return fail(
            ErrorCode::Unreadable, "cannot read the folder " + folder.string() + ": " + systemReason(error.value()), kExpected);
    if (files.empty())
        return fail(ErrorCode::NotFound, "there are no captions in " + folder.string(), kExpected);
    // The order of a folder differs from machine to machine; that of the names does not.
    std::sort(files.begin(), files.end(), [](const MemesFile& a, const MemesFile& b) { return a.path < b.path; });
    return files;
}

/// Where memes/ and templates/ are: the folder, or one that it holds, as a clone of the set does. In older copies the captions'
/// files lie in the folder itself.
struct Folders {
    std::filesystem::path memes, templates;
};

Folders foldersIn(const std::filesystem::path& folder)
{
    std::error_code error;
    if (std::filesystem::is_directory(folder / "memes", error))
        return {folder / "memes", folder / "templates"};
    std::vector<std::filesystem::path> inner;
    bool files = false;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code unknown;
        files = files || isJson(entry->path());
        if (std::filesystem::is_directory(entry->path() / "memes", unknown))
            inner.push_back(entry->path());
    }
    if (!inner.empty()) {
        std::ranges::sort(inner);
        return {inner.front() / "memes", inner.front() / "templates"};
    }
    if (!files)
        return {folder / "memes", folder / "templates"};
    return {folder, (folder.filename() == "memes" ? folder.parent_path() : folder) / "templates"};
}

RawCaption captionOf(const JsonEntry& entry, const std::filesystem::path& file, const TemplateLookup::Found& found)
{
    RawCaption caption{found.id, {}, found.fault, entry.number, file.filename().string(), false, found.isNew};
    const bool object = entry.value && entry.value->is_object();
    const auto boxes = object ? entry.value->find("boxes") : Json::const_iterator();
    const bool list = object && boxes != entry.value->end() && boxes->is_array();
    const bool texts = list && std::ranges::all_of(*boxes, [](const Json& box) { return box.is_string() || box.is_null(); });
    if (!texts) {
        // Nothing else is shown: the rest of an entry may name its author.
        caption.boxes = {list ? boxes->dump(-1, ' ', false, Json::error_handler_t::replace) : std::string("{…}")};
        caption.fault = CaptionFault::Malformed;
        return caption;
    }
    if (found.fault == CaptionFault::UnknownTemplate)
        caption.boxes.push_back(file.stem().string());
    for (const Json& box : *boxes)
        caption.boxes.push_back(box.is_string() ? box.get<std::string>() : std::string());
    return caption;
}

Status readMemes(const std::filesystem::path& file, const TemplateLookup::Found& found, ReaderContext& context)
{
    auto entries = JsonEntries::open(file, /*lines=*/false);
    if (!entries)
        return tl::make_unexpected(entries.error());
    JsonEntry entry;
    std::size_t understood = 0, read = 0;
    while (!context.stop.stop_requested()) {
        const auto more = entries->next(entry);
        if (!more)
            return tl::make_unexpected(more.error());
        if (!*more)
            break;
        RawCaption caption = captionOf(entry, file, found);
        understood += caption.fault == CaptionFault::Malformed ? 0 : 1;
        ++read;
        context.add(std::move(caption));
        context.report(file, entries->bytesRead());
    }
    if (read > 0 && understood == 0 && !context.stop.stop_requested())
        return fail(ErrorCode::Malformed, file.string() + " holds no entries with boxes",
            "check that it is a file of the ImgFlip575K set");
    return {};
}

} // namespace

Status readImgflip(const std::filesystem::path& folder, ReaderContext& context)
{
    const Folders folders = foldersIn(folder);
    const auto files = memesFiles(folders.memes);
    if (!files)
        return tl::make_unexpected(files.error());
    context.bytesTotal = 0;
    for (const auto& file : *files)
        context.bytesTotal += file.bytes;
    for (const auto& file : *files) {
        const auto named = readTemplate(folders.templates / file.path.filename());
        if (named)
            context.name(*named);
        // Without a file that says the id, the file's own name may be one that is known.
        const auto found = named ? TemplateLookup::Found{named->id, CaptionFault::None, false}
                                 : context.templates.find(file.path.stem().string());
        if (auto read = readMemes(file.path, found, context); !read)
            return read;
        if (context.stop.stop_requested())
            return {};
        context.bytesBefore += file.bytes;
    }
    return context.checkUsable(folder, kExpected);
}

} // namespace memewright
