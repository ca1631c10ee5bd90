#include <ATen/TensorOperators.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/zeros.h>

#include "training/AdamW.h"
#include "training/RmsProp.h"

#undef CHECK // torch's logging has one too
#include <doctest/doctest.h>

using namespace memewright;

namespace {

constexpr std::int64_t kSizes[] = {1, 15, 33, 70'001}; // below, across and far above what a vector and a thread take

double farthest(const at::Tensor& a, const at::Tensor& b)
{
    return (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

NamedTensors one(const at::Tensor& tensor)
{
    return {{"layer.kernel", tensor}};
}

} // namespace

TEST_CASE("AdamW in one pass over float32 is what its operations one by one give in float64")
{
    for (const std::int64_t size : kSizes) {
        CAPTURE(size);
        const at::Tensor wide = at::randn({size}, at::kDouble), narrow = wide.to(at::kFloat);
        AdamW exact({}, one(at::zeros({size}, at::kDouble)), one(at::zeros({size}, at::kDouble)));
        AdamW fast({}, one(at::zeros({size}, at::kFloat)), one(at::zeros({size}, at::kFloat)));
        for (std::uint64_t step = 1; step <= 3; ++step) {
            const at::Tensor gradient = at::randn({size}, at::kDouble);
            fast.apply(one(narrow), one(gradient.to(at::kFloat)), 1e-2, step);
            exact.apply(one(wide), one(gradient.clone()), 1e-2, step);
            CHECK(farthest(wide, narrow) < 1e-5);
        }
        CHECK(farthest(exact.first()[0].tensor, fast.first()[0].tensor) < 1e-6);
        CHECK(farthest(exact.second()[0].tensor, fast.second()[0].tensor) < 1e-6);
    }
}

TEST_CASE("RMSprop in one pass over float32 is what its operations one by one give in float64")
{
    bool forWindows = false;
    SUBCASE("kernels as rows take them") { }
    SUBCASE("kernels as windows take them")
    {
        forWindows = true;
    }
    NetworkSettings settings;
    settings.filters = 24;
    const auto zeros = [&](at::ScalarType type) {
        ArticleWeights weights = zeroWeights(settings, 33, 20, at::TensorOptions(type));
        if (forWindows && type == at::kFloat)
            layForWindows(weights);
        return weights;
    };
    const auto randoms = [&](std::uint64_t seed, at::ScalarType type) {
        ArticleWeights weights = zeros(type);
        Random random(seed);
        for (const NamedTensor& named : weights.named())
            fillUniform(named.tensor, 0.5, random);
        return weights;
    };
    const ArticleWeights wide = randoms(1, at::kDouble), narrow = randoms(1, at::kFloat);
    RmsProp exact(1e-3, zeros(at::kDouble));
    RmsProp fast(1e-3, zeros(at::kFloat));
    for (std::uint64_t step = 2; step <= 4; ++step) {
        exact.apply(wide, randoms(step, at::kDouble));
        fast.apply(narrow, randoms(step, at::kFloat));
    }
    const auto all = wide.named(), same = narrow.named();
    for (std::size_t i = 0; i < all.size(); ++i) {
        CAPTURE(all[i].name);
        CHECK(farthest(all[i].tensor, same[i].tensor) < 1e-5);
        CHECK(farthest(exact.slots().named()[i].tensor, fast.slots().named()[i].tensor) < 1e-6);
    }
}
