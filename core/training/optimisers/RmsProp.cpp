#include "training/optimisers/RmsProp.h"

#include <ATen/TensorOperators.h>

#include "training/optimisers/UpdateLoops.h"

namespace memewright {

namespace {
constexpr double kRho = 0.9;
constexpr double kEpsilon = 1e-7;
} // namespace

void RmsProp::apply(const NamedTensors& weights, const NamedTensors& gradients, double rate, std::uint64_t /*number*/)
{
    for (std::size_t index = 0; index < weights.size(); ++index) {
        if (!weights[index].trainable)
            continue;
        const at::Tensor& gradient = gradients[index].tensor;
        const at::Tensor& slot = m_slots[index].tensor;
        if (inOnePass({weights[index].tensor, slot}, gradient)) {
            update({static_cast<float>(rate), static_cast<float>(kRho), static_cast<float>(kEpsilon)}, weights[index].tensor,
                slot, gradient);
            continue;
        }
        slot.mul_(kRho).addcmul_(gradient, gradient, 1 - kRho);
        weights[index].tensor.addcdiv_(gradient, (slot + kEpsilon).sqrt_(), -rate);
    }
}

} // namespace memewright
