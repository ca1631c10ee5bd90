#include <doctest/doctest.h>

#include <array>
#include <string>

#include <ATen/ops/softmax.h>

#include "core/network/article/GoldenTensors.h"

using namespace memewright;
using namespace memewright::test;

namespace {

const std::array<std::string, 3> kCases{"F8", "F8_V60_L41", "F32_trained"};

at::Tensor probabilities(const std::filesystem::path& folder, at::ScalarType type, Kernels kernels)
{
    const ArticleNetwork network = goldenNetwork(readGolden(folder / "weights.safetensors"), "", type);
    const GoldenTensors io = readGolden(folder / "io.safetensors");
    return at::softmax(network.logits(io.at("inputs"), {[] {}, kernels}), 1);
}

void checkStages(const std::filesystem::path& folder, at::ScalarType type, const std::string& prefix, double tolerance)
{
    const ArticleNetwork network = goldenNetwork(readGolden(folder / "weights.safetensors"), "", type);
    const GoldenTensors golden = readGolden(folder / "activations_rows56_59.safetensors");
    int stages = 0;
    double largest = 0;
    const auto logits = network.logits(golden.at("inputs"), {}, [&](std::string_view stage, const at::Tensor& result) {
        CAPTURE(stage);
        const at::Tensor& expected = golden.at(prefix + std::string(stage));
        const double scale = std::max(1.0, expected.abs().max().item<double>());
        largest = std::max(largest, difference(result, expected) / scale);
        CHECK(difference(result, expected) <= tolerance * scale);
        ++stages;
    });
    CHECK(difference(at::softmax(logits, 1), golden.at(prefix + "probs")) <= tolerance);
    CHECK(stages == 18); // embedding, 5 x (conv, bn, pool), dense1, bn6
    MESSAGE(folder.string() << " " << prefix << " largest difference " << largest);
}

} // namespace

TEST_CASE("the networks of the goldens give Keras' probabilities")
{
    for (const std::string& folder : kCases) {
        CAPTURE(folder);
        const GoldenTensors io = readGolden(std::filesystem::path(folder) / "io.safetensors");
        for (const Kernels kernels : {Kernels::Fused, Kernels::Plain}) {
            const double single = difference(probabilities(folder, at::kFloat, kernels), io.at("probs_f64"));
            const double full = difference(probabilities(folder, at::kDouble, kernels), io.at("probs_f64"));
            MESSAGE(folder << ": float32 " << single << ", float64 " << full);
            CHECK(single <= 2e-5);
            CHECK(full <= 1e-10);
        }
    }
}

TEST_CASE("every stage of the goldens is Keras'")
{
    for (const std::string& folder : kCases) {
        checkStages(folder, at::kFloat, "act.", 2e-5);
        checkStages(folder, at::kDouble, "act64.", 1e-10);
    }
}
