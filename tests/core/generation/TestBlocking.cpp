#include <doctest/doctest.h>

#include "RandomScorer.h"
#include "generation/Generation.h"
#include "text/BlockedWords.h"
#include "text/Unicode.h"

using namespace memewright;
using namespace memewright::test;

namespace {

bool hits(const std::vector<std::string>& words, const std::u32string& text, bool ended = true)
{
    return !BlockedWords(words).find(text, ended).empty();
}

/// Writes `text` whatever has been written so far, and where that was left, "zzz|".
FunctionScorer writerOf(const std::u32string& text)
{
    const std::u32string labels = U"|abcdefghijklmnopqrstuvwxyz ";
    return FunctionScorer(labels, [text, labels](std::int64_t, const std::u32string& soFar) {
        char32_t next = soFar.size() >= 20 ? U'|' : U'z';
        if (text.starts_with(soFar) && soFar.size() < text.size())
            next = text[soFar.size()];
        std::vector<float> row(labels.size(), 0.01F);
        row[labels.find(next)] = 0.73F;
        return row;
    });
}

} // namespace

TEST_CASE("generation takes a blocked word back and goes another way")
{
    for (const BeamMode beam : {BeamMode::LogProbability, BeamMode::Article}) {
        for (const char32_t* text : {U"we kill it|ok|", U"we k i|l l it|", U"so we|kill|", U"we k i l l|xyz|"}) {
            const FunctionScorer scorer = writerOf(text);
            GenerationConfig config;
            config.draw = Draw::Argmax;
            config.beam = beam;
            CAPTURE(toUtf8(text));
            CHECK(write(scorer, config)[0].text == toUtf8(text));
            config.blocked = {"kill"};
            const auto outcome = generate(scorer, config, {});
            REQUIRE(outcome);
            const Candidate& candidate = outcome->candidates[0];
            CHECK(candidate.blocked == 1);
            CHECK(candidate.text != toUtf8(text));
            CHECK(candidate.text.starts_with(toUtf8(text).substr(0, toUtf8(text).find('k'))));
            CHECK_FALSE(hits({"kill"}, toCodePoints(candidate.text)));
            CHECK(candidate.finished);
        }
    }
}

TEST_CASE("no caption holds a blocked word, however many there are, and every search ends")
{
    const std::u32string labels = U"ab |";
    const FunctionScorer scorer = randomScorer(labels, 3);
    const std::vector<std::vector<std::string>> lists = {{"a"}, {"a", "b"}, {"ab", "ba", "aa", "bb"},
        {"a", "b", "aa", "ab", "ba", "bb", "aaa", "aba", "abb", "baa", "bab", "bba", "bbb"}};
    for (const auto& blocked : lists) {
        for (const Draw draw : {Draw::Threshold, Draw::Proportional, Draw::Uniform, Draw::Argmax}) {
            for (const BeamMode beam : {BeamMode::LogProbability, BeamMode::Article}) {
                for (const int width : {1, 3}) {
                    GenerationConfig config;
                    config.blocked = blocked;
                    config.draw = draw;
                    config.beam = beam;
                    config.beamWidth = width;
                    config.maxLength = 24;
                    config.count = 6;
                    const auto outcome = generate(scorer, config, {});
                    REQUIRE(outcome);
                    CHECK(outcome->candidates.size() == 6);
                    for (const Candidate& candidate : outcome->candidates) {
                        CAPTURE(candidate.text);
                        CHECK_FALSE(hits(blocked, toCodePoints(candidate.text)));
                        CHECK(candidate.boxes.size() == 2);
                    }
                }
            }
        }
    }
}

TEST_CASE("what the person gave stays, even a blocked word")
{
    const FunctionScorer scorer = writerOf(U"kill it now|ok|");
    GenerationConfig config;
    config.draw = Draw::Argmax;
    config.start = {"kill "};
    config.blocked = {"kill"};
    Candidate candidate = write(scorer, config)[0];
    CHECK(candidate.text == "kill it now|ok|");
    CHECK(candidate.blocked == 0);
    // Only the generated part of a word is taken back.
    config.start = {"ki"};
    candidate = write(scorer, config)[0];
    CHECK(candidate.text.starts_with("ki"));
    CHECK_FALSE(candidate.text.starts_with("kill"));
    CHECK(candidate.blocked == 1);
}

TEST_CASE("only the words that a caption avoided write it again")
{
    const std::u32string labels = U"abc |";
    const FunctionScorer scorer = randomScorer(labels, 11);
    const std::vector<std::string> words = {"A", "b c", "cab", "ba", "aa b", "bb", "acc", "ccc", "abc", "c a a", "never written"};
    int avoided = 0;
    for (const Draw draw : {Draw::Threshold, Draw::Proportional, Draw::Argmax}) {
        for (const BeamMode beam : {BeamMode::LogProbability, BeamMode::Article}) {
            for (const int width : {1, 4}) {
                GenerationConfig config;
                config.blocked = words;
                config.draw = draw;
                config.beam = beam;
                config.beamWidth = width;
                config.maxLength = 24;
                config.count = 8;
                for (const Candidate& candidate : write(scorer, config)) {
                    GenerationConfig again = config;
                    again.count = 1;
                    again.seed = candidate.seed;
                    again.blocked = candidate.avoided;
                    const Candidate same = write(scorer, again)[0];
                    CAPTURE(candidate.text);
                    CHECK(same.text == candidate.text);
                    CHECK(same.blocked == candidate.blocked);
                    CHECK(same.avoided == candidate.avoided);
                    CHECK(candidate.avoided.size() < words.size());
                    CHECK(candidate.avoided.empty() == (candidate.blocked == 0));
                    avoided += static_cast<int>(candidate.avoided.size());
                }
            }
        }
    }
    CHECK(avoided > 100);
}
