#include "network/article/ArticleNetwork.h"

#include <array>

#include <ATen/TensorOperators.h>
#include <ATen/ops/embedding.h>
#include <ATen/ops/embedding_dense_backward.h>

#include "base/Numbers.h"

namespace memewright {

namespace {

/// A layer's pooled positions as the rows that the next one reads; the last convolution leaves one position a row.
at::Tensor asRows(const at::Tensor& positions, std::int64_t rows)
{
    return positions.size(0) == rows ? positions : positions.view({rows, -1, positions.size(1)});
}

} // namespace

/// What backward needs of a layer's forward pass.
struct ArticleNetwork::LayerTrace {
    at::Tensor input; ///< [rows][length][channels]
    at::Tensor activated; ///< [positions][filters]
    Moments moments;
    at::Tensor mask;
    at::Tensor output; ///< input of the next layer
};

ArticleNetwork::ArticleNetwork(NetworkSettings settings, ArticleWeights weights)
    : m_settings(settings), m_weights(std::move(weights))
{
}

std::int64_t ArticleNetwork::poolOf(std::size_t layer) const
{
    return layer == kConvolutions - 1 ? m_settings.sequenceLength >> layer : 2;
}

at::Tensor ArticleNetwork::logits(const at::Tensor& ids, const ComputeOptions& options, const StageObserver& observer) const
{
    at::Tensor x = at::embedding(m_weights.embedding, ids);
    const std::int64_t rows = ids.size(0);
    const auto observe = [&](const std::string& stage, const at::Tensor& result) {
        if (observer)
            observer(stage, asRows(result, rows));
    };
    observe("embedding", x.view({-1, x.size(2)}));
    for (std::size_t layer = 0; layer < kConvolutions; ++layer) {
        const NormalisedLayer& weights = m_weights.layers[layer];
        const std::string number = numberText(layer + 1);
        at::Tensor activated = convolve(x, weights.kernel, weights.bias, {options.check, options.precision});
        activate(activated, leakOf(m_settings), options.kernels);
        observe("conv" + number, activated);
        const Affine norm = affine(weights.gamma, weights.beta, {weights.mean, weights.variance});
        if (observer)
            observe("bn" + number, activated * norm.scale + norm.shift);
        x = normalisePool(activated, norm, poolOf(layer), options.kernels);
        observe("pool" + number, x);
        x = asRows(x, rows);
    }
    return ArticleHead(leakOf(m_settings), m_weights, options.kernels).logits(x, observer);
}

ArticleNetwork::LayerTrace ArticleNetwork::forward(
    std::size_t layer, at::Tensor input, DropoutMasks& dropout, const ComputeOptions& options) const
{
    const NormalisedLayer& weights = m_weights.layers[layer];
    LayerTrace trace;
    trace.activated = convolve(input, weights.kernel, weights.bias, {options.check, options.precision});
    activate(trace.activated, leakOf(m_settings), options.kernels);
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
    std::size_t layer, LayerTrace& trace, at::Tensor d, NormalisedLayer& gradient, const ComputeOptions& options) const
{
    const NormalisedLayer& weights = m_weights.layers[layer];
    at::Tensor x = trace.activated;
    const NormGradient norm = normPoolBackward(x, masked(d.view({-1, d.size(-1)}), trace.mask),
        {weights.gamma, trace.moments, poolOf(layer), leakOf(m_settings)}, options.kernels);
    gradient.gamma = norm.gamma;
    gradient.beta = norm.beta;
    gradient.mean = trace.moments.mean;
    gradient.variance = trace.moments.variance;
    gradient.bias = x.sum(0);
    const at::Tensor rows = x.view({trace.input.size(0), trace.input.size(1), -1});
    gradient.kernel = kernelGradient(trace.input, rows, m_settings.kernel, {options.check, options.precision});
    return convolveGradient(rows, weights.kernel, {options.check, options.precision});
}

BatchResult ArticleNetwork::learn(
    const at::Tensor& ids, const at::Tensor& labels, DropoutMasks& dropout, const ComputeOptions& options) const
{
    std::array<LayerTrace, kConvolutions> traces;
    at::Tensor x = at::embedding(m_weights.embedding, ids);
    for (std::size_t layer = 0; layer < traces.size(); ++layer) {
        traces[layer] = forward(layer, x, dropout, options);
        x = traces[layer].output;
    }
    BatchResult result;
    at::Tensor d = ArticleHead(leakOf(m_settings), m_weights, options.kernels).learn(x, labels, dropout, result);
    for (std::size_t layer = traces.size(); layer-- > 0;) {
        d = backward(layer, traces[layer], d, result.gradients.layers[layer], options);
        traces[layer] = {};
    }
    result.gradients.embedding = at::embedding_dense_backward(d.view({ids.size(0), ids.size(1), -1}), ids,
        m_weights.embedding.size(0), /*padding_idx=*/-1, /*scale_grad_by_freq=*/false);
    return result;
}

} // namespace memewright
