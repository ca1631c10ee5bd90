#pragma once

// Private to core/network and core/training: pulls in torch.

#include <ATen/core/Tensor.h>

#include "network/kernels/ComputeOptions.h"

namespace memewright {

struct ProductOptions {
    StopCheck check = [] {};
    Precision precision = Precision::Float32; ///< of the products' factors
};

/// A convolution along the rows of x as matrix products of its windows: [rows][length][in] -> [rows * length][out], with
/// Keras' 'same' padding (an even width has its spare column on the right). kernel: [width][in][out].
/// Windows are laid out for some rows at a time, so that they stay in the cache and cost no memory to speak of.
at::Tensor convolve(const at::Tensor& x, const at::Tensor& kernel, const at::Tensor& bias, const ProductOptions& options);

/// Gradient by x of convolve(): d is the gradient by its result, [rows][length][out].
at::Tensor convolveGradient(const at::Tensor& d, const at::Tensor& kernel, const ProductOptions& options);

/// Gradient by the kernel of convolve().
at::Tensor kernelGradient(const at::Tensor& x, const at::Tensor& d, std::int64_t width, const ProductOptions& options);

} // namespace memewright
