#include <doctest/doctest.h>

#include "RandomScorer.h"
#include "generation/BlockedWords.h"
#include "generation/Generation.h"
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

TEST_CASE("a hit begins and ends at word edges")
{
    CHECK(hits({"kill"}, U"kill"));
    CHECK(hits({"kill"}, U"to kill it"));
    CHECK(hits({"Kill"}, U"KILL!"));
    CHECK(hits({"kill"}, U"a|kill|b|"));
    CHECK_FALSE(hits({"kill"}, U"skill"));
    CHECK_FALSE(hits({"kill"}, U"killer"));
    CHECK_FALSE(hits({"kill"}, U"kil l"));
    CHECK_FALSE(hits({"kill"}, U"kill3"));
    CHECK(hits({"öl"}, U"das ÖL ist"));
    CHECK_FALSE(hits({"öl"}, U"föl"));
    CHECK(hits({"two words"}, U"here two  words are"));
    CHECK(hits({"two words"}, U"here two|words are"));
    CHECK_FALSE(hits({"", "  "}, U"anything at all"));
}

TEST_CASE("runs of single letters are joined, bars counting as blanks")
{
    CHECK(hits({"kill"}, U"k i l l"));
    CHECK(hits({"kill"}, U"we k i|l  l now"));
    CHECK(hits({"kill"}, U"k i l l!"));
    CHECK(hits({"k i l l"}, U"to kill"));
    CHECK_FALSE(hits({"kill"}, U"x k i l l"));
    CHECK_FALSE(hits({"kill"}, U"k i l l e r"));
    CHECK_FALSE(hits({"tu"}, U"don't u"));
    CHECK_FALSE(hits({"kill"}, U"k i l l|x|"));
    const auto found = BlockedWords({"kill"}).find(U"we k i|l l now", true);
    REQUIRE(found.size() == 1);
    CHECK(found[0].begin == 3);
    CHECK(found[0].end == 10);
}

TEST_CASE("of a text that goes on only what no character can undo counts")
{
    CHECK_FALSE(hits({"kill"}, U"to kill", false));
    CHECK(hits({"kill"}, U"to kill ", false));
    CHECK(hits({"kill"}, U"to kill|", false));
    CHECK_FALSE(hits({"kill"}, U"k i l l", false));
    CHECK_FALSE(hits({"kill"}, U"k i l l ", false));
    CHECK_FALSE(hits({"kill"}, U"k i l l x", false));
    CHECK(hits({"kill"}, U"k i l l xy", false));
    CHECK(hits({"kill"}, U"k i l l !", false));
    CHECK(hits({"kill"}, U"kill bi", false));
}

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
