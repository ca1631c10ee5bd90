#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "RandomScorer.h"
#include "generation/Generation.h"
#include "text/BlockedWords.h"
#include "text/Unicode.h"

using namespace memewright;
using namespace memewright::test;

namespace {

const Labels kLabels(
    std::vector<std::u32string>{U"a", U"b", U"k", U"i", U"l", U" ", U"|", U"kil", U" kill", U"ab", U" ab", U"ll"});

FunctionScorer pieceScorer(double sharpness)
{
    return FunctionScorer(kLabels,
        [sharpness](std::int64_t id, const std::u32string& text) { return hashedRow(kLabels.size(), id, text, sharpness); });
}

GenerationConfig configOf(BeamMode beam, Draw draw, int width)
{
    GenerationConfig config;
    config.beam = beam;
    config.draw = draw;
    config.beamWidth = width;
    config.count = 16;
    config.seed = 5;
    return config;
}

} // namespace

TEST_CASE("captions are written in pieces: every box ends, and none is longer than asked")
{
    const FunctionScorer scorer = pieceScorer(4);
    for (const BeamMode beam : {BeamMode::LogProbability, BeamMode::Article})
        for (const Draw draw : {Draw::Threshold, Draw::Proportional, Draw::Uniform, Draw::Argmax})
            for (const int width : {1, 3}) {
                GenerationConfig config = configOf(beam, draw, width);
                config.maxLength = 17;
                for (const Candidate& candidate : write(scorer, config)) {
                    CHECK(candidate.text.size() <= config.maxLength);
                    CHECK((candidate.finished || candidate.text.size() == config.maxLength));
                    CHECK(candidate.boxes.size() == 2);
                }
            }
}

TEST_CASE("the score of a caption in pieces is its log-probability a character")
{
    const FunctionScorer scorer = pieceScorer(6);
    GenerationConfig config = configOf(BeamMode::LogProbability, Draw::Argmax, 1);
    config.count = 1;
    const Candidate candidate = write(scorer, config)[0];
    std::u32string text;
    double sum = 0;
    while (std::ranges::count(text, U'|') < 2 && text.size() < 140) {
        const std::vector<float> row = scorer.row(0, text);
        const auto best = static_cast<std::size_t>(std::ranges::max_element(row) - row.begin());
        sum += std::log(static_cast<double>(row[best]));
        text += kLabels.textAt(best);
    }
    CHECK(candidate.text == toUtf8(text));
    CHECK(candidate.logProbability == doctest::Approx(sum));
    CHECK(candidate.score == doctest::Approx(sum / static_cast<double>(text.size())));
}

TEST_CASE("no caption in pieces holds a blocked word, however its pieces make it")
{
    const FunctionScorer scorer = pieceScorer(3);
    int steppedBack = 0;
    for (const Draw draw : {Draw::Proportional, Draw::Argmax})
        for (const int width : {1, 4}) {
            GenerationConfig config = configOf(BeamMode::LogProbability, draw, width);
            config.count = 40;
            config.blocked = {"kill", "ab"};
            for (const Candidate& candidate : write(scorer, config)) {
                CAPTURE(candidate.text);
                CHECK(BlockedWords({"kill", "ab"}).find(toCodePoints(candidate.text), true).empty());
                steppedBack += candidate.blocked;
            }
        }
    CHECK(steppedBack > 0);
}

TEST_CASE("a beam over pieces asks of no text twice in one step")
{
    // 'ab' by one piece or by two is the same caption.
    const Labels labels(std::vector<std::u32string>{U"a", U"b", U"|", U"ab"});
    std::multiset<std::u32string> asked;
    const FunctionScorer scorer(labels, [&](std::int64_t, const std::u32string& text) {
        asked.insert(text);
        return std::vector<float>{0.3F, 0.3F, 0.1F, 0.3F};
    });
    GenerationConfig config = configOf(BeamMode::LogProbability, Draw::Argmax, 8);
    config.boxes = 1;
    config.maxLength = 2;
    config.count = 1;
    write(scorer, config);
    CHECK(asked.count(U"a") == 1);
    CHECK(asked.count(U"ab") <= 1);
}

TEST_CASE("a locked box and a start stand as given, whatever the pieces are")
{
    const FunctionScorer scorer = pieceScorer(3);
    GenerationConfig config = configOf(BeamMode::LogProbability, Draw::Proportional, 2);
    config.boxes = 3;
    config.start = {"ab k", "kil", "a"};
    config.locked = {1};
    for (const Candidate& candidate : write(scorer, config)) {
        CHECK(candidate.boxes[0].starts_with("ab k"));
        CHECK(candidate.boxes[1] == "kil");
        CHECK(candidate.boxes[2].starts_with("a"));
    }
}
