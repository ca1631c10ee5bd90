#pragma once

// Private to core/network and core/training.

#include <cstddef>
#include <vector>

#include "network/NetworkSettings.h"
#include "network/checkpoint/TensorShape.h"

namespace memewright {

inline constexpr std::size_t kConvolutions = 5;

/// All tensors of the article's network in Keras' layouts and order: kernels (width, in, out), dense (in, out).
/// `vocabulary` and `labels` are sizes.
std::vector<TensorShape> articleTensors(const NetworkSettings& settings, const TableSizes& sizes);

} // namespace memewright
