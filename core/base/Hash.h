#pragma once

#include <cstdint>
#include <string_view>

namespace memewright {

/// SplitMix64's finaliser: every input bit reaches every output bit; a bijection of 64-bit numbers.
constexpr std::uint64_t mixBits(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

/// A 64-bit hash of bytes, the same on every machine and in every version: splits and corpus hashes rest on it.
/// FNV-1a from a seeded start, mixed at the end. Not for data that someone may craft to collide.
constexpr std::uint64_t hashBytes(std::string_view bytes, std::uint64_t seed = 0)
{
    std::uint64_t hash = 0xcbf29ce484222325u ^ mixBits(seed);
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
    return mixBits(hash);
}

} // namespace memewright
