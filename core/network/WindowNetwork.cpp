#include "network/WindowNetwork.h"

#include <optional>

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/mm.h>

#include "network/WindowStage.h"

namespace memewright {

namespace {

StageTables tablesOf(const WindowPlan& plan, std::size_t layer, const at::Device& device)
{
    const ConvolutionWindows& windows = plan.layers[layer];
    if (layer + 1 < kConvolutions)
        return {windows, plan.kernel, windows.pairs, 2, device};
    return {windows, plan.kernel, plan.tops, plan.tops.size() / plan.rows, device};
}

} // namespace

/// What backward needs of a layer's forward pass.
struct WindowNetwork::LayerTrace {
    std::optional<StageTables> tables;
    at::Tensor input; ///< [distinct inputs][channels]
    at::Tensor mask;
    StageResult stage;
};

at::Tensor labelsOf(const WindowPlan& plan, const at::Device& device)
{
    return at::from_blob(const_cast<std::int32_t*>(plan.labels.data()), {static_cast<std::int64_t>(plan.rows)}, at::kInt)
        .to(device)
        .to(at::kLong);
}

/// [kernel][distinct inputs][filters]: every input times every tap's matrix.
at::Tensor WindowNetwork::products(std::size_t layer, const at::Tensor& x, const StopCheck& check) const
{
    const at::Tensor& kernel = m_weights.layers[layer].kernel;
    at::Tensor result = at::empty({kernel.size(0), x.size(0), kernel.size(2)}, x.options());
    for (std::int64_t tap = 0; tap < kernel.size(0); ++tap) {
        check();
        at::Tensor out = result[tap];
        at::mm_out(out, x, kernel[tap]);
    }
    return result;
}

at::Tensor WindowNetwork::logits(const WindowPlan& plan, const BatchOptions& options) const
{
    at::Tensor x = m_weights.embedding;
    for (std::size_t layer = 0; layer < kConvolutions; ++layer) {
        const NormalisedLayer& weights = m_weights.layers[layer];
        const StageNorm norm{weights.bias, weights.gamma, weights.beta, leakOf(m_settings), options.kernels};
        x = inferStage(products(layer, x, options.check), tablesOf(plan, layer, x.device()), norm,
            affine(weights.gamma, weights.beta, {weights.mean, weights.variance}));
    }
    return ArticleHead(leakOf(m_settings), m_weights, options.kernels).logits(x, {});
}

BatchResult WindowNetwork::learn(const WindowPlan& plan, DropoutMasks& dropout, const BatchOptions& options) const
{
    std::array<LayerTrace, kConvolutions> traces;
    at::Tensor x = m_weights.embedding;
    for (std::size_t layer = 0; layer < kConvolutions; ++layer) {
        const NormalisedLayer& weights = m_weights.layers[layer];
        LayerTrace& trace = traces[layer];
        trace.tables = tablesOf(plan, layer, x.device());
        trace.input = x;
        trace.mask = dropout.next(at::empty({trace.tables->pools.size(0), m_settings.filters}, x.options()));
        trace.stage = forwardStage(products(layer, x, options.check), *trace.tables,
            {weights.bias, weights.gamma, weights.beta, leakOf(m_settings), options.kernels}, trace.mask);
        x = trace.stage.pooled;
    }
    BatchResult result;
    at::Tensor d =
        ArticleHead(leakOf(m_settings), m_weights, options.kernels).learn(x, labelsOf(plan, x.device()), dropout, result);
    for (std::size_t layer = kConvolutions; layer-- > 0;) {
        d = backward(layer, traces[layer], d, result.gradients.layers[layer], options);
        traces[layer] = {};
    }
    result.gradients.embedding = d;
    return result;
}

/// Fills the layer's gradients; returns that by its input.
at::Tensor WindowNetwork::backward(
    std::size_t layer, const LayerTrace& trace, const at::Tensor& d, NormalisedLayer& gradient, const BatchOptions& options) const
{
    const NormalisedLayer& weights = m_weights.layers[layer];
    const StageGradient stage = backwardStage(d, trace.stage, *trace.tables,
        {weights.bias, weights.gamma, weights.beta, leakOf(m_settings), options.kernels}, trace.mask);
    gradient = {at::empty_like(weights.kernel), stage.bias, stage.gamma, stage.beta, trace.stage.moments.mean,
        trace.stage.moments.variance};
    at::Tensor byInput;
    for (std::int64_t tap = 0; tap < weights.kernel.size(0); ++tap) {
        options.check();
        const at::Tensor products = stage.products[tap];
        at::Tensor out = gradient.kernel[tap];
        at::mm_out(out, trace.input.t(), products);
        if (byInput.defined())
            byInput.addmm_(products, weights.kernel[tap].t());
        else
            byInput = at::mm(products, weights.kernel[tap].t());
    }
    return byInput;
}

} // namespace memewright
