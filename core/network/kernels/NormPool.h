#pragma once

// Private to core/network and core/training: pulls in torch.

#include <ATen/core/Tensor.h>

#include "network/kernels/ComputeOptions.h"

namespace memewright {

// What follows a product: activation, batch normalisation, pooling of `pool` neighbours, on matrices [positions][channels].

struct Moments {
    at::Tensor mean;
    at::Tensor variance; ///< of the population
};

/// A normalisation in the form x * scale + shift.
struct Affine {
    at::Tensor scale;
    at::Tensor shift;
};

struct NormGradient {
    at::Tensor gamma;
    at::Tensor beta;
};

inline constexpr double kNormEpsilon = 1e-3;

/// In place: x where positive, else leak * x.
void activate(at::Tensor& x, double leak, Kernels kernels = Kernels::Fused);
/// Mean and variance of each channel.
Moments moments(const at::Tensor& x, Kernels kernels = Kernels::Fused);
/// Batch normalisation with these moments (of the batch, or moving ones) as scale and shift.
Affine affine(const at::Tensor& gamma, const at::Tensor& beta, const Moments& moments);
/// The greatest of each `pool` neighbours after normalisation: [positions / pool][channels].
at::Tensor normalisePool(const at::Tensor& x, const Affine& norm, std::int64_t pool, Kernels kernels = Kernels::Fused);

struct NormPoolBackward {
    at::Tensor gamma;
    Moments moments; ///< of the batch
    std::int64_t pool = 1;
    double leak = 0;
};

/// Gradients of activation, normalisation by the batch's moments, and pooling, from the gradient `d` of the result.
/// `x` (activated) is overwritten by the gradient before the activation.
NormGradient normPoolBackward(
    at::Tensor& x, const at::Tensor& d, const NormPoolBackward& layer, Kernels kernels = Kernels::Fused);

} // namespace memewright
