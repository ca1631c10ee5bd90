#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace memewright {

// Polynomials of 32-bit cyclic redundancy checks, their bits reversed.
inline constexpr std::uint32_t kCrc32Png = 0xedb88320; ///< annex D of the PNG specification
inline constexpr std::uint32_t kCrc32Castagnoli = 0x82f63b78; ///< CRC-32C: RFC 3720

/// The check of the bytes by that polynomial. Any thread.
template <std::uint32_t Polynomial>
std::uint32_t crc32(std::string_view bytes)
{
    static constexpr auto kTable = [] {
        std::array<std::uint32_t, 256> table{};
        for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
            std::uint32_t value = byte;
            for (int bit = 0; bit < 8; ++bit)
                value = (value >> 1) ^ ((value & 1) != 0 ? Polynomial : 0);
            table[byte] = value;
        }
        return table;
    }();
    std::uint32_t check = 0xffffffff;
    for (const char byte : bytes)
        check = (check >> 8) ^ kTable[(check ^ static_cast<std::uint8_t>(byte)) & 0xff];
    return ~check;
}

} // namespace memewright
