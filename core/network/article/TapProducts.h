#pragma once

// Private to core/network: pulls in torch.

#include <span>
#include <vector>

#include <ATen/core/Tensor.h>

#include "network/kernels/ComputeOptions.h"

namespace memewright {

/// Distinct inputs of a convolution times the taps that read them, and the gradients of that: inputs and channels in `x`
/// [inputs][in], every tap's matrix beside the others in `wide` [in][kernel * filters]. Of each tap only the first tapEnds[k]
/// inputs are multiplied (WindowPlan.h, about a sixth fewer in all); what lies beyond is left as it was in memory, for nobody to
/// read. All in the type of `wide`. The check comes between products.
class TapProducts
{
public:
    TapProducts(std::span<const std::int32_t> tapEnds, StopCheck check);

    /// [inputs][kernel][filters].
    at::Tensor multiply(const at::Tensor& x, const at::Tensor& wide) const;
    /// Gradient by x of multiply(), in float32 or wider; d is that by its result.
    at::Tensor inputGradient(const at::Tensor& d, const at::Tensor& wide) const;
    /// Gradient by `wide` of multiply().
    at::Tensor wideGradient(const at::Tensor& x, const at::Tensor& d) const;

private:
    /// Taps beside each other that read the same inputs.
    struct Run {
        std::int64_t firstTap, endTap, inputs;
    };
    /// Of [..][kernel * filters], what one run stands for.
    at::Tensor columns(const at::Tensor& table, std::int64_t firstTap, std::int64_t endTap) const;

    std::vector<Run> m_runs; ///< each reads more inputs than the one before
    std::int64_t m_kernel;
    StopCheck m_check;
};

} // namespace memewright
