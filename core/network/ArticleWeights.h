#pragma once

// Private to core/network and core/training: pulls in torch.

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "base/Error.h"
#include "base/Random.h"
#include "network/ArticleShapes.h"
#include "network/CheckpointFile.h"
#include "network/Device.h"

namespace memewright {

/// A product (convolution or dense), its normalisation, and the moving moments of that.
struct NormalisedLayer {
    at::Tensor kernel, bias, gamma, beta, mean, variance;
};

struct NamedTensor {
    std::string name;
    at::Tensor tensor; ///< shares its memory with the weights
    bool trainable = true;
};

/// The tensors of the article's network; gradients and optimiser slots come in the same form.
struct ArticleWeights {
    at::Tensor embedding;
    std::array<NormalisedLayer, kConvolutions + 1> layers; ///< the convolutions, then the hidden dense layer
    at::Tensor outputKernel, outputBias;

    /// By their names in checkpoints, in the order of articleTensors().
    std::vector<NamedTensor> named() const;
};

/// Zeros of the right shapes.
ArticleWeights zeroWeights(
    const NetworkSettings& settings, std::size_t vocabulary, std::size_t labels, const at::TensorOptions& options);

/// float32 on the device.
at::TensorOptions tensorOptions(const DeviceInfo& device);

/// Keras' initial weights: embedding uniform in ±.05, Glorot uniform kernels, zero biases, gammas and moving variances of
/// one. The same numbers on every machine and device.
void initialise(const ArticleWeights& weights, Random& random);

/// Reads `prefix` + name for every tensor; Malformed when one is missing, of another shape, or no float32 or float64.
Status readWeights(
    const CheckpointFile& file, const std::string& prefix, const ArticleWeights& weights, bool trainableOnly = false);

/// The weights of a checkpoint. Their shapes are compared with its settings before any memory is taken, so that the file's own
/// size bounds it. Errors as readWeights.
Result<ArticleWeights> loadWeights(const CheckpointFile& file, const at::TensorOptions& options);

/// Tensors in main memory, ready to be written; `bytes` of the result point into `tensors`.
struct StoredTensors {
    std::vector<at::Tensor> tensors;
    std::vector<SafetensorsTensor> entries;

    void add(const std::string& prefix, const ArticleWeights& weights, bool trainableOnly);
};

} // namespace memewright
