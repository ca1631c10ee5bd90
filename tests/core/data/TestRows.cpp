#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "base/Random.h"
#include "data/Rows.h"

using namespace memewright;

namespace {

Corpus randomCorpus(std::size_t captions, bool ascii)
{
    Corpus corpus;
    Random random(captions);
    for (std::size_t i = 0; i < captions; ++i) {
        std::string text;
        for (auto length = random.integer(0, 50); length > 0; --length)
            text += ascii || random.integer(0, 3) > 0 ? "x" : "\xc3\xa9";
        corpus.add(random.integer(1, 5), text);
    }
    return corpus;
}

std::vector<RowRef> naive(const Corpus& corpus, const std::vector<std::uint32_t>& captions)
{
    std::vector<RowRef> rows;
    for (const auto caption : captions)
        for (std::uint32_t position = 0; position < corpus.rowsOf(caption); ++position)
            rows.push_back({caption, position});
    return rows;
}

} // namespace

TEST_CASE("Rows of some captions are those of a plain walk over them")
{
    for (const bool ascii : {true, false})
        for (const std::size_t size : {1, 63, 64, 65, 128, 300}) {
            const Corpus corpus = randomCorpus(size, ascii);
            std::vector<std::uint32_t> captions;
            for (std::uint32_t i = static_cast<std::uint32_t>(size); i-- > 0;)
                if (i % 3 != 1)
                    captions.push_back(i);
            const auto expected = naive(corpus, captions);
            const Rows rows(corpus, captions);
            REQUIRE(rows.size() == expected.size());
            CHECK(rows.captions() == captions);
            for (std::uint64_t i = 0; i < rows.size(); ++i)
                REQUIRE(rows.at(i) == expected[i]);
        }
}

TEST_CASE("Two parts of a permuted order hold every row once")
{
    const Corpus corpus = randomCorpus(200, true);
    const KeyedPermutation order(corpus.rows(), 4);
    const Rows first(corpus, order, 0, corpus.rows() - 100);
    const Rows second(corpus, order, corpus.rows() - 100, 100);
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    std::set<std::uint32_t> captionsOfSecond;
    for (const Rows* rows : {&first, &second})
        for (std::uint64_t i = 0; i < rows->size(); ++i) {
            const RowRef row = rows->at(i);
            REQUIRE(row.position < corpus.rowsOf(row.caption));
            CHECK(seen.insert({row.caption, row.position}).second);
            if (rows == &second)
                captionsOfSecond.insert(row.caption);
        }
    CHECK(seen.size() == corpus.rows());
    CHECK(second.captions() == std::vector<std::uint32_t>(captionsOfSecond.begin(), captionsOfSecond.end()));
    for (std::uint32_t caption = 0; caption < corpus.size(); ++caption) {
        const std::vector<bool> ofFirst = first.wanted(caption), ofSecond = second.wanted(caption);
        REQUIRE(ofFirst.size() == corpus.rowsOf(caption));
        for (std::uint32_t position = 0; position < ofFirst.size(); ++position)
            CHECK(ofFirst[position] != ofSecond[position]);
    }
    for (std::uint64_t i = 0; i < second.size(); ++i)
        CHECK(second.wanted(second.at(i).caption)[second.at(i).position]);
}

TEST_CASE("No rows are no rows")
{
    CHECK(Rows().size() == 0);
    CHECK(Rows().captions().empty());
    const Corpus corpus;
    CHECK(Rows(corpus, {}).size() == 0);
}
