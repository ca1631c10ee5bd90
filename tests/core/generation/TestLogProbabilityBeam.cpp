#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "RandomScorer.h"
#include "generation/Generation.h"
#include "text/Unicode.h"

using namespace memewright;
using namespace memewright::test;

namespace {

struct Whole {
    std::u32string text;
    double sum = 0;
    double perCharacter() const { return sum / static_cast<double>(text.size()); }
};

/// Every caption that can be written, by trying all characters everywhere.
void writeAll(const FunctionScorer& scorer, const GenerationConfig& config, const Whole& soFar, std::vector<Whole>& all)
{
    const auto bars = std::count(soFar.text.begin(), soFar.text.end(), U'|');
    if (bars == config.boxes || soFar.text.size() == config.maxLength) {
        all.push_back(soFar);
        return;
    }
    const std::vector<float> row = scorer.row(config.templateId, soFar.text);
    for (std::size_t label = 0; label < row.size(); ++label)
        writeAll(scorer, config, {soFar.text + scorer.labels().textAt(label), soFar.sum + std::log(double(row[label]))}, all);
}

const Whole& bestOf(const std::vector<Whole>& all)
{
    return *std::max_element(
        all.begin(), all.end(), [](const Whole& a, const Whole& b) { return a.perCharacter() < b.perCharacter(); });
}

GenerationConfig argmaxConfig(int width)
{
    GenerationConfig config;
    config.draw = Draw::Argmax;
    config.beamWidth = width;
    return config;
}

} // namespace

TEST_CASE("with room for every text the beam finds the best one of all")
{
    struct Size {
        std::u32string labels;
        int boxes;
        std::size_t maxLength;
    };
    for (const Size& size : {Size{U"a|b", 1, 4}, Size{U"a|", 2, 5}, Size{U"|abc", 2, 3}}) {
        const FunctionScorer scorer = randomScorer(size.labels, 4);
        for (std::int64_t id = 0; id < 40; ++id) {
            GenerationConfig config = argmaxConfig(64);
            config.templateId = id;
            config.boxes = size.boxes;
            config.maxLength = size.maxLength;
            std::vector<Whole> all;
            writeAll(scorer, config, {}, all);
            REQUIRE(all.size() <= 64);
            const Whole& best = bestOf(all);
            const Candidate candidate = write(scorer, config)[0];
            CHECK(candidate.text == toUtf8(best.text));
            CHECK(candidate.score == doctest::Approx(best.perCharacter()));
            CHECK(candidate.logProbability == doctest::Approx(best.sum));
        }
    }
}

TEST_CASE("a wider beam never writes a worse text")
{
    const FunctionScorer scorer = randomScorer(U"abcdefgh |", 5);
    int better = 0;
    for (std::int64_t id = 0; id < 60; ++id) {
        double last = -1e9;
        for (int width = 1; width <= 16; ++width) {
            GenerationConfig config = argmaxConfig(width);
            config.templateId = id;
            config.maxLength = 30;
            const double score = write(scorer, config)[0].score;
            CHECK(score >= last);
            better += score > last + 1e-12 && width > 1 ? 1 : 0;
            last = score;
        }
    }
    CHECK(better > 60);
}

TEST_CASE("one place with argmax takes the best character each time")
{
    const FunctionScorer scorer = randomScorer(U"abcd |", 3);
    const Candidate candidate = write(scorer, argmaxConfig(1))[0];
    std::u32string text;
    double sum = 0;
    while (std::count(text.begin(), text.end(), U'|') < 2 && text.size() < 140) {
        const std::vector<float> row = scorer.row(0, text);
        const auto best = std::max_element(row.begin(), row.end());
        sum += std::log(double(*best));
        text += scorer.labels().textAt(static_cast<std::size_t>(best - row.begin()));
    }
    CHECK(candidate.text == toUtf8(text));
    CHECK(candidate.logProbability == doctest::Approx(sum));
}

TEST_CASE("proportional draws each caption with its probability, alone and as a Gumbel beam without repeats")
{
    const FunctionScorer scorer = randomScorer(U"a|", 2);
    GenerationConfig config;
    config.draw = Draw::Proportional;
    config.minScore = 0;
    config.boxes = 1;
    config.maxLength = 3;
    std::vector<Whole> all;
    writeAll(scorer, config, {}, all);
    std::map<std::string, double> seen;
    const int times = 20000;
    config.count = 64;
    for (int run = 0; run < times / 64; ++run) {
        config.seed = static_cast<std::uint64_t>(run) * 64;
        for (const Candidate& candidate : write(scorer, config))
            seen[candidate.text] += 1;
    }
    const int drawn = times / 64 * 64;
    for (const Whole& one : all) {
        const double p = std::exp(one.sum);
        CHECK(std::abs(seen[toUtf8(one.text)] / drawn - p) < 5 * std::sqrt(p * (1 - p) / drawn));
    }
    // A beam that holds all texts draws all of them without putting back, so the best of all comes out each time.
    config.beamWidth = 8;
    config.count = 16;
    const Whole& best = bestOf(all);
    for (const Candidate& candidate : write(scorer, config))
        CHECK(candidate.text == toUtf8(best.text));
}

TEST_CASE("a Gumbel beam of two holds each pair with the chance of drawing it without putting back")
{
    // One step, four ends: the better of the pair is returned.
    const std::vector<float> row = {0.4F, 0.3F, 0.2F, 0.1F};
    const FunctionScorer scorer(U"abcd", [&](std::int64_t, const std::u32string&) { return row; });
    GenerationConfig config;
    config.draw = Draw::Proportional;
    config.minScore = 0;
    config.maxLength = 1;
    config.beamWidth = 2;
    config.count = 64;
    std::map<std::string, double> seen;
    const int runs = 400;
    for (int run = 0; run < runs; ++run) {
        config.seed = static_cast<std::uint64_t>(run) * 64;
        for (const Candidate& candidate : write(scorer, config))
            seen[candidate.text] += 1.0 / (runs * 64);
    }
    const auto pair = [&](std::size_t i, std::size_t j) {
        const double a = row[i], b = row[j];
        return a * b / (1 - a) + b * a / (1 - b);
    };
    CHECK(seen["a"] == doctest::Approx(pair(0, 1) + pair(0, 2) + pair(0, 3)).epsilon(0.03));
    CHECK(seen["b"] == doctest::Approx(pair(1, 2) + pair(1, 3)).epsilon(0.05));
    CHECK(seen["c"] == doctest::Approx(pair(2, 3)).epsilon(0.15));
    CHECK(seen["d"] == 0);
}

TEST_CASE("wider beams write likelier texts with every draw")
{
    const FunctionScorer scorer = randomScorer(U"abcdefgh |", 5);
    for (const Draw draw : {Draw::Threshold, Draw::Proportional, Draw::Uniform}) {
        std::map<int, double> mean;
        for (const int width : {1, 8}) {
            GenerationConfig config;
            config.draw = draw;
            config.beamWidth = width;
            config.count = 64;
            config.maxLength = 40;
            for (const Candidate& candidate : write(scorer, config))
                mean[width] += candidate.score / 64;
        }
        CAPTURE(drawName(draw));
        CHECK(mean[8] > mean[1]);
    }
}
