#include <doctest/doctest.h>

#include <map>
#include <set>

#include "RandomScorer.h"
#include "generation/Generation.h"
#include "generation/Selection.h"

using namespace memewright;
using namespace memewright::test;

namespace {

Candidate whole(const std::string& text, double logProbability)
{
    Candidate candidate;
    candidate.text = text + '|';
    candidate.boxes = {text};
    candidate.finished = true;
    candidate.logProbability = logProbability;
    return candidate;
}

std::vector<std::string> textsOf(const std::vector<Candidate>& candidates)
{
    std::vector<std::string> texts;
    for (const Candidate& candidate : candidates)
        texts.push_back(candidate.boxes.front());
    return texts;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("two are there after the first round, and then the likeliest of all rounds")
{
    Selection selection(4, 2);
    selection.add(whole("an odd word", -9), 0);
    selection.add(whole("plain words", -4), 0);
    selection.add(whole("somewhat odd", -6), 0);
    CHECK(textsOf(selection.endRound()) == Texts{"plain words", "somewhat odd"});
    selection.add(whole("plainer words", -3), 0);
    CHECK(textsOf(selection.endRound()) == Texts{"plainer words", "an odd word"});
}

TEST_CASE("repeated, unfinished, empty and copied captions wait until nothing better is left")
{
    Selection selection(3, 2);
    selection.add(whole("mostly copied", -1), 0.9);
    Candidate unfinished = whole("broken off", -1);
    unfinished.finished = false;
    selection.add(unfinished, 0);
    Candidate empty = whole("with an empty box", -1);
    empty.boxes.emplace_back("  ");
    selection.add(empty, 0);
    CHECK(selection.endRound().empty());
    selection.add(whole("good", -8), Selection::kMostCopied);
    selection.add(whole("good", -8), 0);
    CHECK(textsOf(selection.endRound()) == Texts{"good", "mostly copied", "with an empty box"});
}

TEST_CASE("one that says the same in two boxes is never handed out")
{
    Selection selection(2, 1);
    Candidate repeating = whole("says it|Says it", -1);
    repeating.boxes = {"says it", "Says it"};
    selection.add(repeating, 0);
    selection.add(whole("mostly copied", -9), 1);
    CHECK(textsOf(selection.endRound()) == Texts{"mostly copied"});
}

TEST_CASE("one that differs from another by a word or two waits")
{
    Selection selection(2, 1);
    selection.add(whole("brace yourselves people are coming", -1), 0);
    selection.add(whole("brace yourselves students are coming", -2), 0);
    selection.add(whole("brace yourselves the boys are back", -3), 0);
    CHECK(textsOf(selection.endRound()) == Texts{"brace yourselves people are coming", "brace yourselves the boys are back"});
}

TEST_CASE("no two share a box's text, unless the picture's own words stand there")
{
    const auto boxes = [](const std::string& first, const std::string& second, double logProbability) {
        Candidate candidate = whole(first + '|' + second, logProbability);
        candidate.boxes = {first, second};
        return candidate;
    };
    Selection selection(3, 1);
    selection.add(boxes("me", "my homework", -1), 0);
    selection.add(boxes("Me", "a video game about trains", -2), 0); // the same words
    selection.add(boxes("a cat", "me", -3), 0); // in another box
    for (int i = 0; i < 8; ++i)
        selection.add(boxes("brace yourselves", "number " + std::string(i + 1, 'x') + " comes with its friends", -4 - i), 0);
    CHECK(textsOf(selection.endRound()) == Texts{"me", "a cat", "brace yourselves"});

    Selection formula(2, 1);
    for (int i = 0; i < 8; ++i)
        formula.add(boxes("brace yourselves", "number " + std::string(i + 1, 'x') + " comes with its friends today", -4 - i), 0);
    CHECK(textsOf(formula.endRound()) == Texts{"brace yourselves", "brace yourselves"});
}

TEST_CASE("no more than half of what is handed out was mostly copied")
{
    Selection selection(4, 2);
    selection.add(whole("copied one", -1), 0.6);
    selection.add(whole("copied two", -2), 0.6);
    selection.add(whole("new one", -3), 0.2);
    CHECK(textsOf(selection.endRound()) == Texts{"new one"});
    selection.add(whole("another new", -4), Selection::kMostlyCopied);
    CHECK(textsOf(selection.endRound()) == Texts{"copied one", "another new", "copied two"});
}

TEST_CASE("a stop hands out what is wanted and no more")
{
    Selection selection(2, 3);
    selection.add(whole("mostly copied", -1), 1);
    selection.add(whole("good", -8), 0);
    CHECK(textsOf(selection.rest()) == Texts{"good"});
}

TEST_CASE("with several tries the best of many draws are handed out, each repeated by its own seed")
{
    const FunctionScorer scorer = randomScorer(U"abcdefgh |", 4);
    GenerationConfig config;
    config.boxes = 1;
    config.count = 4;
    config.tries = 3;
    config.seed = 50;
    config.maxLength = 30;
    std::map<std::uint64_t, double> copied;
    int drawn = 0, arrived = 0;
    GenerationHooks hooks;
    hooks.drawn = [&](int count) { drawn = count; };
    hooks.arrived = [&](const Candidate&) { ++arrived; };
    hooks.copiedShare = [&](const Candidate& candidate) { return copied[candidate.seed] = candidate.seed % 2 ? 1.0 : 0.0; };
    const auto outcome = generate(scorer, config, {}, hooks);
    REQUIRE(outcome);
    CHECK(drawn == 12);
    CHECK(copied.size() == 12);
    CHECK(copied.begin()->first == 50);
    CHECK(arrived == int(outcome->candidates.size()));
    std::set<std::string> texts;
    for (const Candidate& candidate : outcome->candidates) {
        CHECK(texts.insert(candidate.text).second);
        GenerationConfig alone = config;
        alone.count = alone.tries = 1;
        alone.seed = candidate.seed;
        CHECK(generate(scorer, alone, {})->candidates.at(0).text == candidate.text);
    }
}
