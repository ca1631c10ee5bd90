#include "training/RmsProp.h"

#include <ATen/TensorOperators.h>

#include "training/UpdateLoops.h"

namespace memewright {

namespace {
constexpr double kRho = 0.9;
constexpr double kEpsilon = 1e-7;
} // namespace

RmsProp::RmsProp(double learningRate, ArticleWeights slots) : m_learningRate(learningRate), m_slots(std::move(slots)) { }

void RmsProp::apply(const ArticleWeights& weights, const ArticleWeights& gradients)
{
    const auto all = weights.named(), steps = gradients.named(), slots = m_slots.named();
    for (std::size_t index = 0; index < all.size(); ++index) {
        if (!all[index].trainable)
            continue;
        const at::Tensor& gradient = steps[index].tensor;
        const at::Tensor& slot = slots[index].tensor;
        if (inOnePass({all[index].tensor, slot}, gradient)) {
            update({static_cast<float>(m_learningRate), static_cast<float>(kRho), static_cast<float>(kEpsilon)},
                all[index].tensor, slot, gradient);
            continue;
        }
        slot.mul_(kRho).addcmul_(gradient, gradient, 1 - kRho);
        all[index].tensor.addcdiv_(gradient, (slot + kEpsilon).sqrt_(), -m_learningRate);
    }
}

} // namespace memewright
