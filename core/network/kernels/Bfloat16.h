#pragma once

// Private to core/network and core/training.

#include <bit>
#include <cstdint>

#include "network/kernels/ProcessorClones.h"

namespace memewright {

/// The bits of a bfloat16: the upper half of a float32.
using Bfloat16Bits = std::uint16_t;

/// To the nearest, ties to even; a NaN stays one. Without a branch, so that loops of it are taken in vectors.
MEMEWRIGHT_INLINE Bfloat16Bits bfloat16Of(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t rounded = (bits + 0x7fff + (bits >> 16 & 1)) >> 16;
    return static_cast<Bfloat16Bits>((bits & 0x7fffffff) > 0x7f800000 ? 0x7fc0 : rounded);
}

MEMEWRIGHT_INLINE float floatOf(Bfloat16Bits half)
{
    return std::bit_cast<float>(std::uint32_t(half) << 16);
}

} // namespace memewright
