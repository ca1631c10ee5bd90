#include <benchmark/benchmark.h>

#include <numeric>

#include "Words.h"
#include "generation/CaptionIndex.h"
#include "generation/GramFilter.h"

using namespace memewright;

namespace {

constexpr int kCaptions = 250'000;

/// Captions of eight words each out of some 3,000.
std::string words(Random& random)
{
    return randomWords(random, 4) + '|' + randomWords(random, 4);
}

struct Known {
    Known()
    {
        Random random(1);
        for (int i = 0; i < kCaptions; ++i)
            corpus.add(1, words(random));
        std::iota(captions.begin(), captions.end(), 0U);
    }
    Corpus corpus{"bench"};
    std::vector<std::uint32_t> captions = std::vector<std::uint32_t>(kCaptions);
};

const Known& known()
{
    static const Known instance;
    return instance;
}

void ask(benchmark::State& state, const Originality& index)
{
    Random random(2);
    for (auto _ : state)
        benchmark::DoNotOptimize(index.longestShared(words(random)));
}

void exactly(benchmark::State& state)
{
    static const auto index = CaptionIndex::build(known().corpus, known().captions).value();
    ask(state, *index);
}

void byFilter(benchmark::State& state)
{
    static const GramFilter filter = GramFilter::build(known().corpus, known().captions);
    ask(state, filter);
}

void buildIndex(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(CaptionIndex::build(known().corpus, known().captions));
}

BENCHMARK(exactly)->Unit(benchmark::kMillisecond);
BENCHMARK(byFilter)->Unit(benchmark::kMillisecond);
BENCHMARK(buildIndex)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace

BENCHMARK_MAIN();
