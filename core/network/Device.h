#pragma once

#include <string>
#include <string_view>

#include "base/Error.h"

namespace memewright {

enum class DeviceChoice { Auto, Cpu, Cuda };
enum class Precision { Float32, Bf16 };

/// What computing really happens on.
struct DeviceInfo {
    bool cuda = false;
    std::string name; ///< "CPU" or the GPU's own name
    int threads = 0; ///< of the CPU
};

/// Auto takes CUDA where the build and the machine have it. Cuda without one is Unsupported, in a clear sentence.
Result<DeviceInfo> resolveDevice(DeviceChoice choice);
/// What training's large products are taken in when `wanted` is: Bf16 only where that is quicker. Intel's AVX-512 takes bfloat16
/// at half the rate of float32 (measured) unless it has AMX, and processors without such products would imitate them; float32 is
/// as good as bfloat16 in everything but speed and memory.
Precision productPrecision(Precision wanted, const DeviceInfo& device);
/// Process-wide thread count of network computing; 0: all cores.
void setComputeThreads(int threads);

Result<DeviceChoice> deviceByName(std::string_view name);
Result<Precision> precisionByName(std::string_view name);
std::string_view precisionName(Precision precision); ///< "float32", "bf16"

} // namespace memewright
