#include <algorithm>
#include <cmath>

#include <ATen/TensorOperators.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/gru_cell.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include "network/recurrent/RecurrentNetwork.h"
#include "text/Row.h"

#undef CHECK // torch's, which ends the program instead of reporting
#include <doctest/doctest.h>

using namespace memewright;

namespace {

CheckpointInfo smallInfo(int units = 5)
{
    CheckpointInfo info;
    info.settings.kind = NetworkKind::Gru;
    info.settings.units = units;
    info.settings.embedding = 3;
    info.vocabulary = Vocabulary(U"0 abc|");
    info.labels = Labels(U"abc |");
    info.templates = {{61533, "X All The Y", 2, 2}, {61520, "Fry", 1, 2}};
    return info;
}

CaptionBatch smallBatch(const CheckpointInfo& info)
{
    const CaptionEncoder encoder(info);
    return inStep({encoder.encode(61533, U"ab|c"), encoder.encode(61520, U"cabba c|ab"), encoder.encode(7, U"a", {true, false}),
        encoder.encode(61533, U"bb")});
}

RecurrentNetwork initialised(const CheckpointInfo& info, at::ScalarType type)
{
    RecurrentWeights weights = zeroRecurrentWeights(info, at::TensorOptions(type));
    Random random(3);
    initialise(weights, random);
    // Biases too must show in every figure.
    for (const at::Tensor* bias : {&weights.inputBias, &weights.recurrentBias, &weights.outputBias})
        fillUniform(*bias, 0.3, random);
    return RecurrentNetwork(weights);
}

RecurrentResult learnt(const RecurrentNetwork& network, const CaptionBatch& batch, Kernels kernels, double rate = 0)
{
    DropoutMasks dropout(rate, 1, 2, at::Device(at::kCPU));
    return network.learn(batch, dropout, {[] {}, kernels});
}

/// Logits of one caption by torch's own cell.
at::Tensor byTorch(const RecurrentWeights& weights, const EncodedCaption& caption)
{
    const std::int64_t units = weights.recurrentKernel.size(0);
    const at::Tensor bias = at::cat({at::zeros({2 * units}, weights.recurrentBias.options()), weights.recurrentBias});
    at::Tensor state = at::zeros({1, units}, weights.recurrentKernel.options());
    std::vector<at::Tensor> logits;
    for (std::size_t step = 0; step < caption.symbols.size(); ++step) {
        const at::Tensor input = at::cat({weights.characters[caption.symbols[step]], weights.templates[caption.templateIndex],
                                             weights.boxes[caption.boxes[step]]})
                                     .unsqueeze(0);
        state = at::gru_cell(input, state, weights.inputKernel.t(), weights.recurrentKernel.t(), weights.inputBias, bias);
        logits.push_back(at::addmm(weights.outputBias, state, weights.outputKernel));
    }
    return at::cat(logits);
}

double largestDifference(const at::Tensor& a, const at::Tensor& b)
{
    return (a - b).abs().max().item<double>();
}

} // namespace

TEST_CASE("a caption is read character by character, and its rows are the article's")
{
    const CheckpointInfo info = smallInfo();
    const CaptionEncoder encoder(info);
    const EncodedCaption caption = encoder.encode(61520, U"a|b");
    CHECK(caption.templateIndex == 2);
    CHECK(caption.symbols == std::vector<std::int32_t>{0, 3, 6, 4});
    CHECK(caption.boxes == std::vector<std::int32_t>{0, 0, 1, 1});
    CHECK(caption.labels == std::vector<std::int32_t>{0, 4, 1, 4});
    CHECK(encoder.encode(99, U"a").templateIndex == 0);
    CHECK(encoder.encode(0, U"a\u00e9b").symbols == encoder.encode(0, U"ab").symbols); // unknown ones are skipped
    CHECK(encoder.encode(0, U"a0b").labels == std::vector<std::int32_t>{0, -1, 1, 4}); // read, but never written
    CHECK(encoder.encode(0, U"ab", {false, true, true}).labels == std::vector<std::int32_t>{-1, 1, 4});
    CHECK(encoder.encode(0, U"||||||||||").boxes.back() == kKnownBoxes - 1);
}

TEST_CASE("captions run in step, the longest first")
{
    const CaptionBatch batch = smallBatch(smallInfo());
    CHECK(batch.live == std::vector<std::int64_t>{4, 4, 3, 2, 2, 1, 1, 1, 1, 1, 1});
    CHECK(batch.templates == std::vector<std::int32_t>{2, 1, 1, 0});
    CHECK(batch.positions() == 21);
    CHECK(batch.rows == 20); // one was not wanted
    CHECK(std::ranges::count(batch.labels, -1) == 1);
    CHECK(batch.symbols[4] == 5); // the longest caption's first character, read at the second step
}

TEST_CASE("the recurrent network computes what torch's own cell does")
{
    const CheckpointInfo info = smallInfo(19);
    const EncodedCaption caption = CaptionEncoder(info).encode(61533, U"abba|c a");
    const CaptionBatch batch = inStep({caption});
    const RecurrentNetwork exact = initialised(info, at::kDouble), usual = initialised(info, at::kFloat);
    CHECK(largestDifference(exact.logits(batch), byTorch(exact.weights(), caption)) < 1e-12);
    CHECK(largestDifference(usual.logits(batch), byTorch(usual.weights(), caption)) < 2e-6);
    CHECK(largestDifference(usual.logits(batch, {[] {}, Kernels::Plain}), usual.logits(batch)) < 2e-6);
}

TEST_CASE("captions in one batch do not see each other")
{
    const CheckpointInfo info = smallInfo();
    const RecurrentNetwork network = initialised(info, at::kDouble);
    const CaptionBatch batch = smallBatch(info);
    const at::Tensor all = network.logits(batch);
    const EncodedCaption second = CaptionEncoder(info).encode(61533, U"ab|c");
    const at::Tensor alone = byTorch(network.weights(), second);
    std::int64_t begin = 0;
    for (std::size_t step = 0; step < second.symbols.size(); begin += batch.live[step++])
        CHECK(largestDifference(all[begin + 1], alone[static_cast<std::int64_t>(step)]) < 1e-12);
}

TEST_CASE("gradients of the recurrent network are those of differences")
{
    const CheckpointInfo info = smallInfo();
    const CaptionBatch batch = smallBatch(info);
    const RecurrentNetwork network = initialised(info, at::kDouble);
    Kernels kernels = Kernels::Fused;
    SUBCASE("in fused loops") { }
    SUBCASE("in torch's operations")
    {
        kernels = Kernels::Plain;
    }
    const RecurrentResult result = learnt(network, batch, kernels, 0.25);
    const auto weights = network.weights().named(), gradients = result.gradients.named();
    constexpr double kStep = 1e-5;
    for (std::size_t index = 0; index < weights.size(); ++index) {
        const at::Tensor flat = weights[index].tensor.view({-1}), gradient = gradients[index].tensor.reshape({-1});
        REQUIRE(gradient.numel() == flat.numel());
        for (std::int64_t place = 0; place < flat.numel(); place += 7) {
            const double value = flat[place].item<double>();
            const auto lossAt = [&](double moved) {
                flat[place].fill_(moved);
                return learnt(network, batch, kernels, 0.25).loss;
            };
            const double slope = (lossAt(value + kStep) - lossAt(value - kStep)) / (2 * kStep);
            flat[place].fill_(value);
            CHECK_MESSAGE(std::abs(slope - gradient[place].item<double>()) < 1e-8, weights[index].name);
        }
    }
}

TEST_CASE("float32 gradients stay near those of float64, and a pass changes no weight")
{
    const CheckpointInfo info = smallInfo(33);
    const CaptionBatch batch = smallBatch(info);
    const RecurrentNetwork usual = initialised(info, at::kFloat), exact = initialised(info, at::kDouble);
    const auto found = learnt(usual, batch, Kernels::Fused), wanted = learnt(exact, batch, Kernels::Fused);
    CHECK(found.loss == doctest::Approx(wanted.loss).epsilon(1e-6));
    CHECK(found.correct == wanted.correct);
    const auto some = found.gradients.named(), others = wanted.gradients.named();
    for (std::size_t index = 0; index < some.size(); ++index)
        CHECK(largestDifference(some[index].tensor, others[index].tensor)
            < 2e-5 * others[index].tensor.abs().max().item<double>() + 1e-8);
    CHECK(learnt(usual, batch, Kernels::Fused).loss == found.loss);
    CHECK(usual.measure(batch, {}).loss == doctest::Approx(found.loss).epsilon(1e-6));
}

TEST_CASE("with products in bfloat16 the loss stays close and gradients keep their direction")
{
    const CheckpointInfo info = smallInfo(64);
    const CaptionBatch batch = smallBatch(info);
    const RecurrentNetwork network = initialised(info, at::kFloat);
    DropoutMasks none(0, 1, 2, at::Device(at::kCPU)), again(0, 1, 2, at::Device(at::kCPU));
    const RecurrentResult full = network.learn(batch, none, {});
    const RecurrentResult half = network.learn(batch, again, {[] {}, Kernels::Fused, Precision::Bf16});
    CHECK(half.loss != full.loss);
    CHECK(half.loss == doctest::Approx(full.loss).epsilon(0.01));
    const auto some = half.gradients.named(), others = full.gradients.named();
    for (std::size_t index = 0; index < some.size(); ++index) {
        CAPTURE(some[index].name);
        const at::Tensor a = some[index].tensor.flatten(), b = others[index].tensor.flatten();
        CHECK((a.dot(b) / (a.norm() * b.norm())).item<double>() > 0.99);
    }
}
