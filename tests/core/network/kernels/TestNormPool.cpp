#include <doctest/doctest.h>

#include <ATen/TensorOperators.h>
#include <ATen/ops/rand.h>
#include <ATen/ops/randn.h>

#include "core/network/article/GoldenTensors.h"
#include "network/kernels/NormPool.h"

using namespace memewright;
using namespace memewright::test;

namespace {

struct Sample {
    at::Tensor x, gamma, beta;
};

/// Activations with many ties at zero, and gammas of both signs.
Sample sample(std::int64_t positions, std::int64_t channels)
{
    const at::TensorOptions options(at::kDouble);
    return {at::randn({positions, channels}, options), at::randn({channels}, options), at::randn({channels}, options)};
}

/// Loss whose gradient is looked for: a weighted sum of the pooled output.
double loss(const Sample& s, const at::Tensor& beforeActivation, const at::Tensor& weights, std::int64_t pool, double leak)
{
    at::Tensor x = beforeActivation.clone();
    activate(x, leak);
    return (normalisePool(x, affine(s.gamma, s.beta, moments(x)), pool) * weights).sum().item<double>();
}

} // namespace

TEST_CASE("the fused loops do what torch's operations do")
{
    for (const std::int64_t pool : {1, 2, 8}) {
        for (const double leak : {0.0, 0.3}) {
            const Sample s = sample(240, 13);
            at::Tensor fused = s.x.clone(), plain = s.x.clone();
            activate(fused, leak, Kernels::Fused);
            activate(plain, leak, Kernels::Plain);
            CHECK(difference(fused, plain) == 0);
            const Moments own = moments(fused, Kernels::Fused), torch = moments(plain, Kernels::Plain);
            CHECK(difference(own.mean, torch.mean) < 1e-13);
            CHECK(difference(own.variance, torch.variance) < 1e-13);
            const Affine norm = affine(s.gamma, s.beta, own);
            const at::Tensor pooled = normalisePool(fused, norm, pool, Kernels::Fused);
            CHECK(difference(pooled, normalisePool(plain, norm, pool, Kernels::Plain)) < 1e-12);
            const at::Tensor d = at::randn(pooled.sizes(), pooled.options());
            const NormGradient a = normPoolBackward(fused, d, {s.gamma, own, pool, leak}, Kernels::Fused);
            const NormGradient b = normPoolBackward(plain, d, {s.gamma, own, pool, leak}, Kernels::Plain);
            CHECK(difference(a.gamma, b.gamma) < 1e-11);
            CHECK(difference(a.beta, b.beta) < 1e-11);
            CHECK(difference(fused, plain) < 1e-11);
        }
    }
}

TEST_CASE("the gradient before the activation is that of differences")
{
    for (const std::int64_t pool : {1, 2, 8}) {
        const double leak = 0.3;
        const Sample s = sample(24, 3);
        at::Tensor x = s.x.clone();
        activate(x, leak);
        const Moments batch = moments(x);
        const at::Tensor d = at::randn({24 / pool, 3}, s.x.options());
        normPoolBackward(x, d, {s.gamma, batch, pool, leak});
        const double step = 1e-6;
        for (std::int64_t index = 0; index < s.x.numel(); index += 7) {
            at::Tensor up = s.x.clone(), down = s.x.clone();
            up.view(-1)[index] += step;
            down.view(-1)[index] -= step;
            const double slope = (loss(s, up, d, pool, leak) - loss(s, down, d, pool, leak)) / (2 * step);
            CHECK(x.view(-1)[index].item<double>() == doctest::Approx(slope).epsilon(1e-4));
        }
    }
}

TEST_CASE("moments of a channel far from zero keep their variance in float32")
{
    const at::Tensor x = at::rand({5000, 4}, at::TensorOptions(at::kFloat)) + 1000;
    const Moments exact = moments(x.to(at::kDouble), Kernels::Plain), own = moments(x);
    CHECK(difference(own.variance, exact.variance) < 1e-5);
    CHECK(difference(own.mean, exact.mean) < 1e-3);
}
