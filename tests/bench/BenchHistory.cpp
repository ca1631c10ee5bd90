#include <benchmark/benchmark.h>

#include "Words.h"
#include "storage/Library.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

namespace {

constexpr int kCaptions = 100'000;
constexpr int kBatch = 1000;

/// A library with captions of eight words each out of some 3,000.
class FullLibrary
{
public:
    FullLibrary()
    {
        Random random(1);
        CaptionHistory history = m_library.history();
        const auto generation = history.begin({"Two buttons", "{}"}, 1).value();
        for (int i = 0; i < kCaptions / kBatch; ++i) {
            std::vector<HistoryCaption> captions(kBatch);
            for (HistoryCaption& caption : captions)
                caption.boxes = {randomWords(random, 4), randomWords(random, 4)};
            history.add(generation, captions).value();
        }
    }

    CaptionHistory history() { return m_library.history(); }

private:
    test::TemporaryFolder m_folder;
    Library m_library = Library::open(m_folder / "library").value();
};

/// The first page of a search as it is typed: a letter, a syllable, a word, two words, one that is not there.
void search(benchmark::State& state, const char* words, HistoryShelf shelf)
{
    static FullLibrary library;
    CaptionHistory history = library.history();
    for (auto _ : state)
        benchmark::DoNotOptimize(history.find({words, shelf, {}, 200}).value());
}

BENCHMARK_CAPTURE(search, everything, "", HistoryShelf::All)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, one_letter, "b", HistoryShelf::All)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, syllable, "koba", HistoryShelf::All)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, word, "kobafu", HistoryShelf::All)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, two_words, "koba fu", HistoryShelf::All)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, not_there, "zebra", HistoryShelf::All)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, no_star, "b", HistoryShelf::Starred)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
