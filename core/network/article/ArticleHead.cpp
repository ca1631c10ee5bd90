#include "network/article/ArticleHead.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/argmax.h>
#include <ATen/ops/full_like.h>
#include <ATen/ops/log_softmax.h>
#include <ATen/ops/mm.h>

namespace memewright {

namespace {

constexpr double kMomentum = 0.99;

} // namespace

double leakOf(const NetworkSettings& settings)
{
    return settings.activation == Activation::LeakyRelu ? settings.leak : 0;
}

at::Tensor ArticleHead::logits(const at::Tensor& x, const StageObserver& observer) const
{
    const NormalisedLayer& dense = m_weights.layers[kConvolutions];
    at::Tensor activated = at::addmm(dense.bias, x, dense.kernel);
    activate(activated, m_leak, m_kernels);
    const at::Tensor normalised =
        normalisePool(activated, affine(dense.gamma, dense.beta, {dense.mean, dense.variance}), 1, m_kernels);
    if (observer) {
        observer("dense1", activated);
        observer("bn6", normalised);
    }
    return at::addmm(m_weights.outputBias, normalised, m_weights.outputKernel);
}

at::Tensor ArticleHead::learn(const at::Tensor& x, const at::Tensor& labels, DropoutMasks& dropout, BatchResult& result) const
{
    const NormalisedLayer& dense = m_weights.layers[kConvolutions];
    at::Tensor activated = at::addmm(dense.bias, x, dense.kernel);
    activate(activated, m_leak, m_kernels);
    const Moments batch = moments(activated, m_kernels);
    const at::Tensor normalised = normalisePool(activated, affine(dense.gamma, dense.beta, batch), 1, m_kernels);
    const at::Tensor mask = dropout.next(normalised);
    const at::Tensor hidden = masked(normalised, mask);
    const at::Tensor logProbabilities = at::log_softmax(at::addmm(m_weights.outputBias, hidden, m_weights.outputKernel), 1);

    const at::Tensor target = labels.unsqueeze(1);
    result.loss = logProbabilities.gather(1, target).mean().neg();
    result.correct = (logProbabilities.argmax(1) == labels).sum();
    at::Tensor d = logProbabilities.exp().scatter_add_(1, target, at::full_like(target, -1, logProbabilities.options()));
    d.div_(static_cast<double>(x.size(0)));
    result.gradients.outputKernel = at::mm(hidden.t(), d);
    result.gradients.outputBias = d.sum(0);

    d = masked(at::mm(d, m_weights.outputKernel.t()), mask);
    const NormGradient norm = normPoolBackward(activated, d, {dense.gamma, batch, 1, m_leak}, m_kernels);
    result.gradients.layers[kConvolutions] = {
        at::mm(x.t(), activated), activated.sum(0), norm.gamma, norm.beta, batch.mean, batch.variance};
    return at::mm(activated, dense.kernel.t());
}

void moveMoments(const ArticleWeights& weights, const ArticleWeights& batch)
{
    for (std::size_t layer = 0; layer < weights.layers.size(); ++layer) {
        weights.layers[layer].mean.mul_(kMomentum).add_(batch.layers[layer].mean, 1 - kMomentum);
        weights.layers[layer].variance.mul_(kMomentum).add_(batch.layers[layer].variance, 1 - kMomentum);
    }
}

} // namespace memewright
