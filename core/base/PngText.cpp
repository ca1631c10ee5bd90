#include "base/PngText.h"

namespace memewright {
namespace {

tl::unexpected<Error> damaged()
{
    return fail(ErrorCode::Malformed, "this is no sound PNG picture", "choose a PNG that was exported here");
}

Result<std::string> textOf(std::string_view rest)
{
    // After the keyword: compression flag and method, language, translated keyword, text.
    if (rest.size() < 2)
        return damaged();
    if (rest[0] != 0)
        return fail(ErrorCode::Unsupported, "the text inside the PNG is compressed", "choose a PNG that was exported here");
    const std::size_t language = rest.find('\0', 2);
    const std::size_t translated = language == rest.npos ? rest.npos : rest.find('\0', language + 1);
    if (translated == rest.npos)
        return damaged();
    return std::string(rest.substr(translated + 1));
}

} // namespace

Result<std::string> withPngText(std::string_view png, const PngText& text)
{
    if (text.keyword.empty() || text.keyword.size() > 79 || text.keyword.find('\0') != std::string::npos)
        return fail(ErrorCode::InvalidArgument, "the keyword of a PNG text must have 1 to 79 characters");
    PngChunks chunks(png);
    const auto header = chunks.next();
    if (!header || header->type != "IHDR")
        return damaged();
    // Behind the keyword no compression, language or translated keyword.
    return std::string(png).insert(chunks.place(), pngChunk("iTXt", std::string(text.keyword).append(5, '\0').append(text.text)));
}

Result<std::optional<std::string>> pngText(std::string_view png, std::string_view keyword)
{
    const std::string start = std::string(keyword) + '\0';
    PngChunks chunks(png);
    while (const auto chunk = chunks.next()) {
        if (chunk->type == "iTXt" && chunk->data.starts_with(start)) {
            if (!chunk->isSound())
                return damaged();
            return textOf(chunk->data.substr(start.size())).map([](std::string found) {
                return std::optional(std::move(found));
            });
        }
        if (chunk->type == "IEND")
            return std::optional<std::string>();
    }
    return damaged();
}

} // namespace memewright
