#include <doctest/doctest.h>

#include <cmath>

#include <ATen/TensorOperators.h>

#include "core/network/article/GoldenTensors.h"

using namespace memewright;
using namespace memewright::test;

namespace {

ArticleWeights initialised(std::uint64_t seed)
{
    NetworkSettings settings;
    settings.filters = 64;
    const ArticleWeights weights = zeroWeights(settings, 70, 70, at::TensorOptions(at::kFloat));
    Random random(seed);
    initialise(weights, random);
    return weights;
}

/// Uniform in ±limit: bounds kept and nearly reached, mean 0, variance limit²/3 within five standard errors.
void checkUniform(const at::Tensor& tensor, double limit)
{
    const at::Tensor values = tensor.to(at::kDouble);
    const auto count = static_cast<double>(values.numel());
    const double largest = values.abs().max().item<double>();
    CHECK(largest <= limit * (1 + 1e-6));
    CHECK(largest >= limit * (1 - 20 / count));
    CHECK(std::abs(values.mean().item<double>()) < 5 * limit / std::sqrt(3 * count));
    const double variance = (values * values).mean().item<double>();
    CHECK(std::abs(variance / (limit * limit / 3) - 1) < 5 * std::sqrt(0.8 / count));
}

} // namespace

TEST_CASE("initial weights have Keras' distributions")
{
    const ArticleWeights weights = initialised(5);
    checkUniform(weights.embedding, 0.05);
    checkUniform(weights.layers[0].kernel, std::sqrt(6.0 / (5 * 16 + 5 * 64)));
    for (std::size_t layer = 1; layer < kConvolutions; ++layer)
        checkUniform(weights.layers[layer].kernel, std::sqrt(6.0 / (5 * 64 + 5 * 64)));
    checkUniform(weights.layers[kConvolutions].kernel, std::sqrt(6.0 / (64 + 64)));
    checkUniform(weights.outputKernel, std::sqrt(6.0 / (64 + 70)));
    for (const NamedTensor& named : weights.named()) {
        CAPTURE(named.name);
        if (named.name.ends_with(".gamma") || named.name.ends_with(".var"))
            CHECK((named.tensor == 1).all().item<bool>());
        if (named.name.ends_with(".bias") || named.name.ends_with(".beta") || named.name.ends_with(".mean"))
            CHECK((named.tensor == 0).all().item<bool>());
    }
}

TEST_CASE("a seed gives the same weights, another seed others")
{
    const auto first = initialised(9).named(), again = initialised(9).named(), other = initialised(10).named();
    for (std::size_t index = 0; index < first.size(); ++index)
        CHECK(first[index].tensor.equal(again[index].tensor));
    CHECK_FALSE(first[0].tensor.equal(other[0].tensor));
    CHECK(first[0].tensor.view(-1)[0].item<float>() == doctest::Approx((2 * Random(9).uniform() - 1) * 0.05).epsilon(1e-6));
}

TEST_CASE("dropout masks keep the right share, scaled, and follow from seed and step")
{
    const at::Tensor like = initialised(1).layers[1].kernel;
    const auto mask = [&](std::uint64_t seed, std::uint64_t step) { return DropoutMasks(0.25, seed, step, at::kCPU).next(like); };
    const at::Tensor first = mask(3, 4);
    CHECK(((first == 0) | ((first - 4.0 / 3).abs() < 1e-6)).all().item<bool>());
    CHECK(std::abs(first.mean().item<double>() - 1) < 5 * std::sqrt(0.25 / 0.75 / static_cast<double>(like.numel())));
    CHECK(first.equal(mask(3, 4)));
    CHECK_FALSE(first.equal(mask(3, 5)));
    CHECK_FALSE(first.equal(mask(4, 4)));
    CHECK_FALSE(DropoutMasks(0, 1, 1, at::kCPU).next(like).defined());
}
