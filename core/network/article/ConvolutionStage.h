#pragma once

// Private to core/network and core/training: pulls in torch.

#include <ATen/core/Tensor.h>

#include "network/article/ArticleWeights.h"
#include "network/article/WindowPlan.h"
#include "network/kernels/NormPool.h"

namespace memewright {

/// A convolution's windows, and what pools read them, where the network computes.
struct StageTables {
    /// Of a layer of a plan; `pools` are its pairs, or the plan's tops. Shares the vectors' memory on the CPU.
    StageTables(const ConvolutionWindows& windows, std::size_t kernel, const std::vector<std::int32_t>& pools,
        std::size_t poolWidth, const at::Device& device);

    at::Tensor inputs; ///< int32 [windows][kernel], kEdge for none
    at::Tensor counts; ///< int32 [windows]
    at::Tensor useBegins; ///< int32 [distinct inputs * kernel + 1]
    at::Tensor uses; ///< int32: windows with input i under tap k, from useBegins[i * kernel + k] on
    at::Tensor pools; ///< int32 [pools][poolWidth]
};

/// How a convolution's sum of taps is activated and normalised.
struct StageNorm {
    at::Tensor bias, gamma, beta; ///< [filters]
    double leak = 0;
    Kernels kernels = Kernels::Fused;
    Precision precision = Precision::Float32; ///< of the tap products and their gradient: Bf16, or the type of the weights
};

struct StageResult {
    at::Tensor activated; ///< [windows][filters]
    Moments moments; ///< of the batch
    at::Tensor pooled; ///< [pools][filters]
};

/// From tap products [distinct inputs][kernel][filters] (of which only those in use are read) to pooled windows: each window sums
/// its taps' products and the bias, is activated and normalised by the batch's moments (each window weighing as often as it
/// stands in the rows), and each pool takes the greatest of its windows times the mask (undefined: none).
StageResult forwardStage(const at::Tensor& products, const StageTables& tables, const StageNorm& norm, const at::Tensor& mask);

/// The same with moments that are given: what follows of them is `affine`.
at::Tensor inferStage(const at::Tensor& products, const StageTables& tables, const StageNorm& norm, const Affine& affine);

struct StageGradient {
    at::Tensor products; ///< [distinct inputs][kernel][filters]; no more than the tables' uses ask for is filled in
    at::Tensor bias, gamma, beta;
};

/// Gradients of forwardStage() from the gradient `d` of what it pooled.
StageGradient backwardStage(
    const at::Tensor& d, const StageResult& result, const StageTables& tables, const StageNorm& norm, const at::Tensor& mask);

} // namespace memewright
