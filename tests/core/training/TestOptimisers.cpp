#include <cmath>
#include <vector>

#include <ATen/TensorOperators.h>
#include <ATen/ops/full.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/randn.h>

#include "network/article/ArticleWeights.h"
#include "training/optimisers/Adam.h"
#include "training/optimisers/RmsProp.h"

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

TEST_CASE("Adam in one pass over float32 is what its operations one by one give in float64")
{
    for (const Adam::Settings& settings : {Adam::likeKeras(), Adam::withWeightDecay()})
        for (const std::int64_t size : kSizes) {
            CAPTURE(size);
            const at::Tensor wide = at::randn({size}, at::kDouble), narrow = wide.to(at::kFloat);
            Adam exact(settings, one(wide)), fast(settings, one(narrow));
            for (std::uint64_t step = 1; step <= 3; ++step) {
                const at::Tensor gradient = at::randn({size}, at::kDouble);
                fast.apply(one(narrow), one(gradient.to(at::kFloat)), 1e-2, step);
                exact.apply(one(wide), one(gradient.clone()), 1e-2, step);
                CHECK(farthest(wide, narrow) < 1e-5);
            }
            for (const std::size_t moment : {0, 1})
                CHECK(farthest(exact.slots()[moment].tensors[0].tensor, fast.slots()[moment].tensors[0].tensor) < 1e-6);
        }
}

TEST_CASE("Adam follows Keras' rule, worked out step by step")
{
    // keras.optimizers.Adam: the rate is corrected, and epsilon added to the root of the moment as it stands.
    const at::Tensor weight = at::randn({50}, at::kDouble);
    Adam adam(Adam::likeKeras(), one(weight));
    std::vector<double> expected, first(50), second(50);
    for (std::int64_t i = 0; i < 50; ++i)
        expected.push_back(weight[i].item<double>());
    for (std::uint64_t step = 1; step <= 4; ++step) {
        const at::Tensor gradient = at::randn({50}, at::kDouble) * 1e-6; // where epsilon shows
        for (std::size_t i = 0; i < 50; ++i) {
            const double g = gradient[static_cast<std::int64_t>(i)].item<double>();
            first[i] = 0.9 * first[i] + 0.1 * g;
            second[i] = 0.999 * second[i] + 0.001 * g * g;
            const double n = static_cast<double>(step);
            const double rate = 1e-3 * std::sqrt(1 - std::pow(0.999, n)) / (1 - std::pow(0.9, n));
            expected[i] -= rate * first[i] / (std::sqrt(second[i]) + 1e-7);
        }
        adam.apply(one(weight), one(gradient.clone()), 1e-3, step);
        for (std::int64_t i = 0; i < 50; ++i)
            CHECK(weight[i].item<double>() == doctest::Approx(expected[static_cast<std::size_t>(i)]).epsilon(1e-12));
    }
}

TEST_CASE("Adam takes gradients in bfloat16 as the values they stand for")
{
    const at::Tensor some = at::randn({1000}, at::kFloat), same = some.clone();
    Adam rounded(Adam::withWeightDecay(), one(some)), plain(Adam::withWeightDecay(), one(same));
    const at::Tensor gradient = at::randn({1000}, at::kFloat).to(at::kBFloat16);
    rounded.apply(one(some), one(gradient), 1e-2, 1);
    plain.apply(one(same), one(gradient.to(at::kFloat)), 1e-2, 1);
    CHECK(farthest(some, same) < 1e-6);
}

TEST_CASE("what is not trainable is left alone by every optimiser, and so is its gradient in the norm")
{
    for (const OptimiserFamily& family : optimiserFamilies()) {
        CAPTURE(family.name);
        const auto list = [](const at::Tensor& moving, const at::Tensor& kernel) {
            return NamedTensors{{"norm.moving_mean", moving, false}, {"layer.kernel", kernel, true}};
        };
        const at::Tensor moving = at::ones({3}), kernel = at::ones({3});
        const auto optimiser = makeOptimiser(family.kind, list(moving, kernel));
        optimiser->apply(list(moving, kernel), list(at::full({3}, 1e6), at::full({3}, 0.1)), 1e-2, 1);
        CHECK(farthest(moving, at::ones({3})) == 0);
        const double moved = farthest(kernel, at::ones({3}));
        CHECK(moved > 5e-3);
        CHECK(moved < 4e-2);
        CHECK(optimiserByName(family.name).value() == family.kind);
    }
    CHECK(optimiserByName("sgd").error().hint == "optimisers: rmsprop, adam, adamw");
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
    RmsProp exact(wide.named()), fast(narrow.named());
    for (std::uint64_t step = 2; step <= 4; ++step) {
        exact.apply(wide.named(), randoms(step, at::kDouble).named(), 1e-3, step);
        fast.apply(narrow.named(), randoms(step, at::kFloat).named(), 1e-3, step);
    }
    const auto all = wide.named(), same = narrow.named();
    for (std::size_t i = 0; i < all.size(); ++i) {
        CAPTURE(all[i].name);
        CHECK(farthest(all[i].tensor, same[i].tensor) < 1e-5);
        CHECK(farthest(exact.slots()[0].tensors[i].tensor, fast.slots()[0].tensors[i].tensor) < 1e-6);
    }
}
