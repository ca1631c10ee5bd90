#include "network/kernels/NormPool.h"

#include <algorithm>
#include <vector>

#include <ATen/Dispatch.h>
#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/amax.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/max.h>
#include <ATen/ops/var_mean.h>
#include <ATen/ops/where.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>

namespace memewright {

namespace {

/// Sums are made in this many parts, whatever the number of threads, so that it does not change them.
constexpr std::int64_t kParts = 32;
/// Positions summed in the tensor's own type before they go into a double.
constexpr std::int64_t kBlock = 128;
/// Values worth a thread.
constexpr std::int64_t kGrain = 32768;

bool fused(const at::Tensor& x, Kernels kernels)
{
    return kernels == Kernels::Fused && x.is_cpu();
}

std::int64_t partBegin(std::int64_t part, std::int64_t count)
{
    return count * part / kParts;
}

template <class T>
const T* data(const at::Tensor& tensor)
{
    return tensor.const_data_ptr<T>();
}

template <class T>
void addTo(std::vector<T>& sums, double* totals)
{
    for (std::size_t channel = 0; channel < sums.size(); ++channel)
        totals[channel] += static_cast<double>(sums[channel]);
    std::fill(sums.begin(), sums.end(), T(0));
}

// ---- moments ----------------------------------------------------------------------------------------------------------

/// Adds a row's distance from the first one and its square: distances, because squares of the values would cancel.
template <class T>
void addDistances(
    const T* __restrict row, const T* __restrict first, T* __restrict sum, T* __restrict square, std::int64_t channels)
{
    for (std::int64_t channel = 0; channel < channels; ++channel) {
        const T distance = row[channel] - first[channel];
        sum[channel] += distance;
        square[channel] += distance * distance;
    }
}

template <class T>
void sumDistances(const at::Tensor& x, double* totals)
{
    const std::int64_t rows = x.size(0), channels = x.size(1);
    const T* values = data<T>(x);
    at::parallel_for(0, kParts, 1, [&](std::int64_t begin, std::int64_t end) {
        std::vector<T> sum(static_cast<std::size_t>(channels)), square(sum.size());
        for (std::int64_t part = begin; part < end; ++part) {
            double* own = totals + part * 2 * channels;
            for (std::int64_t row = partBegin(part, rows); row < partBegin(part + 1, rows);) {
                const std::int64_t stop = std::min(row + kBlock, partBegin(part + 1, rows));
                for (; row < stop; ++row)
                    addDistances(values + row * channels, values, sum.data(), square.data(), channels);
                addTo(sum, own);
                addTo(square, own + channels);
            }
        }
    });
}

Moments fusedMoments(const at::Tensor& x)
{
    at::Tensor parts = at::zeros({kParts, 2, x.size(1)}, x.options().dtype(at::kDouble));
    AT_DISPATCH_FLOATING_TYPES(x.scalar_type(), "moments", [&] { sumDistances<scalar_t>(x, parts.mutable_data_ptr<double>()); });
    const at::Tensor means = parts.sum(0).div_(static_cast<double>(x.size(0)));
    const at::Tensor distance = means[0], square = means[1];
    return {
        (x[0].to(at::kDouble) + distance).to(x.scalar_type()), (square - distance * distance).clamp_min_(0).to(x.scalar_type())};
}

// ---- activation, normalisation and pooling -------------------------------------------------------------------------------

template <class T>
void activateAll(T* __restrict values, std::int64_t count, T leak)
{
    for (std::int64_t index = 0; index < count; ++index) {
        // Both are computed and one chosen: a branch would be mispredicted half of the time.
        const T value = values[index], leaked = value * leak;
        values[index] = value > T(0) ? value : leaked;
    }
}

/// The one of `pool` neighbours that is greatest after normalisation: the least one where the scale is negative. Signed, so
/// that it is always the greatest of what is compared.
template <class T>
void greatest(const T* __restrict x, const T* __restrict sign, T* __restrict best, std::int64_t pool, std::int64_t channels)
{
    for (std::int64_t channel = 0; channel < channels; ++channel)
        best[channel] = x[channel] * sign[channel];
    for (std::int64_t neighbour = 1; neighbour < pool; ++neighbour) {
        const T* __restrict other = x + neighbour * channels;
        for (std::int64_t channel = 0; channel < channels; ++channel) {
            const T value = other[channel] * sign[channel];
            best[channel] = best[channel] > value ? best[channel] : value;
        }
    }
}

at::Tensor signsOf(const at::Tensor& scale)
{
    return at::where(scale < 0, -1.0, 1.0).to(scale.scalar_type());
}

template <class T>
void normalisePoolAll(const at::Tensor& x, const Affine& norm, std::int64_t pool, at::Tensor& result)
{
    const std::int64_t channels = x.size(1);
    const at::Tensor signs = signsOf(norm.scale), magnitudes = norm.scale * signs;
    const T *values = data<T>(x), *sign = data<T>(signs), *scale = data<T>(magnitudes), *shift = data<T>(norm.shift);
    T* out = result.mutable_data_ptr<T>();
    at::parallel_for(0, result.size(0), kBlock, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t group = begin; group < end; ++group) {
            T* __restrict best = out + group * channels;
            greatest(values + group * pool * channels, sign, best, pool, channels);
            for (std::int64_t channel = 0; channel < channels; ++channel)
                best[channel] = best[channel] * scale[channel] + shift[channel];
        }
    });
}

// ---- backward -----------------------------------------------------------------------------------------------------------

template <class T>
struct BackwardTables {
    const T *sign, *mean, *inverse; ///< of each channel; inverse: 1 / standard deviation
    std::int64_t pool, channels;
};

/// Sums of d and of d times the normalised value it came from, by channel.
template <class T>
void sumGradients(const at::Tensor& x, const at::Tensor& d, const BackwardTables<T>& tables, double* totals)
{
    const std::int64_t groups = d.size(0), channels = tables.channels;
    const T *values = data<T>(x), *gradients = data<T>(d);
    at::parallel_for(0, kParts, 1, [&](std::int64_t begin, std::int64_t end) {
        std::vector<T> best(static_cast<std::size_t>(channels)), sum(best.size()), product(best.size());
        for (std::int64_t part = begin; part < end; ++part) {
            double* own = totals + part * 2 * channels;
            for (std::int64_t group = partBegin(part, groups); group < partBegin(part + 1, groups);) {
                const std::int64_t stop = std::min(group + kBlock, partBegin(part + 1, groups));
                for (; group < stop; ++group) {
                    const T* __restrict g = gradients + group * channels;
                    greatest(values + group * tables.pool * channels, tables.sign, best.data(), tables.pool, channels);
                    for (std::int64_t channel = 0; channel < channels; ++channel) {
                        const auto c = static_cast<std::size_t>(channel);
                        sum[c] += g[channel];
                        product[c] +=
                            g[channel] * (best[c] * tables.sign[channel] - tables.mean[channel]) * tables.inverse[channel];
                    }
                }
                addTo(sum, own);
                addTo(product, own + channels);
            }
        }
    });
}

/// The gradient before the activation is, by channel, d * scale - constant - slope * (x - mean), with d only at the neighbour
/// that won.
template <class T>
struct RouteTables {
    const T *sign, *scale, *constant, *slope, *mean;
    std::int64_t pool, channels;
    T leak;
};

template <class T>
void routeGroup(T* __restrict x, const T* __restrict d, const RouteTables<T>& tables, T* __restrict best, T* __restrict open)
{
    greatest(x, tables.sign, best, tables.pool, tables.channels);
    for (std::int64_t channel = 0; channel < tables.channels; ++channel)
        open[channel] = d[channel] * tables.scale[channel];
    for (std::int64_t neighbour = 0; neighbour < tables.pool; ++neighbour, x += tables.channels)
        for (std::int64_t channel = 0; channel < tables.channels; ++channel) {
            const T value = x[channel];
            // The first of equals takes the whole gradient, as in Keras' pooling.
            const T taken = value * tables.sign[channel] == best[channel] ? open[channel] : T(0);
            open[channel] -= taken;
            const T gradient = taken - tables.constant[channel] - tables.slope[channel] * (value - tables.mean[channel]);
            const T leaked = gradient * tables.leak;
            x[channel] = value > T(0) ? gradient : leaked;
        }
}

template <class T>
void routeAll(at::Tensor& x, const at::Tensor& d, const RouteTables<T>& tables)
{
    T* values = x.mutable_data_ptr<T>();
    const T* gradients = data<T>(d);
    at::parallel_for(0, d.size(0), kBlock, [&](std::int64_t begin, std::int64_t end) {
        std::vector<T> best(static_cast<std::size_t>(tables.channels)), open(best.size());
        for (std::int64_t group = begin; group < end; ++group)
            routeGroup(values + group * tables.pool * tables.channels, gradients + group * tables.channels, tables, best.data(),
                open.data());
    });
}

template <class T>
NormGradient fusedBackward(at::Tensor& x, const at::Tensor& d, const NormPoolBackward& layer)
{
    const at::Tensor inverse = (layer.moments.variance + kNormEpsilon).rsqrt();
    const at::Tensor scale = layer.gamma * inverse, signs = signsOf(scale);
    at::Tensor parts = at::zeros({kParts, 2, x.size(1)}, x.options().dtype(at::kDouble));
    sumGradients<T>(x, d, {data<T>(signs), data<T>(layer.moments.mean), data<T>(inverse), layer.pool, x.size(1)},
        parts.mutable_data_ptr<double>());
    const at::Tensor sums = parts.sum(0);
    const NormGradient gradient{sums[1].to(x.scalar_type()), sums[0].to(x.scalar_type())};

    const auto count = static_cast<double>(x.size(0));
    const at::Tensor slope = scale * inverse * gradient.gamma / count;
    const at::Tensor constant = scale * gradient.beta / count;
    routeAll<T>(x, d,
        {data<T>(signs), data<T>(scale), data<T>(constant), data<T>(slope), data<T>(layer.moments.mean), layer.pool, x.size(1),
            static_cast<T>(layer.leak)});
    return gradient;
}

NormGradient plainBackward(at::Tensor& x, const at::Tensor& d, const NormPoolBackward& layer)
{
    const at::Tensor inverse = (layer.moments.variance + kNormEpsilon).rsqrt();
    const at::Tensor scale = layer.gamma * inverse;
    const at::Tensor scaled = (x * scale).view({d.size(0), layer.pool, x.size(1)});
    const at::Tensor winner = std::get<1>(at::max(scaled, 1, true));
    const at::Tensor routed = at::zeros_like(scaled).scatter_(1, winner, d.unsqueeze(1)).view(x.sizes());
    const at::Tensor normal = (x - layer.moments.mean) * inverse;
    const NormGradient gradient{(routed * normal).sum(0), routed.sum(0)};
    const auto count = static_cast<double>(x.size(0));
    const at::Tensor before = scale * (routed - gradient.beta / count - normal * (gradient.gamma / count));
    x.copy_(at::where(x > 0, before, before * layer.leak));
    return gradient;
}

} // namespace

void activate(at::Tensor& x, double leak, Kernels kernels)
{
    if (!fused(x, kernels)) {
        x.copy_(at::where(x > 0, x, x * leak));
        return;
    }
    AT_DISPATCH_FLOATING_TYPES(x.scalar_type(), "activate", [&] {
        scalar_t* values = x.mutable_data_ptr<scalar_t>();
        at::parallel_for(0, x.numel(), kGrain,
            [&](std::int64_t begin, std::int64_t end) { activateAll(values + begin, end - begin, static_cast<scalar_t>(leak)); });
    });
}

Moments moments(const at::Tensor& x, Kernels kernels)
{
    if (fused(x, kernels))
        return fusedMoments(x);
    const auto [variance, mean] = at::var_mean(x, at::OptionalIntArrayRef(0), /*unbiased=*/false);
    return {mean, variance};
}

Affine affine(const at::Tensor& gamma, const at::Tensor& beta, const Moments& moments)
{
    const at::Tensor scale = gamma * (moments.variance + kNormEpsilon).rsqrt();
    return {scale, beta - moments.mean * scale};
}

at::Tensor normalisePool(const at::Tensor& x, const Affine& norm, std::int64_t pool, Kernels kernels)
{
    if (!fused(x, kernels))
        return at::amax(((x * norm.scale) + norm.shift).view({x.size(0) / pool, pool, x.size(1)}), 1);
    at::Tensor result = at::empty({x.size(0) / pool, x.size(1)}, x.options());
    AT_DISPATCH_FLOATING_TYPES(x.scalar_type(), "normalisePool", [&] { normalisePoolAll<scalar_t>(x, norm, pool, result); });
    return result;
}

NormGradient normPoolBackward(at::Tensor& x, const at::Tensor& d, const NormPoolBackward& layer, Kernels kernels)
{
    if (!fused(x, kernels))
        return plainBackward(x, d, layer);
    NormGradient gradient;
    AT_DISPATCH_FLOATING_TYPES(x.scalar_type(), "normPoolBackward", [&] { gradient = fusedBackward<scalar_t>(x, d, layer); });
    return gradient;
}

} // namespace memewright
