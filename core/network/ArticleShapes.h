#pragma once

// Private to core/network and core/training.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "network/NetworkSettings.h"

namespace memewright {

inline constexpr std::size_t kConvolutions = 5;

/// A tensor of a network by its name in checkpoints ("conv1.kernel").
struct TensorShape {
    std::string name;
    std::vector<std::int64_t> shape;
    bool trainable = true;

    std::uint64_t elements() const;
};

/// All tensors of the article's network in Keras' layouts and order: kernels (width, in, out), dense (in, out).
/// `vocabulary` and `labels` are sizes.
std::vector<TensorShape> articleTensors(const NetworkSettings& settings, std::size_t vocabulary, std::size_t labels);

} // namespace memewright
