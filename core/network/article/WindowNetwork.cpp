#include "network/article/WindowNetwork.h"

#include <cmath>
#include <optional>
#include <vector>

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>

#include "network/article/TapProducts.h"
#include "network/kernels/Products.h"

namespace memewright {

namespace {

StageTables tablesOf(const WindowPlan& plan, std::size_t layer, const at::Device& device)
{
    const ConvolutionWindows& windows = plan.layers[layer];
    if (layer + 1 < kConvolutions)
        return {windows, plan.kernel, windows.pairs, 2, device};
    return {windows, plan.kernel, plan.tops, plan.tops.size() / plan.rows, device};
}

/// Row by row, a window that stands in n places of a row (padding does, above all) is masked n times, each by chance of its
/// own. One mask for all of them would make a row's sum far more uncertain, and its batch's moments with it; so the one mask
/// gets mean and variance of those n masks' mean: 1 + (mask - 1) / sqrt(n), with n = places / rows.
void soften(at::Tensor& mask, const std::vector<std::int32_t>& places, std::size_t rows)
{
    std::vector<std::int64_t> windows;
    std::vector<double> factors;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (static_cast<std::size_t>(places[i]) > rows) {
            windows.push_back(static_cast<std::int64_t>(i));
            factors.push_back(std::sqrt(static_cast<double>(rows) / places[i]));
        }
    const auto count = static_cast<std::int64_t>(windows.size());
    const at::Tensor index = at::from_blob(windows.data(), {count}, at::kLong).to(mask.device());
    const at::Tensor factor = at::from_blob(factors.data(), {count, 1}, at::kDouble).to(mask.options());
    mask.index_copy_(0, index, mask.index_select(0, index).sub_(1).mul_(factor).add_(1));
}

/// A kernel [kernel][in][out] as [in][kernel * out], in the precision of its products. No copy where
/// layForWindows() has been.
at::Tensor wideKernel(const at::Tensor& kernel, Precision precision)
{
    return factorOf(kernel, precision).transpose(0, 1).reshape({kernel.size(1), -1});
}

} // namespace

/// What backward needs of a layer's forward pass.
struct WindowNetwork::LayerTrace {
    std::optional<StageTables> tables;
    std::optional<TapProducts> taps;
    at::Tensor input; ///< [distinct inputs][channels], in the precision of the products
    at::Tensor wide; ///< the kernel, as wideKernel() gives it
    at::Tensor mask;
    StageResult stage;
};

at::Tensor labelsOf(const WindowPlan& plan, const at::Device& device)
{
    return at::from_blob(const_cast<std::int32_t*>(plan.labels.data()), {static_cast<std::int64_t>(plan.rows)}, at::kInt)
        .to(device)
        .to(at::kLong);
}

StageNorm WindowNetwork::normOf(std::size_t layer, const ComputeOptions& options) const
{
    const NormalisedLayer& weights = m_weights.layers[layer];
    return {weights.bias, weights.gamma, weights.beta, leakOf(m_settings), options.kernels, options.precision};
}

at::Tensor WindowNetwork::logits(const WindowPlan& plan, const ComputeOptions& options) const
{
    at::Tensor x = m_weights.embedding;
    for (std::size_t layer = 0; layer < kConvolutions; ++layer) {
        const NormalisedLayer& weights = m_weights.layers[layer];
        const at::Tensor products =
            TapProducts(plan.layers[layer].tapEnds, options.check).multiply(x, wideKernel(weights.kernel, options.precision));
        x = inferStage(products, tablesOf(plan, layer, x.device()), normOf(layer, options),
            affine(weights.gamma, weights.beta, {weights.mean, weights.variance}));
    }
    return ArticleHead(leakOf(m_settings), m_weights, options.kernels).logits(x, {});
}

BatchResult WindowNetwork::learn(const WindowPlan& plan, DropoutMasks& dropout, const ComputeOptions& options) const
{
    std::array<LayerTrace, kConvolutions> traces;
    at::Tensor x = m_weights.embedding;
    for (std::size_t layer = 0; layer < kConvolutions; ++layer) {
        LayerTrace& trace = traces[layer];
        trace.tables = tablesOf(plan, layer, x.device());
        trace.taps.emplace(plan.layers[layer].tapEnds, options.check);
        trace.input = factorOf(x, options.precision);
        trace.wide = wideKernel(m_weights.layers[layer].kernel, options.precision);
        trace.mask = dropout.next(at::empty({trace.tables->pools.size(0), m_settings.filters}, x.options()));
        if (trace.mask.defined() && layer + 1 < kConvolutions)
            soften(trace.mask, plan.layers[layer].pairCounts, plan.rows);
        trace.stage =
            forwardStage(trace.taps->multiply(trace.input, trace.wide), *trace.tables, normOf(layer, options), trace.mask);
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
at::Tensor WindowNetwork::backward(std::size_t layer, const LayerTrace& trace, const at::Tensor& d, NormalisedLayer& gradient,
    const ComputeOptions& options) const
{
    const StageGradient stage = backwardStage(d, trace.stage, *trace.tables, normOf(layer, options), trace.mask);
    const at::Tensor products = factorOf(stage.products, options.precision);
    const at::Tensor wide = trace.taps->wideGradient(trace.input, products);
    gradient = {wide.view({trace.input.size(1), m_settings.kernel, -1}).transpose(0, 1), stage.bias, stage.gamma, stage.beta,
        trace.stage.moments.mean, trace.stage.moments.variance};
    return trace.taps->inputGradient(products, trace.wide).to(d.scalar_type());
}

} // namespace memewright
