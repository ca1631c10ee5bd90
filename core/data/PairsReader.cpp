#include "data/JsonEntries.h"
#include "data/ReaderContext.h"
#include "text/Boxes.h"

namespace memewright {

namespace {

RawCaption captionOf(const nlohmann::json& entry)
{
    const bool pair = entry.is_array() && entry.size() == 2 && entry[1].is_string();
    const auto id = pair ? templateIdOf(entry[0]) : std::nullopt;
    if (!id)
        return {0, {entry.dump()}, true};
    return {*id, splitAtBars(entry[1].get_ref<const std::string&>()), false};
}

} // namespace

Status readPairs(const std::filesystem::path& file, ReaderContext& context)
{
    return readJsonCaptions(file,
        {{}, captionOf, "holds no [template id, \"box|box|\"] pairs",
            "an ImgFlip575K set is imported by the folder that holds memes/ and templates/"},
        context);
}

} // namespace memewright
