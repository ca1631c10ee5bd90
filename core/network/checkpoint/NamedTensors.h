#pragma once

// Private to core/network and core/training: pulls in torch.

#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "base/Error.h"
#include "base/Random.h"
#include "network/Device.h"
#include "network/checkpoint/CheckpointFile.h"
#include "network/checkpoint/TensorShape.h"

namespace memewright {

/// A tensor of a network under its name in checkpoints. Every network's weights can be had as a list of these; so saving,
/// loading and optimising are the same for all.
struct NamedTensor {
    std::string name;
    at::Tensor tensor; ///< shares its memory with the weights
    bool trainable = true;
};
using NamedTensors = std::vector<NamedTensor>;

/// No tensor holds an infinity or a NaN.
bool allFinite(const NamedTensors& tensors);

/// float32 on the device.
at::TensorOptions tensorOptions(const DeviceInfo& device);

/// Uniform in ±limit; the same numbers on every machine and device.
void fillUniform(const at::Tensor& tensor, double limit, Random& random);
/// Uniform by the fans of a kernel (… in, out). Glorot and Bengio, 'Understanding the difficulty of training deep feedforward
/// neural networks', 2010.
void fillGlorot(const at::Tensor& kernel, Random& random);

/// Malformed when a tensor is missing in the file, of another shape, or not of floating point. Takes no memory, so it comes
/// before a network is made: the file's own size then bounds it.
Status checkShapes(const CheckpointFile& file, const std::vector<TensorShape>& shapes);

/// Reads `prefix` + name for every tensor, converting F16, F32 and F64; errors as checkShapes, and Unreadable.
Status readTensors(
    const CheckpointFile& file, const std::string& prefix, const NamedTensors& tensors, bool trainableOnly = false);

enum class StoredAs { AsTheyAre, Half };

/// Tensors in main memory, ready to be written; `bytes` of the entries point into `tensors`.
struct StoredTensors {
    std::vector<at::Tensor> tensors;
    std::vector<SafetensorsTensor> entries;

    void add(const std::string& prefix, const NamedTensors& list, bool trainableOnly, StoredAs form = StoredAs::AsTheyAre);
};

} // namespace memewright
