#include "network/article/ConvolutionStage.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/amax.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/max.h>
#include <ATen/ops/scalar_tensor.h>
#include <ATen/ops/where.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>

#include "network/article/WindowKernels.h"

namespace memewright {

namespace {

at::Tensor shared(const std::vector<std::int32_t>& values, at::IntArrayRef shape, const at::Device& device)
{
    // from_blob wants a pointer it could write through; nothing does.
    const at::Tensor table = at::from_blob(const_cast<std::int32_t*>(values.data()), shape, at::kInt);
    // Out of pinned memory the transfer goes on beside the work that the GPU has still to do.
    return device.is_cuda() ? table.pin_memory().to(device, /*non_blocking=*/true) : table;
}

bool fused(const at::Tensor& x, Kernels kernels)
{
    return kernels == Kernels::Fused && x.is_cpu();
}

/// Row of the tap products, seen as one table, under each window and tap; the row behind the last stands for the edge.
at::Tensor productRows(const StageTables& tables, std::int64_t inputs)
{
    const std::int64_t kernel = tables.inputs.size(1);
    const at::Tensor taps = at::arange(kernel, tables.inputs.options().dtype(at::kLong));
    return at::where(tables.inputs < 0, at::scalar_tensor(kernel * inputs, taps.options()), tables.inputs * kernel + taps)
        .flatten();
}

at::Tensor plainActivated(const at::Tensor& products, const StageTables& tables, const StageNorm& norm)
{
    const at::Tensor table = at::cat({products.flatten(0, 1), at::zeros({1, products.size(2)}, products.options())});
    const at::Tensor taps = table.index_select(0, productRows(tables, products.size(0)));
    const at::Tensor sums =
        taps.view({-1, products.size(1), products.size(2)}).sum(1, /*keepdim=*/false, norm.bias.scalar_type()) + norm.bias;
    return at::where(sums > 0, sums, sums * norm.leak);
}

at::Tensor gathered(const at::Tensor& windows, const StageTables& tables)
{
    return windows.index_select(0, tables.pools.flatten()).view({tables.pools.size(0), tables.pools.size(1), -1});
}

at::Tensor plainPooled(const at::Tensor& activated, const StageTables& tables, const Affine& affine)
{
    return at::amax(gathered(activated * affine.scale + affine.shift, tables), 1);
}

Moments plainMoments(const at::Tensor& activated, const StageTables& tables)
{
    const at::Tensor weights = (tables.counts.to(at::kDouble) / tables.counts.sum()).to(activated.scalar_type()).unsqueeze(1);
    const at::Tensor mean = (activated * weights).sum(0);
    return {mean, ((activated - mean).square_() * weights).sum(0)};
}

StageGradient plainBackward(
    const at::Tensor& d, const StageResult& result, const StageTables& tables, const StageNorm& norm, std::int64_t inputs)
{
    const at::Tensor& x = result.activated;
    const at::Tensor inverse = (result.moments.variance + kNormEpsilon).rsqrt(), scale = norm.gamma * inverse;
    const at::Tensor winner = std::get<1>(at::max(gathered(x * scale, tables), 1, /*keepdim=*/true)).squeeze(1);
    const at::Tensor windows = tables.pools.to(at::kLong).gather(1, winner); // [pools][filters]
    const at::Tensor routed = at::zeros_like(x).scatter_add_(0, windows, d);
    const at::Tensor normal = (x - result.moments.mean) * inverse;
    StageGradient gradient;
    gradient.gamma = (routed * normal).sum(0);
    gradient.beta = routed.sum(0);
    const at::Tensor share = (tables.counts.to(at::kDouble) / tables.counts.sum()).to(x.scalar_type()).unsqueeze(1);
    const at::Tensor before = scale * (routed - share * (gradient.beta + normal * gradient.gamma));
    const at::Tensor sums = at::where(x > 0, before, before * norm.leak);
    gradient.bias = sums.sum(0);
    const std::int64_t kernel = tables.inputs.size(1);
    const at::Tensor products = at::zeros({kernel * inputs + 1, x.size(1)}, x.options());
    products.index_add_(0, productRows(tables, inputs), sums.repeat_interleave(kernel, 0));
    gradient.products = products.slice(0, 0, kernel * inputs).view({inputs, kernel, -1});
    return gradient;
}

} // namespace

StageTables::StageTables(const ConvolutionWindows& windows, std::size_t kernel, const std::vector<std::int32_t>& poolTable,
    std::size_t poolWidth, const at::Device& device)
    : inputs(
        shared(windows.inputs, {static_cast<std::int64_t>(windows.counts.size()), static_cast<std::int64_t>(kernel)}, device)),
      counts(shared(windows.counts, {static_cast<std::int64_t>(windows.counts.size())}, device)),
      useBegins(shared(windows.useBegins, {static_cast<std::int64_t>(windows.useBegins.size())}, device)),
      uses(shared(windows.uses, {static_cast<std::int64_t>(windows.uses.size())}, device)),
      pools(shared(
          poolTable, {static_cast<std::int64_t>(poolTable.size() / poolWidth), static_cast<std::int64_t>(poolWidth)}, device))
{
}

StageResult forwardStage(const at::Tensor& products, const StageTables& tables, const StageNorm& norm, const at::Tensor& mask)
{
    if (fused(products, norm.kernels))
        return fusedForward(products, tables, norm, mask);
    StageResult result;
    result.activated = plainActivated(products, tables, norm);
    result.moments = plainMoments(result.activated, tables);
    result.pooled = plainPooled(result.activated, tables, affine(norm.gamma, norm.beta, result.moments));
    if (mask.defined())
        result.pooled.mul_(mask);
    return result;
}

at::Tensor inferStage(const at::Tensor& products, const StageTables& tables, const StageNorm& norm, const Affine& affine)
{
    if (fused(products, norm.kernels))
        return fusedInfer(products, tables, norm, affine);
    return plainPooled(plainActivated(products, tables, norm), tables, affine);
}

StageGradient backwardStage(
    const at::Tensor& d, const StageResult& result, const StageTables& tables, const StageNorm& norm, const at::Tensor& mask)
{
    const std::int64_t inputs = (tables.useBegins.size(0) - 1) / tables.inputs.size(1);
    if (fused(d, norm.kernels))
        return fusedBackward(d, result, tables, norm, mask);
    return plainBackward(mask.defined() ? d * mask : d, result, tables, norm, inputs);
}

} // namespace memewright
