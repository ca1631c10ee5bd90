#include "network/ArticleNetwork.h"

#include <array>

#include <ATen/TensorOperators.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/argmax.h>
#include <ATen/ops/embedding.h>
#include <ATen/ops/embedding_dense_backward.h>
#include <ATen/ops/full_like.h>
#include <ATen/ops/log_softmax.h>
#include <ATen/ops/mm.h>

namespace memewright {

namespace {

constexpr double kLeak = 0.3; // Keras' LeakyReLU
constexpr double kMomentum = 0.99;

/// In place; x must be nobody else's.
at::Tensor masked(at::Tensor x, const at::Tensor& mask)
{
    return mask.defined() ? x.mul_(mask) : x;
}

/// A layer's pooled positions as the rows that the next one reads; the last convolution leaves one position a row.
at::Tensor asRows(const at::Tensor& positions, std::int64_t rows)
{
    return positions.size(0) == rows ? positions : positions.view({rows, -1, positions.size(1)});
}

} // namespace

/// What backward needs of a layer's forward pass.
struct ArticleNetwork::LayerTrace {
    at::Tensor input; ///< [rows][length][channels], dense: [rows][channels]
    at::Tensor activated; ///< [positions][filters]
    Moments moments;
    at::Tensor mask;
    at::Tensor output; ///< input of the next layer
};

ArticleNetwork::ArticleNetwork(NetworkSettings settings, ArticleWeights weights)
    : m_settings(settings), m_weights(std::move(weights))
{
}

double ArticleNetwork::leak() const
{
    return m_settings.activation == Activation::LeakyRelu ? kLeak : 0;
}

std::int64_t ArticleNetwork::poolOf(std::size_t layer) const
{
    if (layer == kConvolutions)
        return 1;
    return layer == kConvolutions - 1 ? m_settings.sequenceLength >> layer : 2;
}

at::Tensor ArticleNetwork::product(std::size_t layer, const at::Tensor& x, const StopCheck& check) const
{
    const NormalisedLayer& weights = m_weights.layers[layer];
    if (layer == kConvolutions)
        return at::addmm(weights.bias, x, weights.kernel);
    return convolve(x, weights.kernel, weights.bias, check);
}

at::Tensor ArticleNetwork::logits(const at::Tensor& ids, const BatchOptions& options, const StageObserver& observer) const
{
    at::Tensor x = at::embedding(m_weights.embedding, ids);
    const std::int64_t rows = ids.size(0);
    const auto observe = [&](const std::string& stage, const at::Tensor& result) {
        if (observer)
            observer(stage, asRows(result, rows));
    };
    observe("embedding", x.view({-1, x.size(2)}));
    for (std::size_t layer = 0; layer < m_weights.layers.size(); ++layer) {
        const NormalisedLayer& weights = m_weights.layers[layer];
        const std::string number = std::to_string(layer + 1);
        at::Tensor activated = product(layer, x, options.check);
        activate(activated, leak(), options.kernels);
        observe(layer < kConvolutions ? "conv" + number : "dense1", activated);
        const Affine norm = affine(weights.gamma, weights.beta, {weights.mean, weights.variance});
        if (observer)
            observe("bn" + number, activated * norm.scale + norm.shift);
        x = normalisePool(activated, norm, poolOf(layer), options.kernels);
        if (layer < kConvolutions)
            observe("pool" + number, x);
        x = asRows(x, rows);
    }
    return at::addmm(m_weights.outputBias, x, m_weights.outputKernel);
}

ArticleNetwork::LayerTrace ArticleNetwork::forward(
    std::size_t layer, at::Tensor input, DropoutMasks& dropout, const BatchOptions& options) const
{
    const NormalisedLayer& weights = m_weights.layers[layer];
    LayerTrace trace;
    trace.activated = product(layer, input, options.check);
    activate(trace.activated, leak(), options.kernels);
    trace.moments = moments(trace.activated, options.kernels);
    const at::Tensor pooled =
        normalisePool(trace.activated, affine(weights.gamma, weights.beta, trace.moments), poolOf(layer), options.kernels);
    trace.mask = dropout.next(pooled);
    trace.output = asRows(masked(pooled, trace.mask), input.size(0));
    trace.input = std::move(input);
    return trace;
}

/// Turns the gradient by a layer's output into that by its input, and fills the layer's own. The trace is used up.
at::Tensor ArticleNetwork::backward(
    std::size_t layer, LayerTrace& trace, at::Tensor d, NormalisedLayer& gradient, const BatchOptions& options) const
{
    const NormalisedLayer& weights = m_weights.layers[layer];
    at::Tensor x = trace.activated;
    const NormGradient norm = normPoolBackward(
        x, masked(d.view({-1, d.size(-1)}), trace.mask), {weights.gamma, trace.moments, poolOf(layer), leak()}, options.kernels);
    gradient.gamma = norm.gamma;
    gradient.beta = norm.beta;
    gradient.mean = trace.moments.mean;
    gradient.variance = trace.moments.variance;
    gradient.bias = x.sum(0);
    if (layer == kConvolutions) {
        gradient.kernel = at::mm(trace.input.t(), x);
        return at::mm(x, weights.kernel.t());
    }
    const at::Tensor rows = x.view({trace.input.size(0), trace.input.size(1), -1});
    gradient.kernel = kernelGradient(trace.input, rows, m_settings.kernel, options.check);
    return convolveGradient(rows, weights.kernel, options.check);
}

BatchResult ArticleNetwork::learn(
    const at::Tensor& ids, const at::Tensor& labels, DropoutMasks& dropout, const BatchOptions& options) const
{
    std::array<LayerTrace, kConvolutions + 1> traces;
    at::Tensor x = at::embedding(m_weights.embedding, ids);
    for (std::size_t layer = 0; layer < traces.size(); ++layer) {
        traces[layer] = forward(layer, x, dropout, options);
        x = traces[layer].output;
    }
    const at::Tensor logProbabilities = at::log_softmax(at::addmm(m_weights.outputBias, x, m_weights.outputKernel), 1);

    BatchResult result;
    const at::Tensor target = labels.unsqueeze(1);
    result.loss = logProbabilities.gather(1, target).mean().neg();
    result.correct = (logProbabilities.argmax(1) == labels).sum();
    at::Tensor d = logProbabilities.exp().scatter_add_(1, target, at::full_like(target, -1, logProbabilities.options()));
    d.div_(static_cast<double>(ids.size(0)));
    result.gradients.outputKernel = at::mm(x.t(), d);
    result.gradients.outputBias = d.sum(0);
    d = at::mm(d, m_weights.outputKernel.t());
    for (std::size_t layer = traces.size(); layer-- > 0;) {
        d = backward(layer, traces[layer], d, result.gradients.layers[layer], options);
        traces[layer] = {};
    }
    result.gradients.embedding = at::embedding_dense_backward(d.view({ids.size(0), ids.size(1), -1}), ids,
        m_weights.embedding.size(0), /*padding_idx=*/-1, /*scale_grad_by_freq=*/false);
    return result;
}

void moveMoments(const ArticleWeights& weights, const ArticleWeights& batch)
{
    for (std::size_t layer = 0; layer < weights.layers.size(); ++layer) {
        weights.layers[layer].mean.mul_(kMomentum).add_(batch.layers[layer].mean, 1 - kMomentum);
        weights.layers[layer].variance.mul_(kMomentum).add_(batch.layers[layer].variance, 1 - kMomentum);
    }
}

} // namespace memewright
