#pragma once

// Private to core/network and core/training.

#include <functional>

#include "network/Device.h"

namespace memewright {

/// Called every few hundred milliseconds of computing; throws ComputingStopped to end it.
using StopCheck = std::function<void()>;

/// What stands between the products of a network: on the CPU loops that touch memory as seldom as they can; elsewhere (and when
/// a test asks) torch's own operations.
enum class Kernels { Fused, Plain };

/// How a batch is taken through a network.
struct ComputeOptions {
    StopCheck check = [] {};
    Kernels kernels = Kernels::Fused;
    Precision precision = Precision::Float32; ///< of the large products: of convolutions and recurrent kernels
};

} // namespace memewright
