#include "data/JsonEntries.h"
#include "data/ReaderContext.h"
#include "text/Boxes.h"

namespace memewright {

namespace {

std::optional<std::int64_t> idOf(const nlohmann::json& value)
{
    if (value.is_string())
        return parseTemplateId(value.get_ref<const std::string&>());
    if (value.is_number_unsigned())
        return parseTemplateId(std::to_string(value.get<std::uint64_t>()));
    return {};
}

RawCaption captionOf(const nlohmann::json& entry)
{
    const bool pair = entry.is_array() && entry.size() == 2 && entry[1].is_string();
    const auto id = pair ? idOf(entry[0]) : std::nullopt;
    if (!id)
        return {0, {entry.dump()}, true};
    return {*id, splitAtBars(entry[1].get_ref<const std::string&>()), false};
}

} // namespace

Status readPairs(const std::filesystem::path& file, ReaderContext& context)
{
    bool understood = false;
    std::size_t entries = 0;
    auto read = forEachJsonEntry(file, {}, [&](const nlohmann::json& entry, std::size_t bytes) {
        const RawCaption caption = captionOf(entry);
        understood = understood || !caption.malformed;
        ++entries;
        context.caption(caption);
        context.report(file, bytes);
        return !context.stop.stop_requested();
    });
    if (read && entries > 0 && !understood && !context.stop.stop_requested())
        return fail(ErrorCode::Malformed, file.string() + " holds no [template id, \"box|box|\"] pairs",
            "an ImgFlip575K set is imported by the folder that holds memes/ and templates/");
    return read;
}

} // namespace memewright
