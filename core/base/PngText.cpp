#include "base/PngText.h"

#include <array>
#include <cstdint>

namespace memewright {
namespace {

constexpr std::string_view kSignature = "\x89PNG\r\n\x1a\n";
constexpr std::size_t kFrame = 12; // length, type and check sum around a chunk's data

std::array<std::uint32_t, 256> crcTable()
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t n = 0; n < 256; ++n) {
        std::uint32_t c = n;
        for (int bit = 0; bit < 8; ++bit)
            c = (c & 1) != 0 ? 0xEDB88320U ^ (c >> 1) : c >> 1;
        table[n] = c;
    }
    return table;
}

/// Annex D of the PNG specification.
std::uint32_t crc(std::string_view bytes)
{
    static const std::array<std::uint32_t, 256> table = crcTable();
    std::uint32_t c = 0xFFFFFFFFU;
    for (const char byte : bytes)
        c = table[(c ^ static_cast<std::uint8_t>(byte)) & 0xFF] ^ (c >> 8);
    return c ^ 0xFFFFFFFFU;
}

std::string bigEndian(std::size_t value)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>((value >> shift) & 0xFF);
    return bytes;
}

std::uint32_t numberAt(std::string_view bytes, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | static_cast<std::uint8_t>(bytes[at + i]);
    return value;
}

struct Chunk {
    std::string_view type;
    std::size_t begin = 0; ///< of the whole chunk in the file
    std::size_t dataSize = 0;
};

/// The chunk at `at`; nothing when it does not lie wholly inside the file.
std::optional<Chunk> chunkAt(std::string_view png, std::size_t at)
{
    if (png.size() - at < kFrame)
        return {};
    const std::size_t size = numberAt(png, at);
    if (size > png.size() - at - kFrame)
        return {};
    return Chunk{png.substr(at + 4, 4), at, size};
}

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

bool isPng(std::string_view bytes)
{
    return bytes.starts_with(kSignature);
}

Result<std::string> withPngText(std::string_view png, const PngText& text)
{
    if (text.keyword.empty() || text.keyword.size() > 79 || text.keyword.find('\0') != std::string::npos)
        return fail(ErrorCode::InvalidArgument, "the keyword of a PNG text must have 1 to 79 characters");
    const auto header = isPng(png) ? chunkAt(png, kSignature.size()) : std::nullopt;
    if (!header || header->type != "IHDR")
        return damaged();
    std::string body = "iTXt";
    body.append(text.keyword).append(5, '\0').append(text.text);
    const std::string chunk = bigEndian(body.size() - 4) + body + bigEndian(crc(body));
    return std::string(png).insert(header->begin + kFrame + header->dataSize, chunk);
}

Result<std::optional<std::string>> pngText(std::string_view png, std::string_view keyword)
{
    if (!isPng(png))
        return damaged();
    const std::string start = std::string(keyword) + '\0';
    for (std::size_t at = kSignature.size(); at < png.size();) {
        const auto chunk = chunkAt(png, at);
        if (!chunk)
            return damaged();
        const std::string_view body = png.substr(at + 4, 4 + chunk->dataSize);
        if (chunk->type == "iTXt" && body.substr(4).starts_with(start)) {
            if (crc(body) != numberAt(png, at + 8 + chunk->dataSize))
                return damaged();
            return textOf(body.substr(4 + start.size())).map([](std::string text) { return std::optional(std::move(text)); });
        }
        if (chunk->type == "IEND")
            return std::optional<std::string>();
        at += kFrame + chunk->dataSize;
    }
    return damaged();
}

} // namespace memewright
