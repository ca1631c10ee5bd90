#include <ATen/TensorOperators.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/randn.h>

#include "base/Random.h"
#include "network/article/ArticleNetwork.h"
#include "network/article/KeptWindows.h"

#undef CHECK // torch's logging has one too
#include <doctest/doctest.h>

using namespace memewright;

namespace {

constexpr std::size_t kVocabulary = 20, kLabels = 13;

struct Model {
    Model(int filters, int kernel)
    {
        settings.filters = filters;
        settings.kernel = kernel;
        weights = zeroWeights(settings, kVocabulary, kLabels, at::TensorOptions(at::kFloat));
        Random random(5);
        initialise(weights, random);
        for (NormalisedLayer& layer : weights.layers)
            for (const at::Tensor& tensor : {layer.bias, layer.gamma, layer.beta, layer.mean, layer.variance})
                tensor.add_(at::rand_like(tensor), 0.3);
    }

    NetworkSettings settings;
    ArticleWeights weights;
};

/// A text that grows by a character a step, among others that come and go.
std::vector<std::int32_t> padded(const std::vector<std::int32_t>& text)
{
    std::vector<std::int32_t> row(128);
    const std::size_t kept = std::min<std::size_t>(text.size(), 128);
    std::copy(text.end() - static_cast<std::ptrdiff_t>(kept), text.end(), row.end() - static_cast<std::ptrdiff_t>(kept));
    return row;
}

std::vector<float> truth(const ArticleNetwork& network, std::vector<std::int32_t>& ids)
{
    const at::Tensor rows = at::from_blob(ids.data(), {static_cast<std::int64_t>(ids.size() / 128), 128}, at::kInt);
    const at::Tensor probabilities = network.logits(rows).softmax(1).contiguous();
    return {probabilities.const_data_ptr<float>(), probabilities.const_data_ptr<float>() + probabilities.numel()};
}

double difference(const std::vector<float>& a, const std::vector<float>& b)
{
    REQUIRE(a.size() == b.size());
    double greatest = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        greatest = std::max(greatest, std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i])));
    return greatest;
}

/// Largest difference from the plain network while texts grow past the row's length.
double growTexts(const Model& model, KeptWindows& kept, int texts)
{
    const ArticleNetwork network(model.settings, model.weights);
    Random random(9);
    std::vector<std::vector<std::int32_t>> live(static_cast<std::size_t>(texts));
    double greatest = 0;
    for (int step = 0; step < 150; ++step) {
        std::vector<std::int32_t> ids;
        for (auto& text : live) {
            if (step % 40 == 39)
                text = live[0]; // as a beam does
            text.push_back(static_cast<std::int32_t>(random.integer(1, kVocabulary)));
            const auto row = padded(text);
            ids.insert(ids.end(), row.begin(), row.end());
        }
        const auto found = kept.score(ids);
        if (step % 5 == 0 || step > 140)
            greatest = std::max(greatest, difference(found, truth(network, ids)));
    }
    return greatest;
}

} // namespace

TEST_CASE("products with few inputs are those of the matrix")
{
    for (const auto& [rows, columns] : {std::pair(5, 3), std::pair(64, 32), std::pair(33, 100), std::pair(128, 640)})
        for (std::int64_t inputs = 1; inputs <= 21; inputs += inputs < 9 ? 1 : 4) {
            const at::Tensor matrix = at::randn({rows, columns}), x = at::randn({inputs, rows});
            const std::span values(matrix.const_data_ptr<float>(), static_cast<std::size_t>(matrix.numel()));
            for (const Precision precision : {Precision::Float32, Precision::Bf16}) {
                const PackedMatrix packed(values, static_cast<std::size_t>(columns), precision);
                std::vector<float> result(static_cast<std::size_t>(inputs * columns));
                std::vector<float*> outputs;
                for (std::int64_t i = 0; i < inputs; ++i)
                    outputs.push_back(result.data() + i * columns);
                packed.multiply(x.const_data_ptr<float>(), outputs);
                const at::Tensor used = precision == Precision::Bf16 ? matrix.to(at::kBFloat16).to(at::kFloat) : matrix;
                const at::Tensor expected = x.matmul(used);
                // Inputs are taken as two halves of 8 bits each where the processor multiplies bfloat16 itself.
                CHECK((at::from_blob(result.data(), expected.sizes()) - expected).abs().max().item<double>()
                    < (precision == Precision::Bf16 ? 3e-4 : 1e-4));
            }
        }
}

TEST_CASE("kept windows give the plain network's probabilities while texts grow, part and join")
{
    for (const auto& [filters, kernel] : {std::pair(24, 5), std::pair(40, 3), std::pair(8, 2), std::pair(16, 7)}) {
        const Model model(filters, kernel);
        const FrozenArticle frozen(model.settings, model.weights, Precision::Float32);
        KeptWindows kept(frozen);
        CHECK(growTexts(model, kept, 3) < 2e-5);
        CHECK(kept.bytesKept() > 0);
    }
}

TEST_CASE("what is kept stays bounded and forgetting changes nothing")
{
    const Model model(24, 5);
    const FrozenArticle frozen(model.settings, model.weights, Precision::Float32);
    KeptWindows unbounded(frozen), bounded(frozen, 200'000);
    CHECK(growTexts(model, unbounded, 4) < 2e-5);
    CHECK(growTexts(model, bounded, 4) < 2e-5);
    CHECK(unbounded.bytesKept() > 1'000'000);
    CHECK(bounded.bytesKept() < 900'000); // the bound and one step's windows
}

TEST_CASE("with bfloat16 weights the probabilities stay close")
{
    const Model model(32, 5);
    const FrozenArticle frozen(model.settings, model.weights, Precision::Bf16);
    KeptWindows kept(frozen);
    CHECK(growTexts(model, kept, 2) < 0.02);
}
