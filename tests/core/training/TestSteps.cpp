#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/network/article/GoldenTensors.h"
#include "training/optimisers/RmsProp.h"

using namespace memewright;
using namespace memewright::test;

namespace {

/// What may differ from tf_keras: gradients by the largest entry of their tensor, the rest absolutely.
struct Tolerances {
    double loss, gradient, slot, afterOne, afterFive, moving;
};

struct Largest {
    double loss = 0, gradient = 0, slot = 0, weight = 0;
};

class GoldenSteps
{
public:
    GoldenSteps(const std::string& file, at::ScalarType type, Kernels kernels)
        : m_golden(readGolden("steps_F8/" + file)), m_network(goldenNetwork(m_golden, "w0.", type)),
          m_optimiser(m_network.weights().named()), m_kernels(kernels)
    {
    }

    void run(const Tolerances& tolerances)
    {
        for (int step = 1; step <= 5; ++step) {
            DropoutMasks none(0, 0, 0, at::kCPU);
            const BatchResult result =
                m_network.learn(m_golden.at("x"), m_golden.at("y").to(at::kLong), none, {[] {}, m_kernels});
            const double loss = m_golden.at("losses")[step - 1].item<double>();
            note(m_largest.loss, std::abs(result.loss.item<double>() - loss), tolerances.loss);
            if (step == 1)
                checkFirst(result, tolerances);
            m_optimiser.apply(m_network.weights().named(), result.gradients.named(), 1e-3, static_cast<std::uint64_t>(step));
            moveMoments(m_network.weights(), result.gradients);
            checkAfter(step, tolerances);
        }
        MESSAGE("largest differences: loss " << m_largest.loss << ", gradients " << m_largest.gradient << ", slots "
                                             << m_largest.slot << ", weights " << m_largest.weight);
    }

private:
    static void note(double& largest, double value, double tolerance)
    {
        CHECK(value <= tolerance);
        largest = std::max(largest, value);
    }

    void checkFirst(const BatchResult& result, const Tolerances& tolerances)
    {
        for (const NamedTensor& named : result.gradients.named()) {
            CAPTURE(named.name);
            const at::Tensor& expected = m_golden.at((named.trainable ? "grad." : "batch.") + named.name);
            note(m_largest.gradient, difference(named.tensor, expected) / scaleOf(expected), tolerances.gradient);
        }
    }

    /// A bias before a normalisation has no gradient but rounding.
    static double scaleOf(const at::Tensor& expected) { return std::max(expected.abs().max().item<double>(), 1e-3); }

    void checkAfter(int step, const Tolerances& tolerances)
    {
        const std::string number = std::to_string(step);
        if (!m_golden.contains("w" + number + ".conv1.kernel"))
            return;
        for (const NamedTensor& named : m_network.weights().named()) {
            CAPTURE(named.name);
            note(m_largest.weight, difference(named.tensor, m_golden.at("w" + number + "." + named.name)),
                !named.trainable ? tolerances.moving
                    : step == 1  ? tolerances.afterOne
                                 : tolerances.afterFive);
        }
        const NamedTensors slots = m_optimiser.slots().front().tensors;
        for (const NamedTensor& named : slots) {
            if (!named.trainable)
                continue;
            CAPTURE(named.name);
            const at::Tensor& expected = m_golden.at("v" + number + "." + named.name);
            note(m_largest.slot, difference(named.tensor, expected) / scaleOf(expected), tolerances.slot);
        }
    }

    GoldenTensors m_golden;
    ArticleNetwork m_network;
    RmsProp m_optimiser;
    Kernels m_kernels;
    Largest m_largest;
};

} // namespace

TEST_CASE("five steps follow the rules worked out by hand in float64")
{
    for (const Kernels kernels : {Kernels::Fused, Kernels::Plain})
        GoldenSteps("steps_dense_epsinside_f64.safetensors", at::kDouble, kernels)
            .run({1e-12, 1e-11, 1e-11, 1e-12, 1e-12, 1e-12});
}

TEST_CASE("five steps follow tf_keras in float64, but for its momentum, which it rounds to float32")
{
    for (const Kernels kernels : {Kernels::Fused, Kernels::Plain})
        GoldenSteps("steps_tfkeras_f64.safetensors", at::kDouble, kernels).run({1e-12, 1e-11, 1e-11, 1e-12, 1e-12, 5e-9});
}

// In float32 tf_keras is four times as far from the exact gradients (1.2e-4) as this is (2.9e-5): compare with the exact ones
// first, and allow the sum of both below.
TEST_CASE("five steps in float32 stay close to the exact ones")
{
    for (const Kernels kernels : {Kernels::Fused, Kernels::Plain})
        GoldenSteps("steps_tfkeras_f64.safetensors", at::kFloat, kernels).run({2e-5, 1.2e-4, 5e-4, 1.1e-5, 5e-5, 5e-5});
}

TEST_CASE("five steps in float32 follow tf_keras's")
{
    for (const Kernels kernels : {Kernels::Fused, Kernels::Plain})
        GoldenSteps("steps_tfkeras_f32.safetensors", at::kFloat, kernels).run({4e-5, 2.4e-4, 1e-3, 2.2e-5, 1e-4, 1e-4});
}
