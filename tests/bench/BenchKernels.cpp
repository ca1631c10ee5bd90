#include <ATen/TensorOperators.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/randn.h>

#include <benchmark/benchmark.h>

#include "network/article/ConvolutionStage.h"
#include "network/article/WindowPlan.h"
#include "network/kernels/PackedMatrix.h"
#include "network/kernels/Products.h"
#include "text/Row.h"

using namespace memewright;

namespace {

constexpr std::int64_t kFilters = 128;
constexpr int kCaptionsABatch = 6;

/// Captions as long as people's are.
std::u32string caption(int number)
{
    constexpr std::u32string_view kWords[] = {U"when ", U"the ", U"coffee ", U"is ", U"empty ", U"again ", U"nobody ", U"asks "};
    std::u32string text;
    for (int word = 0; word < 8; ++word)
        text += std::u32string(kWords[(number * 5 + word * word) % 8]) + (word == 3 ? U"|" : U"");
    return text;
}

VocabularyBuilder tables()
{
    VocabularyBuilder builder;
    for (int i = 0; i < kCaptionsABatch; ++i)
        builder.addCaption(87743020, "when the coffee is empty again|nobody asks");
    return builder;
}

WindowPlan planOf(WindowPlanner& planner, const Vocabulary& vocabulary, const Labels& labels)
{
    for (int i = 0; i < kCaptionsABatch; ++i)
        planner.addCaption(vocabulary, labels, 87743020, caption(i));
    return planner.take(kPairRounding);
}

void plan(benchmark::State& state)
{
    const VocabularyBuilder builder = tables();
    const Vocabulary vocabulary = builder.vocabulary();
    const Labels labels = builder.labels();
    WindowPlanner planner(5, 128);
    std::int64_t rows = 0;
    for (auto _ : state)
        rows += static_cast<std::int64_t>(planOf(planner, vocabulary, labels).rows);
    state.SetItemsProcessed(rows);
}
BENCHMARK(plan)->Unit(benchmark::kMicrosecond);

/// All between two products: sums of taps, bias, activation, normalisation, pool, dropout; and their way back.
void stage(benchmark::State& state, Kernels kernels, bool back)
{
    const VocabularyBuilder builder = tables();
    WindowPlanner planner(5, 128);
    const WindowPlan windows = planOf(planner, builder.vocabulary(), builder.labels());
    const StageTables stageTables(windows.layers[1], 5, windows.layers[1].pairs, 2, at::kCPU);
    const auto inputs = static_cast<std::int64_t>(windows.layers[0].pairCounts.size());
    const at::Tensor products = at::randn({inputs, 5, kFilters}), one = at::ones({kFilters});
    const StageNorm norm{one, one, one, 0, kernels};
    const at::Tensor mask = at::ones({stageTables.pools.size(0), kFilters});
    const StageResult result = forwardStage(products, stageTables, norm, mask);
    for (auto _ : state)
        if (back)
            benchmark::DoNotOptimize(backwardStage(result.pooled, result, stageTables, norm, mask).bias);
        else
            benchmark::DoNotOptimize(forwardStage(products, stageTables, norm, mask).pooled);
}
BENCHMARK_CAPTURE(stage, forward_fused, Kernels::Fused, false)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(stage, forward_torch, Kernels::Plain, false)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(stage, backward_fused, Kernels::Fused, true)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(stage, backward_torch, Kernels::Plain, true)->Unit(benchmark::kMicrosecond);

/// Arguments: inputs, filters. Items are operations, so that the rate is in FLOP/s.
void wideProduct(benchmark::State& state, Precision precision)
{
    const std::int64_t inputs = state.range(0), filters = state.range(1);
    const at::Tensor x = factorOf(at::randn({inputs, filters}), precision);
    const at::Tensor kernel = factorOf(at::randn({filters, 5 * filters}), precision);
    const at::Tensor out = at::empty({inputs, 5 * filters}, x.options());
    for (auto _ : state)
        multiply(out, x, kernel);
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * 2 * inputs * filters * 5 * filters);
}
BENCHMARK_CAPTURE(wideProduct, float32, Precision::Float32)->Args({896, 128})->Args({896, 1024})->UseRealTime();
BENCHMARK_CAPTURE(wideProduct, bf16, Precision::Bf16)->Args({896, 128})->Args({896, 1024})->UseRealTime();

void packedProduct(benchmark::State& state, Precision precision)
{
    const std::int64_t inputs = state.range(0), filters = state.range(1);
    const at::Tensor x = at::randn({inputs, filters}), kernel = at::randn({filters, 5 * filters});
    const PackedMatrix packed({kernel.const_data_ptr<float>(), static_cast<std::size_t>(kernel.numel())},
        static_cast<std::size_t>(5 * filters), precision);
    std::vector<float> result(static_cast<std::size_t>(inputs * 5 * filters));
    std::vector<float*> outputs;
    for (std::int64_t i = 0; i < inputs; ++i)
        outputs.push_back(result.data() + i * 5 * filters);
    for (auto _ : state) {
        packed.multiply(x.const_data_ptr<float>(), outputs);
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * 2 * inputs * filters * 5 * filters);
}
BENCHMARK_CAPTURE(packedProduct, float32, Precision::Float32)->ArgsProduct({{1, 4, 32}, {128, 1024}})->UseRealTime();
BENCHMARK_CAPTURE(packedProduct, bf16, Precision::Bf16)->ArgsProduct({{1, 4, 32}, {128, 1024}})->UseRealTime();

} // namespace

BENCHMARK_MAIN();
