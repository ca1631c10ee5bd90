#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/Random.h"
#include "data/Split.h"

using namespace memewright;

namespace {

using Caption = std::pair<std::int64_t, std::string>;

/// Captions of which many stand under several templates.
std::vector<Caption> captions(int texts)
{
    std::vector<Caption> all;
    Random random(8);
    for (int i = 0; i < texts; ++i)
        for (auto copies = random.integer(1, 4); copies > 0; --copies)
            all.emplace_back(copies, "caption number " + std::to_string(i));
    return all;
}

Corpus corpusOf(const std::vector<Caption>& all)
{
    Corpus corpus;
    for (const auto& [id, text] : all)
        corpus.add(id, text);
    return corpus;
}

std::vector<Caption> captionsOf(const Rows& rows)
{
    std::vector<Caption> all;
    for (const auto caption : rows.captions())
        all.emplace_back(rows.corpus().templateId(caption), rows.corpus().text(caption));
    return all;
}

} // namespace

TEST_CASE("A split by caption keeps each text on one side, whatever the seed and the ratio")
{
    const Corpus corpus = corpusOf(captions(300));
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        for (const double ratio : {0.02, 0.1, 0.2, 0.5}) {
            const Split split = splitCorpus(corpus, SplitMode::Caption, ratio, seed);
            const auto wanted = static_cast<std::size_t>(ratio * static_cast<double>(corpus.size()));
            CHECK(sharedCaptions(split) == 0);
            CHECK(split.validation.captions().size() <= wanted);
            CHECK(split.validation.captions().size() + 4 > wanted); // at most one text's templates moved over
            CHECK(split.training.captions().size() + split.validation.captions().size() == corpus.size());
            CHECK(split.training.size() + split.validation.size() == corpus.rows());
        }
}

TEST_CASE("A split by caption is the same for every order of import, also the order inside each part")
{
    auto all = captions(200);
    const Corpus first = corpusOf(all);
    Random random(3);
    for (std::size_t i = all.size(); i-- > 1;)
        std::swap(all[i], all[static_cast<std::size_t>(random.integer(0, static_cast<std::int64_t>(i)))]);
    const Corpus second = corpusOf(all);
    const Split a = splitCorpus(first, SplitMode::Caption, 0.2, 5);
    const Split b = splitCorpus(second, SplitMode::Caption, 0.2, 5);
    CHECK(captionsOf(a.training) == captionsOf(b.training));
    CHECK(captionsOf(a.validation) == captionsOf(b.validation));
    const Split other = splitCorpus(first, SplitMode::Caption, 0.2, 6);
    CHECK(captionsOf(a.validation) != captionsOf(other.validation));
}

TEST_CASE("Distinct texts are cut exactly at int(ratio x captions)")
{
    Corpus corpus;
    for (int i = 0; i < 1013; ++i)
        corpus.add(1, "text " + std::to_string(i));
    CHECK(splitCorpus(corpus, SplitMode::Caption, 0.2, 1).validation.captions().size() == 202);
    CHECK(splitCorpus(corpus, SplitMode::Caption, 0.0, 1).validation.size() == 0);
    CHECK(splitCorpus(corpus, SplitMode::Caption, 1.0, 1).training.size() == 0);
}

TEST_CASE("A split by row holds every row once and shares captions, which is counted")
{
    const Corpus corpus = corpusOf(captions(100));
    const Split split = splitCorpus(corpus, SplitMode::Row, 0.2, 2);
    CHECK(split.validation.size() == static_cast<std::uint64_t>(0.2 * static_cast<double>(corpus.rows())));
    CHECK(split.training.size() + split.validation.size() == corpus.rows());
    std::set<std::pair<std::uint32_t, std::uint32_t>> rows;
    for (const Rows* part : {&split.training, &split.validation})
        for (std::uint64_t i = 0; i < part->size(); ++i)
            rows.insert({part->at(i).caption, part->at(i).position});
    CHECK(rows.size() == corpus.rows());
    std::set<std::string> trainingTexts;
    for (const auto& [id, text] : captionsOf(split.training))
        trainingTexts.insert(text);
    std::set<std::string> shared;
    for (const auto& [id, text] : captionsOf(split.validation))
        if (trainingTexts.contains(text))
            shared.insert(text);
    CHECK(shared.size() > 50);
    CHECK(sharedCaptions(split) == shared.size());
}

TEST_CASE("The article's ratio changes at a million rows")
{
    CHECK(defaultValidationRatio(999'999) == 0.2);
    CHECK(defaultValidationRatio(1'000'000) == 0.02);
}

TEST_CASE("An empty corpus splits into nothing")
{
    const Corpus corpus;
    for (const auto mode : {SplitMode::Caption, SplitMode::Row}) {
        const Split split = splitCorpus(corpus, mode, 0.2, 1);
        CHECK(split.training.size() == 0);
        CHECK(split.validation.size() == 0);
        CHECK(sharedCaptions(split) == 0);
    }
}
