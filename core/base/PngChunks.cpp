#include "base/PngChunks.h"

#include <cstdint>

#include "base/Crc32.h"

namespace memewright {
namespace {

constexpr std::string_view kSignature = "\x89PNG\r\n\x1a\n";
constexpr std::size_t kNumber = 4;
constexpr std::size_t kFrame = 3 * kNumber; ///< length, type and checksum around a chunk's data

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
    for (std::size_t i = 0; i < kNumber; ++i)
        value = value << 8 | static_cast<std::uint8_t>(bytes[at + i]);
    return value;
}

} // namespace

bool PngChunk::isSound() const
{
    return crc32<kCrc32Png>(whole.substr(kNumber, kNumber + data.size())) == numberAt(whole, whole.size() - kNumber);
}

PngChunks::PngChunks(std::string_view png) : m_png(png), m_place(isPng(png) ? kSignature.size() : png.size()) { }

std::optional<PngChunk> PngChunks::next()
{
    const std::string_view rest = m_png.substr(m_place);
    if (rest.size() < kFrame)
        return {};
    const std::size_t size = numberAt(rest, 0);
    if (size > rest.size() - kFrame)
        return {};
    m_place += kFrame + size;
    return PngChunk{rest.substr(kNumber, kNumber), rest.substr(2 * kNumber, size), rest.substr(0, kFrame + size)};
}

bool isPng(std::string_view bytes)
{
    return bytes.starts_with(kSignature);
}

std::string pngChunk(std::string_view type, std::string_view data)
{
    const std::string body = std::string(type).append(data);
    return bigEndian(data.size()) + body + bigEndian(crc32<kCrc32Png>(body));
}

} // namespace memewright
