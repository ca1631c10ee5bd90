#include "training/UpdateLoops.h"

#include <algorithm>
#include <cmath>

#include <ATen/Parallel.h>

#include "network/ProcessorClones.h"

namespace memewright {

namespace {

constexpr std::int64_t kGrain = 32'768; // values worth a thread

MEMEWRIGHT_CLONES void run(const RmsPropUpdate& s, float* __restrict weight, float* __restrict slot,
    const float* __restrict gradient, std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i) {
        const float g = gradient[i];
        slot[i] = s.rho * slot[i] + (1 - s.rho) * g * g;
        weight[i] -= s.rate * g / std::sqrt(slot[i] + s.epsilon);
    }
}

MEMEWRIGHT_CLONES void run(const AdamUpdate& s, float* __restrict weight, float* __restrict first, float* __restrict second,
    const float* __restrict gradient, std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i) {
        const float g = s.clip * gradient[i];
        first[i] = s.firstDecay * first[i] + (1 - s.firstDecay) * g;
        second[i] = s.secondDecay * second[i] + (1 - s.secondDecay) * g * g;
        weight[i] = s.keep * weight[i] - s.rate * first[i] / (s.secondScale * std::sqrt(second[i]) + s.epsilon);
    }
}

} // namespace

bool inOnePass(std::initializer_list<at::Tensor> tensors)
{
    const at::Tensor& first = *tensors.begin();
    return first.is_non_overlapping_and_dense() && std::ranges::all_of(tensors, [&](const at::Tensor& tensor) {
        return tensor.is_cpu() && tensor.scalar_type() == at::kFloat && tensor.strides() == first.strides();
    });
}

void update(const RmsPropUpdate& settings, const at::Tensor& weight, const at::Tensor& slot, const at::Tensor& gradient)
{
    float *w = weight.mutable_data_ptr<float>(), *v = slot.mutable_data_ptr<float>();
    const float* g = gradient.const_data_ptr<float>();
    at::parallel_for(0, weight.numel(), kGrain,
        [&](std::int64_t begin, std::int64_t end) { run(settings, w + begin, v + begin, g + begin, end - begin); });
}

void update(const AdamUpdate& settings, const at::Tensor& weight, const at::Tensor& first, const at::Tensor& second,
    const at::Tensor& gradient)
{
    float *w = weight.mutable_data_ptr<float>(), *m = first.mutable_data_ptr<float>(), *v = second.mutable_data_ptr<float>();
    const float* g = gradient.const_data_ptr<float>();
    at::parallel_for(0, weight.numel(), kGrain,
        [&](std::int64_t begin, std::int64_t end) { run(settings, w + begin, m + begin, v + begin, g + begin, end - begin); });
}

} // namespace memewright
