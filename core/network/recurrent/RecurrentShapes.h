#pragma once

// Private to core/network and core/training.

#include <cstdint>
#include <vector>

#include "network/NetworkSettings.h"
#include "network/checkpoint/TensorShape.h"

namespace memewright {

/// Boxes that the recurrent network tells apart; later ones count as the last.
inline constexpr std::int64_t kKnownBoxes = 8;
/// Gates of a recurrent unit, in the order of their columns: reset, update, candidate.
inline constexpr std::int64_t kGates = 3;

/// All tensors of the recurrent network. `embedding` wide rows for characters (0: begin of the text), templates (0: general)
/// and boxes; their three kernels lie one below the other in input.kernel (3 x embedding, 3 x units).
std::vector<TensorShape> recurrentTensors(const NetworkSettings& settings, const TableSizes& sizes);

} // namespace memewright
