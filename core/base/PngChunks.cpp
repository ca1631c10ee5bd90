#include "base/PngChunks.h"

#include <array>
#include <cstdint>

namespace memewright {
namespace {

constexpr std::string_view kSignature = "\x89PNG\r\n\x1a\n";
constexpr std::size_t kNumber = 4;
constexpr std::size_t kFrame = 3 * kNumber; ///< length, type and checksum around a chunk's data

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
    for (std::size_t i = 0; i < kNumber; ++i)
        value = value << 8 | static_cast<std::uint8_t>(bytes[at + i]);
    return value;
}

} // namespace

bool PngChunk::isSound() const
{
    return crc(whole.substr(kNumber, kNumber + data.size())) == numberAt(whole, whole.size() - kNumber);
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
    return bigEndian(data.size()) + body + bigEndian(crc(body));
}

} // namespace memewright
