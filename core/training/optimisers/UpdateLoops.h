#pragma once

// Private to core/training: pulls in torch.

#include <initializer_list>

#include <ATen/core/Tensor.h>

namespace memewright {

/// Whether an update may pass once over plain memory: float32 on the CPU, all in one memory order, the gradient perhaps in
/// bfloat16. Large weights are bound by memory, so that a pass for each operation would cost several times as much.
bool inOnePass(std::initializer_list<at::Tensor> state, const at::Tensor& gradient);

struct RmsPropUpdate {
    float rate, rho, epsilon;
};
/// slot = rho slot + (1 - rho) gradient², weight -= rate · gradient / sqrt(slot + epsilon).
void update(const RmsPropUpdate& settings, const at::Tensor& weight, const at::Tensor& slot, const at::Tensor& gradient);

struct AdamUpdate {
    float clip; ///< the gradient's factor
    float firstDecay, secondDecay;
    float keep; ///< the weight's factor: weight decay
    float rate; ///< corrected for the first moment's start
    float secondScale, epsilon; ///< the root's factor: corrected for the second moment's start
};
/// first and second are the moments' moving means; weight = keep weight - rate · first / (secondScale sqrt(second) + epsilon).
void update(const AdamUpdate& settings, const at::Tensor& weight, const at::Tensor& first, const at::Tensor& second,
    const at::Tensor& gradient);

} // namespace memewright
