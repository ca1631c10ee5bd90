#include <doctest/doctest.h>

#include <fstream>
#include <string>

#include "data/Split.h"

using namespace memewright;

namespace {

constexpr std::size_t kCaptions = 957'447;
constexpr std::size_t kLength = 46; ///< 47 rows a caption: 45,000,009 rows

/// A figure of this process in kB: VmRSS (now) or VmHWM (the most so far).
std::uint64_t memory(const std::string& name)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name + ":"))
            return std::stoull(line.substr(name.size() + 1));
    return 0;
}

Corpus largeCorpus()
{
    Corpus corpus;
    corpus.reserve(kCaptions, kCaptions * kLength);
    std::string text(kLength, 'a');
    for (std::size_t i = 0; i < kCaptions; ++i) {
        const std::string number = std::to_string(i);
        text.replace(0, number.size(), number);
        corpus.add(static_cast<std::int64_t>(i % 48), text);
    }
    return corpus;
}

/// Looks at rows all over the part; a sum, so that nothing is left out by the compiler.
std::uint64_t walk(const Rows& rows, std::uint64_t key)
{
    const KeyedPermutation order(rows.size(), key);
    std::uint64_t sum = 0;
    for (std::uint64_t i = 0; i < 200'000; ++i)
        sum += rows.at(order(i)).position;
    return sum;
}

} // namespace

TEST_CASE("Captions and order of 45 million rows stay within 300 MB, with either split")
{
    const std::uint64_t before = memory("VmRSS");
    REQUIRE(before > 0);
    const Corpus corpus = largeCorpus();
    CHECK(corpus.rows() > 45'000'000);
    const Split byCaption = splitCorpus(corpus, SplitMode::Caption, defaultValidationRatio(corpus.rows()), 1);
    const Split byRow = splitCorpus(corpus, SplitMode::Row, defaultValidationRatio(corpus.rows()), 1);
    // Positions 0 … 46 come equally often: a mean of 23.
    CHECK(static_cast<double>(walk(byCaption.training, 7)) / 200'000 == doctest::Approx(23).epsilon(0.01));
    CHECK(static_cast<double>(walk(byRow.training, 7)) / 200'000 == doctest::Approx(23).epsilon(0.01));
    CHECK(static_cast<double>(walk(byRow.validation, 7)) / 200'000 == doctest::Approx(23).epsilon(0.01));
    const std::uint64_t grown = (memory("VmHWM") - before) / 1024;
    MESSAGE("grown by " << grown << " MB at most");
    CHECK(grown < 300);
}
