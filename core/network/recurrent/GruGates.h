#pragma once

// Private to core/network and core/training: pulls in torch.

#include "network/recurrent/InputTables.h"

namespace memewright {

/// One step of a gated recurrent unit for n texts (Cho et al., 'Learning phrase representations using RNN encoder-decoder',
/// 2014, with the reset behind the product, so that all gates share one):
///   r = sigmoid(x_r + h U_r), z = sigmoid(x_z + h U_z), m = h U_n + b, c = tanh(x_n + r m), h' = c + z (h - c).
/// All tensors are contiguous; on the CPU one loop passes over them.
struct GruStep {
    at::Tensor gates; ///< [n][3 x units]: h U; becomes r, z, c
    at::Tensor memory; ///< [n][units]: becomes m
    at::Tensor before; ///< [n][units]: h
    at::Tensor after; ///< [n][units]: becomes h'
};

/// `ids` are those of the step's texts; bias is b.
void gruForward(const GruStep& step, const InputTables& tables, const BatchIds& ids, const at::Tensor& bias,
    Kernels kernels = Kernels::Fused);

/// From the gradient by h', which is `output` (this step's own) plus `carry` (the later steps'): `gates` becomes the gradient
/// by h U, `memory` that by x_n, and `carry` the part of the gradient by h that does not pass through h U.
void gruBackward(const GruStep& step, const at::Tensor& output, const at::Tensor& carry, Kernels kernels = Kernels::Fused);

} // namespace memewright
