#pragma once

// Private to core/network and core/training.

#include <cstdint>
#include <string>
#include <vector>

namespace memewright {

/// A tensor of a network by its name in checkpoints ("conv1.kernel").
struct TensorShape {
    std::string name;
    std::vector<std::int64_t> shape;
    bool trainable = true;

    std::uint64_t elements() const
    {
        std::uint64_t product = 1;
        for (const std::int64_t size : shape)
            product *= static_cast<std::uint64_t>(size);
        return product;
    }
};

} // namespace memewright
