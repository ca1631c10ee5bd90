#include "training/optimisers/Adam.h"

#include <algorithm>
#include <cmath>

#include <ATen/TensorOperators.h>
#include <ATen/ops/dot.h>

#include "training/optimisers/UpdateLoops.h"

namespace memewright {

namespace {

double norm(const NamedTensors& gradients)
{
    double squares = 0;
    for (const NamedTensor& gradient : gradients) {
        if (!gradient.trainable)
            continue;
        const at::Tensor flat = gradient.tensor.flatten();
        squares += (flat.scalar_type() == at::kBFloat16 ? flat.to(at::kFloat).square().sum() : flat.dot(flat)).item<double>();
    }
    return std::sqrt(squares);
}

bool isKernel(const NamedTensor& weight)
{
    return weight.name.ends_with(".kernel");
}

} // namespace

void Adam::apply(const NamedTensors& weights, const NamedTensors& gradients, double rate, std::uint64_t number)
{
    const auto steps = static_cast<double>(number);
    const double firstScale = 1 / (1 - std::pow(m_settings.firstDecay, steps));
    const double secondScale = 1 / (1 - std::pow(m_settings.secondDecay, steps));
    const double epsilon = m_settings.epsilon * (m_settings.epsilonBeforeCorrection ? std::sqrt(secondScale) : 1);
    const double clip =
        std::isinf(m_settings.clipNorm) ? 1 : std::min(1.0, m_settings.clipNorm / std::max(norm(gradients), 1e-12));
    for (std::size_t index = 0; index < weights.size(); ++index) {
        if (!weights[index].trainable)
            continue;
        const at::Tensor& weight = weights[index].tensor;
        const double keep = isKernel(weights[index]) ? 1 - rate * m_settings.weightDecay : 1;
        const at::Tensor &first = m_first[index].tensor, &second = m_second[index].tensor;
        if (inOnePass({weight, first, second}, gradients[index].tensor)) {
            update(
                {static_cast<float>(clip), static_cast<float>(m_settings.firstDecay), static_cast<float>(m_settings.secondDecay),
                    static_cast<float>(keep), static_cast<float>(rate * firstScale), static_cast<float>(std::sqrt(secondScale)),
                    static_cast<float>(epsilon)},
                weight, first, second, gradients[index].tensor);
            continue;
        }
        const at::Tensor gradient = gradients[index].tensor.to(first.scalar_type()).mul_(clip);
        first.mul_(m_settings.firstDecay).add_(gradient, 1 - m_settings.firstDecay);
        second.mul_(m_settings.secondDecay).addcmul_(gradient, gradient, 1 - m_settings.secondDecay);
        weight.mul_(keep);
        const at::Tensor spread = second.sqrt().mul_(std::sqrt(secondScale)).add_(epsilon);
        weight.addcdiv_(first, spread, -rate * firstScale);
    }
}

} // namespace memewright
