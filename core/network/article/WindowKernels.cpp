#include "network/article/WindowKernels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>

#include "network/kernels/Bfloat16.h"

namespace memewright {

namespace {

/// Channels taken through a stage together: as many where every thread has that many, otherwise half.
constexpr std::int64_t kChannels = 64, kFewChannels = 32;
/// Windows summed in the tensor's own type before they go into a double.
constexpr std::int64_t kBlock = 64;

/// The tables as plain pointers, and the sizes.
struct Sizes {
    const std::int32_t *inputs, *counts, *useBegins, *uses, *pools;
    std::int64_t windows, kernel, distinct, poolCount, poolWidth, filters;
    double places; ///< sum of the counts

    Sizes(const StageTables& tables, std::int64_t channels)
        : inputs(tables.inputs.const_data_ptr<std::int32_t>()), counts(tables.counts.const_data_ptr<std::int32_t>()),
          useBegins(tables.useBegins.const_data_ptr<std::int32_t>()), uses(tables.uses.const_data_ptr<std::int32_t>()),
          pools(tables.pools.const_data_ptr<std::int32_t>()), windows(tables.inputs.size(0)), kernel(tables.inputs.size(1)),
          distinct((tables.useBegins.size(0) - 1) / kernel), poolCount(tables.pools.size(0)), poolWidth(tables.pools.size(1)),
          filters(channels), places(0)
    {
        for (std::int64_t window = 0; window < windows; ++window)
            places += counts[window];
    }
};

/// Everything of one stage's forward pass; per-channel arrays are [filters], the mask may be null. Computed in T; the products
/// are of type P, which may be narrower.
template <class T, class P>
struct Forward {
    Sizes sizes;
    const P* products;
    const T *bias, *gamma, *beta, *mask;
    T leak;
    T *activated, *mean, *variance, *pooled;
};

template <class T, class P>
struct Infer {
    Sizes sizes;
    const P* products;
    const T *bias, *scale, *shift;
    T leak;
    T *activated, *pooled;
};

template <class T, class P>
struct Backward {
    Sizes sizes;
    const T *d, *mask, *gamma, *mean, *variance, *activated;
    T leak;
    P* products;
    T *biasGradient, *gammaGradient, *betaGradient;
};

MEMEWRIGHT_INLINE float valueOf(Bfloat16Bits half)
{
    return floatOf(half);
}
template <class T>
MEMEWRIGHT_INLINE T valueOf(T value)
{
    return value;
}
MEMEWRIGHT_INLINE void store(Bfloat16Bits& target, float value)
{
    target = bfloat16Of(value);
}
template <class T>
MEMEWRIGHT_INLINE void store(T& target, T value)
{
    target = value;
}

/// Values of a few channels. N of them, or (N = 0) as many as `count` says: the last channels of a width that N does not divide.
template <class T, int N>
struct Channels {
    std::int64_t first;
    std::int64_t count;

    MEMEWRIGHT_INLINE std::int64_t size() const { return N > 0 ? N : count; }
};

template <class T>
using Lane = std::array<T, kChannels>;

template <class T, class P, int N>
MEMEWRIGHT_INLINE void sumTaps(const Sizes& s, const P* products, const T* bias, T leak, T* activated, Channels<T, N> c)
{
    for (std::int64_t window = 0; window < s.windows; ++window) {
        Lane<T> sum;
        for (std::int64_t i = 0; i < c.size(); ++i)
            sum[i] = bias[c.first + i];
        for (std::int64_t tap = 0; tap < s.kernel; ++tap) {
            const std::int64_t input = s.inputs[window * s.kernel + tap];
            if (input < 0)
                continue;
            const P* __restrict row = products + (input * s.kernel + tap) * s.filters + c.first;
            for (std::int64_t i = 0; i < c.size(); ++i)
                sum[i] += valueOf(row[i]);
        }
        T* __restrict out = activated + window * s.filters + c.first;
        for (std::int64_t i = 0; i < c.size(); ++i)
            out[i] = sum[i] > T(0) ? sum[i] : sum[i] * leak;
    }
}

/// Sums what add(window, sum) adds over all windows, in doubles but for short stretches.
template <class T, int N, class F>
MEMEWRIGHT_INLINE Lane<double> sumWindows(const Sizes& s, Channels<T, N> c, F add)
{
    Lane<double> total{};
    for (std::int64_t begin = 0; begin < s.windows; begin += kBlock) {
        Lane<T> sum{};
        const std::int64_t end = std::min(begin + kBlock, s.windows);
        for (std::int64_t window = begin; window < end; ++window)
            add(window, sum);
        for (std::int64_t i = 0; i < c.size(); ++i)
            total[i] += static_cast<double>(sum[i]);
    }
    return total;
}

template <class T, class P, int N>
MEMEWRIGHT_INLINE void takeMoments(const Forward<T, P>& f, Channels<T, N> c)
{
    const Sizes& s = f.sizes;
    const auto rowOf = [&](std::int64_t window) { return f.activated + window * s.filters + c.first; };
    const Lane<double> sums = sumWindows<T, N>(s, c, [&](std::int64_t window, Lane<T>& sum) {
        const T* __restrict row = rowOf(window);
        const T count = static_cast<T>(s.counts[window]);
        for (std::int64_t i = 0; i < c.size(); ++i)
            sum[i] += count * row[i];
    });
    Lane<T> mean;
    for (std::int64_t i = 0; i < c.size(); ++i)
        f.mean[c.first + i] = mean[i] = static_cast<T>(sums[i] / s.places);
    const Lane<double> squares = sumWindows<T, N>(s, c, [&](std::int64_t window, Lane<T>& sum) {
        const T* __restrict row = rowOf(window);
        const T count = static_cast<T>(s.counts[window]);
        for (std::int64_t i = 0; i < c.size(); ++i)
            sum[i] += count * (row[i] - mean[i]) * (row[i] - mean[i]);
    });
    for (std::int64_t i = 0; i < c.size(); ++i)
        f.variance[c.first + i] = static_cast<T>(squares[i] / s.places);
}

/// The greatest of each pool's windows after normalisation: the least where the scale is negative.
template <class T, int N>
MEMEWRIGHT_INLINE void pool(
    const Sizes& s, const T* activated, const Lane<T>& scale, const Lane<T>& shift, const T* mask, T* pooled, Channels<T, N> c)
{
    for (std::int64_t pool = 0; pool < s.poolCount; ++pool) {
        const std::int32_t* windows = s.pools + pool * s.poolWidth;
        Lane<T> best;
        for (std::int64_t i = 0; i < c.size(); ++i)
            best[i] = activated[windows[0] * s.filters + c.first + i] * scale[i];
        for (std::int64_t other = 1; other < s.poolWidth; ++other) {
            const T* __restrict row = activated + windows[other] * s.filters + c.first;
            for (std::int64_t i = 0; i < c.size(); ++i) {
                const T value = row[i] * scale[i];
                best[i] = best[i] > value ? best[i] : value;
            }
        }
        T* __restrict out = pooled + pool * s.filters + c.first;
        for (std::int64_t i = 0; i < c.size(); ++i)
            out[i] = best[i] + shift[i];
        if (mask != nullptr)
            for (std::int64_t i = 0; i < c.size(); ++i)
                out[i] *= mask[pool * s.filters + c.first + i];
    }
}

template <class T, class P, int N>
MEMEWRIGHT_INLINE void takeThrough(const Forward<T, P>& f, T*, Channels<T, N> c)
{
    sumTaps<T, P, N>(f.sizes, f.products, f.bias, f.leak, f.activated, c);
    takeMoments<T, P, N>(f, c);
    Lane<T> scale, shift;
    for (std::int64_t i = 0; i < c.size(); ++i) {
        const std::int64_t channel = c.first + i;
        scale[i] = f.gamma[channel] / std::sqrt(f.variance[channel] + static_cast<T>(kNormEpsilon));
        shift[i] = f.beta[channel] - f.mean[channel] * scale[i];
    }
    pool<T, N>(f.sizes, f.activated, scale, shift, f.mask, f.pooled, c);
}

template <class T, class P, int N>
MEMEWRIGHT_INLINE void takeThrough(const Infer<T, P>& f, T*, Channels<T, N> c)
{
    sumTaps<T, P, N>(f.sizes, f.products, f.bias, f.leak, f.activated, c);
    Lane<T> scale, shift;
    for (std::int64_t i = 0; i < c.size(); ++i) {
        scale[i] = f.scale[c.first + i];
        shift[i] = f.shift[c.first + i];
    }
    pool<T, N>(f.sizes, f.activated, scale, shift, nullptr, f.pooled, c);
}

/// Gives each pool's gradient to the window that won; of equals the first takes it. routed: [windows][kChannels], zero.
template <class T, class P, int N>
MEMEWRIGHT_INLINE void route(const Backward<T, P>& b, const Lane<T>& scale, T* routed, Channels<T, N> c)
{
    const Sizes& s = b.sizes;
    for (std::int64_t pool = 0; pool < s.poolCount; ++pool) {
        const std::int32_t* windows = s.pools + pool * s.poolWidth;
        Lane<T> best, open;
        for (std::int64_t i = 0; i < c.size(); ++i) {
            best[i] = b.activated[windows[0] * s.filters + c.first + i] * scale[i];
            open[i] = b.d[pool * s.filters + c.first + i];
        }
        if (b.mask != nullptr)
            for (std::int64_t i = 0; i < c.size(); ++i)
                open[i] *= b.mask[pool * s.filters + c.first + i];
        for (std::int64_t other = 1; other < s.poolWidth; ++other) {
            const T* __restrict row = b.activated + windows[other] * s.filters + c.first;
            for (std::int64_t i = 0; i < c.size(); ++i) {
                const T value = row[i] * scale[i];
                best[i] = best[i] > value ? best[i] : value;
            }
        }
        for (std::int64_t other = 0; other < s.poolWidth; ++other) {
            const T* __restrict row = b.activated + windows[other] * s.filters + c.first;
            T* __restrict target = routed + windows[other] * kChannels;
            for (std::int64_t i = 0; i < c.size(); ++i) {
                const T taken = row[i] * scale[i] == best[i] ? open[i] : T(0);
                open[i] -= taken;
                target[i] += taken;
            }
        }
    }
}

/// From routed gradients to those of the sums, through normalisation (Ioffe and Szegedy, 'Batch normalization', 2015, with
/// each window weighing as often as it stands in the rows) and activation.
template <class T, class P, int N>
MEMEWRIGHT_INLINE void throughNorm(
    const Backward<T, P>& b, const Lane<T>& scale, const Lane<T>& inverse, T* routed, Channels<T, N> c)
{
    const Sizes& s = b.sizes;
    Lane<T> mean;
    for (std::int64_t i = 0; i < c.size(); ++i)
        mean[i] = b.mean[c.first + i];
    const auto addRouted = [&](std::int64_t window, Lane<T>& sum) {
        const T* __restrict gradient = routed + window * kChannels;
        for (std::int64_t i = 0; i < c.size(); ++i)
            sum[i] += gradient[i];
    };
    const Lane<double> sums = sumWindows<T, N>(s, c, addRouted);
    const Lane<double> products = sumWindows<T, N>(s, c, [&](std::int64_t window, Lane<T>& sum) {
        const T* __restrict gradient = routed + window * kChannels;
        const T* __restrict row = b.activated + window * s.filters + c.first;
        for (std::int64_t i = 0; i < c.size(); ++i)
            sum[i] += gradient[i] * (row[i] - mean[i]) * inverse[i];
    });
    Lane<T> constant, slope;
    for (std::int64_t i = 0; i < c.size(); ++i) {
        b.betaGradient[c.first + i] = static_cast<T>(sums[i]);
        b.gammaGradient[c.first + i] = static_cast<T>(products[i]);
        constant[i] = static_cast<T>(sums[i] / s.places) * scale[i];
        slope[i] = static_cast<T>(products[i] / s.places) * scale[i] * inverse[i];
    }
    const T leak = b.leak; // read ahead of the choice below, which is no branch then
    for (std::int64_t window = 0; window < s.windows; ++window) {
        const T count = static_cast<T>(s.counts[window]);
        T* __restrict gradient = routed + window * kChannels;
        const T* __restrict row = b.activated + window * s.filters + c.first;
        for (std::int64_t i = 0; i < c.size(); ++i) {
            const T before = gradient[i] * scale[i] - count * (constant[i] + slope[i] * (row[i] - mean[i]));
            const T leaked = before * leak;
            gradient[i] = row[i] > T(0) ? before : leaked;
        }
    }
    const Lane<double> bias = sumWindows<T, N>(s, c, addRouted);
    for (std::int64_t i = 0; i < c.size(); ++i)
        b.biasGradient[c.first + i] = static_cast<T>(bias[i]);
}

template <class T, class P, int N>
MEMEWRIGHT_INLINE void spreadTaps(const Backward<T, P>& b, const T* gradients, Channels<T, N> c)
{
    const Sizes& s = b.sizes;
    for (std::int64_t row = 0; row < s.kernel * s.distinct; ++row) {
        Lane<T> sum{};
        for (std::int32_t use = s.useBegins[row]; use < s.useBegins[row + 1]; ++use) {
            const T* __restrict gradient = gradients + s.uses[use] * kChannels;
            for (std::int64_t i = 0; i < c.size(); ++i)
                sum[i] += gradient[i];
        }
        P* __restrict out = b.products + row * s.filters + c.first;
        for (std::int64_t i = 0; i < c.size(); ++i)
            store(out[i], sum[i]);
    }
}

template <class T, class P, int N>
MEMEWRIGHT_INLINE void takeThrough(const Backward<T, P>& b, T* routed, Channels<T, N> c)
{
    Lane<T> scale, inverse;
    for (std::int64_t i = 0; i < c.size(); ++i) {
        inverse[i] = T(1) / std::sqrt(b.variance[c.first + i] + static_cast<T>(kNormEpsilon));
        scale[i] = b.gamma[c.first + i] * inverse[i];
    }
    std::fill_n(routed, b.sizes.windows * kChannels, T(0));
    route<T, P, N>(b, scale, routed, c);
    throughNorm<T, P, N>(b, scale, inverse, routed, c);
    spreadTaps<T, P, N>(b, routed, c);
}

template <class Stage>
MEMEWRIGHT_INLINE void byWidth(const Stage& stage, std::int64_t first, std::int64_t count, float* scratch)
{
    if (count == kChannels)
        takeThrough(stage, scratch, Channels<float, kChannels>{first, count});
    else if (count == kFewChannels)
        takeThrough(stage, scratch, Channels<float, kFewChannels>{first, count});
    else
        takeThrough(stage, scratch, Channels<float, 0>{first, count});
}

// Stages in float32 in a version for each kind of processor, which templates cannot have; those in float64, which only tests use,
// in one.
#define MEMEWRIGHT_RUN(...)                                                                                                      \
    MEMEWRIGHT_CLONES void run(const __VA_ARGS__& stage, std::int64_t first, std::int64_t count, float* scratch)                 \
    {                                                                                                                            \
        byWidth(stage, first, count, scratch);                                                                                   \
    }
MEMEWRIGHT_RUN(Forward<float, float>)
MEMEWRIGHT_RUN(Forward<float, Bfloat16Bits>)
MEMEWRIGHT_RUN(Infer<float, float>)
MEMEWRIGHT_RUN(Infer<float, Bfloat16Bits>)
MEMEWRIGHT_RUN(Backward<float, float>)
MEMEWRIGHT_RUN(Backward<float, Bfloat16Bits>)
#undef MEMEWRIGHT_RUN

template <class Stage>
void run(const Stage& stage, std::int64_t first, std::int64_t count, double* scratch)
{
    takeThrough(stage, scratch, Channels<double, 0>{first, count});
}

/// scratch: values that each few channels need for themselves.
template <class T, class Stage>
void overChannels(const Stage& stage, std::int64_t scratch)
{
    const std::int64_t filters = stage.sizes.filters,
                       step = filters >= kChannels * at::get_num_threads() ? kChannels : kFewChannels;
    at::parallel_for(0, (filters + step - 1) / step, 1, [&](std::int64_t begin, std::int64_t end) {
        std::vector<T> own(static_cast<std::size_t>(scratch));
        for (std::int64_t few = begin; few < end; ++few)
            run(stage, few * step, std::min(step, filters - few * step), own.data());
    });
}

template <class T>
const T* data(const at::Tensor& tensor)
{
    return tensor.defined() ? tensor.const_data_ptr<T>() : nullptr;
}

template <>
const Bfloat16Bits* data(const at::Tensor& tensor)
{
    return &tensor.const_data_ptr<at::BFloat16>()->x;
}

template <class T>
T* mutableData(const at::Tensor& tensor)
{
    return tensor.mutable_data_ptr<T>();
}

template <>
Bfloat16Bits* mutableData(const at::Tensor& tensor)
{
    return &tensor.mutable_data_ptr<at::BFloat16>()->x;
}

/// Calls f(T, P) with values of the type to compute in and that of the products.
template <class F>
void dispatch(const at::Tensor& weights, bool halves, const F& f)
{
    if (halves)
        f(float{}, Bfloat16Bits{});
    else if (weights.scalar_type() == at::kFloat)
        f(float{}, float{});
    else
        f(double{}, double{});
}

bool inHalves(const at::Tensor& products)
{
    return products.scalar_type() == at::kBFloat16;
}

} // namespace

StageResult fusedForward(const at::Tensor& products, const StageTables& tables, const StageNorm& norm, const at::Tensor& mask)
{
    const std::int64_t filters = products.size(2);
    const Sizes sizes(tables, filters);
    const at::TensorOptions options = norm.bias.options();
    StageResult result{at::empty({sizes.windows, filters}, options),
        {at::empty({filters}, options), at::empty({filters}, options)}, at::empty({sizes.poolCount, filters}, options)};
    dispatch(norm.bias, inHalves(products), [&]<class T, class P>(T, P) {
        const Forward<T, P> stage{sizes, data<P>(products), data<T>(norm.bias), data<T>(norm.gamma), data<T>(norm.beta),
            data<T>(mask), static_cast<T>(norm.leak), mutableData<T>(result.activated), mutableData<T>(result.moments.mean),
            mutableData<T>(result.moments.variance), mutableData<T>(result.pooled)};
        overChannels<T>(stage, 0);
    });
    return result;
}

at::Tensor fusedInfer(const at::Tensor& products, const StageTables& tables, const StageNorm& norm, const Affine& affine)
{
    const std::int64_t filters = products.size(2);
    const Sizes sizes(tables, filters);
    const at::Tensor activated = at::empty({sizes.windows, filters}, norm.bias.options());
    at::Tensor pooled = at::empty({sizes.poolCount, filters}, norm.bias.options());
    dispatch(norm.bias, inHalves(products), [&]<class T, class P>(T, P) {
        const Infer<T, P> stage{sizes, data<P>(products), data<T>(norm.bias), data<T>(affine.scale), data<T>(affine.shift),
            static_cast<T>(norm.leak), mutableData<T>(activated), mutableData<T>(pooled)};
        overChannels<T>(stage, 0);
    });
    return pooled;
}

StageGradient fusedBackward(
    const at::Tensor& d, const StageResult& result, const StageTables& tables, const StageNorm& norm, const at::Tensor& mask)
{
    const std::int64_t filters = d.size(1);
    const Sizes sizes(tables, filters);
    const bool halves = norm.precision == Precision::Bf16;
    const auto perChannel = [&] { return at::empty({filters}, d.options()); };
    StageGradient gradient{
        at::empty({sizes.distinct, sizes.kernel, filters}, halves ? d.options().dtype(at::kBFloat16) : d.options()), perChannel(),
        perChannel(), perChannel()};
    dispatch(norm.bias, halves, [&]<class T, class P>(T, P) {
        const Backward<T, P> stage{sizes, data<T>(d), data<T>(mask), data<T>(norm.gamma), data<T>(result.moments.mean),
            data<T>(result.moments.variance), data<T>(result.activated), static_cast<T>(norm.leak),
            mutableData<P>(gradient.products), mutableData<T>(gradient.bias), mutableData<T>(gradient.gamma),
            mutableData<T>(gradient.beta)};
        overChannels<T>(stage, sizes.windows * kChannels);
    });
    return gradient;
}

} // namespace memewright
