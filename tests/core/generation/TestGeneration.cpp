#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "RandomScorer.h"
#include "generation/Generation.h"
#include "text/Boxes.h"
#include "text/Unicode.h"

using namespace memewright;
using namespace memewright::test;

namespace {

const FunctionScorer& scorer()
{
    static const FunctionScorer scorer = randomScorer(U"abcdefgh |", 4);
    return scorer;
}

void checkSame(const Candidate& a, const Candidate& b)
{
    CHECK(a.text == b.text);
    CHECK(a.boxes == b.boxes);
    CHECK(a.score == b.score);
    CHECK(a.logProbability == b.logProbability);
    CHECK(a.seed == b.seed);
    CHECK(a.finished == b.finished);
    CHECK(a.blocked == b.blocked);
}

/// The plain log-probability of the characters that nobody gave.
double logProbabilityOf(const std::string& text, std::int64_t id, const std::vector<std::pair<std::size_t, std::size_t>>& given)
{
    const std::u32string characters = toCodePoints(text);
    double sum = 0;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        bool generated = true;
        for (const auto& [begin, end] : given)
            generated = generated && (i < begin || i >= end);
        if (generated)
            sum += std::log(double(scorer().row(id, characters.substr(0, i))[*scorer().labels().indexOf(characters[i])]));
    }
    return sum;
}

} // namespace

TEST_CASE("candidates written together are those written alone, seed for seed, best first")
{
    for (const Draw draw : {Draw::Threshold, Draw::Proportional, Draw::Uniform, Draw::Argmax}) {
        for (const BeamMode beam : {BeamMode::LogProbability, BeamMode::Article}) {
            for (const int width : {1, 5}) {
                GenerationConfig config;
                config.templateId = 7;
                config.draw = draw;
                config.beam = beam;
                config.beamWidth = width;
                config.count = 9;
                config.seed = 100;
                config.maxLength = 40;
                config.start = {"ab", "c"};
                config.blocked = {"a", "b", "he"};
                std::vector<Candidate> arrived;
                GenerationHooks hooks;
                hooks.arrived = [&](const Candidate& candidate) { arrived.push_back(candidate); };
                const auto together = generate(scorer(), config, {}, hooks);
                REQUIRE(together);
                CHECK(together->end == GenerationEnd::Finished);
                REQUIRE(together->candidates.size() == 9);
                CHECK(arrived.size() == 9);
                for (std::size_t i = 0; i < 9; ++i) {
                    const Candidate& one = together->candidates[i];
                    CHECK((i == 0 || one.score <= together->candidates[i - 1].score));
                    GenerationConfig alone = config;
                    alone.count = 1;
                    alone.seed = one.seed;
                    checkSame(write(scorer(), alone).at(0), one);
                }
            }
        }
    }
}

TEST_CASE("candidates share their scoring calls")
{
    GenerationConfig config;
    config.count = 12;
    config.beamWidth = 4;
    config.boxes = 1;
    scorer().begins = scorer().advances = 0;
    std::size_t longest = 0;
    const auto outcome = generate(scorer(), config, {});
    for (const Candidate& candidate : outcome->candidates)
        longest = std::max(longest, candidate.text.size());
    CHECK(scorer().begins == 1);
    CHECK(scorer().advances <= 139);
    CHECK(scorer().advances + 1 >= static_cast<int>(longest));
}

TEST_CASE("score and log-probability are those of the generated characters by the plain softmax")
{
    GenerationConfig config;
    config.count = 8;
    config.beamWidth = 3;
    config.temperature = 1.7;
    config.topK = 6;
    config.topP = 0.95;
    config.boxes = 3;
    config.start = {"ab", "cd", "e"};
    config.locked = {1};
    for (const Draw draw : {Draw::Threshold, Draw::Proportional, Draw::Uniform, Draw::Argmax}) {
        config.draw = draw;
        for (const Candidate& candidate : write(scorer(), config)) {
            CAPTURE(candidate.text);
            const std::size_t bar = candidate.text.find('|');
            CHECK(candidate.text.substr(0, 2) == "ab");
            CHECK(candidate.text.substr(bar + 1, 4) == "cd|e");
            const double expected = logProbabilityOf(candidate.text, 0, {{0, 2}, {bar + 1, bar + 5}});
            CHECK(candidate.logProbability == doctest::Approx(expected));
            CHECK(candidate.score == doctest::Approx(expected / static_cast<double>(candidate.text.size() - 6)));
            CHECK(candidate.boxes == splitBoxes(candidate.text, 3));
        }
    }
}

TEST_CASE("locked boxes stand as given, first, between and last")
{
    for (const std::vector<int>& locked : std::vector<std::vector<int>>{{0}, {1}, {2}, {0, 1}, {0, 2}, {1, 2}}) {
        GenerationConfig config;
        config.boxes = 3;
        config.start = {"FIRST given", "ab  c", "die letzte, Ä!"};
        config.locked = locked;
        for (std::size_t box = 0; box < 3; ++box)
            if (std::find(locked.begin(), locked.end(), static_cast<int>(box)) == locked.end())
                config.start[box] = "";
        config.count = 4;
        const auto outcome = generate(scorer(), config, {});
        REQUIRE(outcome);
        for (const Candidate& candidate : outcome->candidates) {
            REQUIRE(candidate.boxes.size() == 3);
            for (const int box : locked)
                CHECK(candidate.boxes[static_cast<std::size_t>(box)] == config.start[static_cast<std::size_t>(box)]);
            CHECK(candidate.finished);
            CHECK(std::count(candidate.text.begin(), candidate.text.end(), '|') == 3);
        }
    }
}

TEST_CASE("starts and locked boxes are read as the captions were spelled")
{
    GenerationConfig plain, typed;
    plain.boxes = typed.boxes = 3;
    plain.locked = typed.locked = {1};
    plain.start = {"a bc ", "e d", "a"};
    typed.start = {"A\u00a0b\u00adC\u00a0", "E\u20ac D", "\u00c2"};
    plain.count = typed.count = 4;
    const auto expected = write(scorer(), plain), written = write(scorer(), typed);
    for (std::size_t i = 0; i < written.size(); ++i) {
        CHECK(written[i].boxes[0] == expected[i].boxes[0]);
        CHECK(written[i].boxes[1] == "E\u20ac D"); // locked: as given
        CHECK(written[i].boxes[2] == expected[i].boxes[2]);
        CHECK(written[i].text == joinWithBars(written[i].boxes) + "|");
        CHECK(written[i].logProbability == expected[i].logProbability);
    }
    CHECK(unseenInStarts(scorer(), typed) == std::vector<UnseenCharacter>{{U'\u20ac', U""}, {U'\u00c2', U"a"}});
    CHECK(unseenInStarts(scorer(), plain).empty());
}

TEST_CASE("a temperature of 0 draws as argmax")
{
    for (const Draw draw : {Draw::Threshold, Draw::Proportional, Draw::Uniform})
        for (const BeamMode beam : {BeamMode::LogProbability, BeamMode::Article})
            for (const int width : {1, 3}) {
                GenerationConfig cold, best;
                cold.draw = draw;
                cold.temperature = 0;
                best.draw = Draw::Argmax;
                cold.beam = best.beam = beam;
                cold.beamWidth = best.beamWidth = width;
                cold.count = best.count = 2;
                const auto written = write(scorer(), cold), expected = write(scorer(), best);
                for (std::size_t i = 0; i < written.size(); ++i) {
                    CHECK(written[i].text == expected[i].text);
                    CHECK(written[i].score == expected[i].score);
                }
            }
}

TEST_CASE("the length limit ends a text without its last bar")
{
    GenerationConfig config;
    config.draw = Draw::Argmax;
    const FunctionScorer endless(U"a|", [](std::int64_t, const std::u32string&) { return std::vector<float>{0.9F, 0.1F}; });
    for (const BeamMode beam : {BeamMode::LogProbability, BeamMode::Article}) {
        config.beam = beam;
        config.maxLength = 140;
        const Candidate candidate = write(endless, config)[0];
        CHECK(candidate.text == std::string(140, 'a'));
        CHECK_FALSE(candidate.finished);
        CHECK(candidate.boxes == std::vector<std::string>{std::string(140, 'a'), ""});
        config.maxLength = 1;
        CHECK(write(endless, config)[0].text == "a");
    }
}

TEST_CASE("a stop is heeded before each step and keeps what has arrived")
{
    std::stop_source stop;
    int calls = 0;
    const FunctionScorer slow(U"ab|", [&](std::int64_t id, const std::u32string& text) {
        if (++calls == 40)
            stop.request_stop();
        return hashedRow(3, id, text, 1);
    });
    GenerationConfig config;
    config.count = 8;
    std::size_t arrived = 0;
    GenerationHooks hooks;
    hooks.arrived = [&](const Candidate&) { ++arrived; };
    const auto outcome = generate(slow, config, stop.get_token(), hooks);
    REQUIRE(outcome);
    CHECK(outcome->end == GenerationEnd::Stopped);
    CHECK(outcome->candidates.size() == arrived);
    CHECK(arrived < 8);
    CHECK(calls < 40 + 8);
    calls = 100;
    CHECK(generate(slow, config, stop.get_token())->candidates.empty());
    CHECK(calls == 100);
}

TEST_CASE("settings outside their range are refused by name")
{
    const auto refused = [](auto change, const std::string& word) {
        GenerationConfig config;
        change(config);
        const auto outcome = generate(scorer(), config, {});
        REQUIRE_FALSE(outcome);
        CHECK(outcome.error().code == ErrorCode::InvalidArgument);
        CAPTURE(outcome.error().text);
        CHECK(outcome.error().text.find(word) != std::string::npos);
    };
    const double nan = std::numeric_limits<double>::quiet_NaN();
    refused([](auto& c) { c.templateId = -1; }, "template id");
    refused([](auto& c) { c.templateId = 1'000'000'000'000; }, "template id");
    refused([](auto& c) { c.boxes = 0; }, "boxes");
    refused([](auto& c) { c.minScore = 1.1; }, "minimum score");
    refused([&](auto& c) { c.minScore = nan; }, "minimum score");
    refused([](auto& c) { c.beamWidth = 65; }, "beam width");
    refused([](auto& c) { c.temperature = -0.1; }, "temperature");
    refused([](auto& c) { c.temperature = 100.5; }, "temperature");
    refused([&](auto& c) { c.temperature = nan; }, "temperature");
    refused([](auto& c) { c.topK = -1; }, "top-k");
    refused([](auto& c) { c.topP = 0; }, "top-p");
    refused([](auto& c) { c.count = 0; }, "candidates");
    refused([](auto& c) { c.maxLength = 0; }, "maximum length");
    refused([](auto& c) { c.start = {"a", "b", "c"}; }, "3 boxes");
    refused([](auto& c) { c.start = {"a|b"}; }, "bar");
    refused([](auto& c) { c.start = {"\xff"}; }, "UTF-8");
    refused([](auto& c) { c.start = {"漢字"}; }, "漢字");
    refused([](auto& c) { c.start = {std::string(140, 'a')}; }, "140 characters");
    refused([](auto& c) { c.locked = {2}; }, "locked");
    refused([](auto& c) { c.locked = {0, 1}; }, "every box is locked");
    CHECK(validate(GenerationConfig()));
}

TEST_CASE("a damaged network is an error, not a caption")
{
    const FunctionScorer broken(U"a|", [](std::int64_t, const std::u32string&) {
        return std::vector<float>{std::numeric_limits<float>::quiet_NaN(), 0.5F};
    });
    CHECK(generate(broken, GenerationConfig(), {}).error().code == ErrorCode::Diverged);
    const FunctionScorer silent(U"a|", [](std::int64_t, const std::u32string&) { return std::vector<float>{0, 0}; });
    const auto outcome = generate(silent, GenerationConfig(), {});
    REQUIRE(outcome);
    CHECK(outcome->candidates.at(0).text.empty());
    CHECK(outcome->candidates.at(0).boxes.size() == 2);
}

TEST_CASE("names of draws and beams go both ways")
{
    for (const Draw draw : {Draw::Threshold, Draw::Proportional, Draw::Uniform, Draw::Argmax})
        CHECK(*drawByName(drawName(draw)) == draw);
    for (const BeamMode beam : {BeamMode::LogProbability, BeamMode::Article})
        CHECK(*beamByName(beamName(beam)) == beam);
    CHECK(drawName(Draw::Threshold) == "threshold");
    CHECK(beamName(BeamMode::LogProbability) == "log-probability");
    CHECK(drawByName("best").error().hint.find("argmax") != std::string::npos);
    CHECK_FALSE(beamByName(""));
}

TEST_CASE("a caption is split into exactly its boxes")
{
    using Boxes = std::vector<std::string>;
    CHECK(splitBoxes("a|b|", 2) == Boxes{"a", "b"});
    CHECK(splitBoxes("a|b", 2) == Boxes{"a", "b"});
    CHECK(splitBoxes("a", 3) == Boxes{"a", "", ""});
    CHECK(splitBoxes("", 2) == Boxes{"", ""});
    CHECK(splitBoxes("a||", 2) == Boxes{"a", ""});
    CHECK(splitBoxes("a|b|c|", 2) == Boxes{"a", "b c"});
}
