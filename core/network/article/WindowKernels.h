#pragma once

// Private to core/network: pulls in torch. The stages of ConvolutionStage.h on the CPU, in float32 or float64.
//
// After the products, a convolution's channels have nothing to do with each other: sums, moments, normalisation and pooling
// go channel by channel. So a few channels are taken through the whole stage at a time, and what lies between its parts
// stays in the cache.

#include "network/article/ConvolutionStage.h"

namespace memewright {

StageResult fusedForward(const at::Tensor& products, const StageTables& tables, const StageNorm& norm, const at::Tensor& mask);
at::Tensor fusedInfer(const at::Tensor& products, const StageTables& tables, const StageNorm& norm, const Affine& affine);
StageGradient fusedBackward(
    const at::Tensor& d, const StageResult& result, const StageTables& tables, const StageNorm& norm, const at::Tensor& mask);

} // namespace memewright
