#pragma once

// Private to core/network and core/training: pulls in torch.

#include <array>

#include <ATen/core/Tensor.h>

#include "network/article/ArticleShapes.h"
#include "network/checkpoint/NamedTensors.h"

namespace memewright {

/// A product (convolution or dense), its normalisation, and the moving moments of that.
struct NormalisedLayer {
    at::Tensor kernel, bias, gamma, beta, mean, variance;
};

/// The tensors of the article's network; gradients and optimiser slots come in the same form.
struct ArticleWeights {
    at::Tensor embedding;
    std::array<NormalisedLayer, kConvolutions + 1> layers; ///< the convolutions, then the hidden dense layer
    at::Tensor outputKernel, outputBias;

    /// By their names in checkpoints, in the order of articleTensors().
    NamedTensors named() const;
};

/// Zeros of the right shapes.
ArticleWeights zeroWeights(
    const NetworkSettings& settings, std::size_t vocabulary, std::size_t labels, const at::TensorOptions& options);

/// Moves the convolutions' kernels [kernel][in][out] in memory to [in][kernel][out], as the products of windows take them:
/// without a copy in every step, which the row-by-row network would need then. Shapes and values stay.
void layForWindows(ArticleWeights& weights);

/// Keras' initial weights: embedding uniform in ±.05, Glorot uniform kernels, zero biases, gammas and moving variances of
/// one. The same numbers on every machine and device.
void initialise(const ArticleWeights& weights, Random& random);

/// The weights of a checkpoint. Their shapes are compared with its settings before any memory is taken, so that the file's own
/// size bounds it. Errors as readTensors.
Result<ArticleWeights> loadWeights(const CheckpointFile& file, const at::TensorOptions& options);

} // namespace memewright
