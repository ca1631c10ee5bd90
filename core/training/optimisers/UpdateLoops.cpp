#include "training/optimisers/UpdateLoops.h"

#include <algorithm>
#include <cmath>

#include <ATen/Parallel.h>

#include "network/kernels/Bfloat16.h"

namespace memewright {

namespace {

constexpr std::int64_t kGrain = 32'768; // values worth a thread

MEMEWRIGHT_INLINE void step(const RmsPropUpdate& s, float& weight, float& slot, float g)
{
    slot = s.rho * slot + (1 - s.rho) * g * g;
    weight -= s.rate * g / std::sqrt(slot + s.epsilon);
}

MEMEWRIGHT_CLONES void run(const RmsPropUpdate& s, float* __restrict weight, float* __restrict slot,
    const float* __restrict gradient, std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i)
        step(s, weight[i], slot[i], gradient[i]);
}

MEMEWRIGHT_CLONES void run(const RmsPropUpdate& s, float* __restrict weight, float* __restrict slot,
    const Bfloat16Bits* __restrict gradient, std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i)
        step(s, weight[i], slot[i], floatOf(gradient[i]));
}

MEMEWRIGHT_INLINE void step(const AdamUpdate& s, float& weight, float& first, float& second, float gradient)
{
    const float g = s.clip * gradient;
    first = s.firstDecay * first + (1 - s.firstDecay) * g;
    second = s.secondDecay * second + (1 - s.secondDecay) * g * g;
    weight = s.keep * weight - s.rate * first / (s.secondScale * std::sqrt(second) + s.epsilon);
}

MEMEWRIGHT_CLONES void run(const AdamUpdate& s, float* __restrict weight, float* __restrict first, float* __restrict second,
    const float* __restrict gradient, std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i)
        step(s, weight[i], first[i], second[i], gradient[i]);
}

MEMEWRIGHT_CLONES void run(const AdamUpdate& s, float* __restrict weight, float* __restrict first, float* __restrict second,
    const Bfloat16Bits* __restrict gradient, std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i)
        step(s, weight[i], first[i], second[i], floatOf(gradient[i]));
}

} // namespace

bool inOnePass(std::initializer_list<at::Tensor> state, const at::Tensor& gradient)
{
    return gradient.is_cpu() && (gradient.scalar_type() == at::kFloat || gradient.scalar_type() == at::kBFloat16)
        && gradient.is_non_overlapping_and_dense() && std::ranges::all_of(state, [&](const at::Tensor& tensor) {
               return tensor.is_cpu() && tensor.scalar_type() == at::kFloat && tensor.strides() == gradient.strides();
           });
}

namespace {

/// Calls `along` with the gradient's values, floats or the bits of bfloat16.
template <class Along>
void withValues(const at::Tensor& gradient, Along&& along)
{
    if (gradient.scalar_type() == at::kBFloat16)
        along(&gradient.const_data_ptr<at::BFloat16>()->x);
    else
        along(gradient.const_data_ptr<float>());
}

} // namespace

void update(const RmsPropUpdate& settings, const at::Tensor& weight, const at::Tensor& slot, const at::Tensor& gradient)
{
    float *w = weight.mutable_data_ptr<float>(), *v = slot.mutable_data_ptr<float>();
    withValues(gradient, [&](const auto* g) {
        at::parallel_for(0, weight.numel(), kGrain,
            [&](std::int64_t begin, std::int64_t end) { run(settings, w + begin, v + begin, g + begin, end - begin); });
    });
}

void update(const AdamUpdate& settings, const at::Tensor& weight, const at::Tensor& first, const at::Tensor& second,
    const at::Tensor& gradient)
{
    float *w = weight.mutable_data_ptr<float>(), *m = first.mutable_data_ptr<float>(), *v = second.mutable_data_ptr<float>();
    withValues(gradient, [&](const auto* g) {
        at::parallel_for(0, weight.numel(), kGrain, [&](std::int64_t begin, std::int64_t end) {
            run(settings, w + begin, m + begin, v + begin, g + begin, end - begin);
        });
    });
}

} // namespace memewright
