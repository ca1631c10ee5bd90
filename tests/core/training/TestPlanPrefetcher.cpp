#include <doctest/doctest.h>

#include "core/training/TinyCorpus.h"
#include "data/Split.h"
#include "training/PlanPrefetcher.h"

using namespace memewright;
using namespace memewright::test;

namespace {

CheckpointInfo infoOf(const Corpus& corpus)
{
    CheckpointInfo info;
    VocabularyBuilder builder;
    for (std::size_t caption = 0; caption < corpus.size(); ++caption)
        builder.addCaption(corpus.templateId(caption), corpus.text(caption));
    info.vocabulary = builder.vocabulary();
    info.labels = builder.labels();
    return info;
}

void checkSame(const PlannedBatch& a, const PlannedBatch& b)
{
    CHECK(a.places == b.places);
    CHECK(a.plan.rows == b.plan.rows);
    CHECK(a.plan.labels == b.plan.labels);
    CHECK(a.plan.tops == b.plan.tops);
    for (std::size_t layer = 0; layer < a.plan.layers.size(); ++layer) {
        CHECK(a.plan.layers[layer].inputs == b.plan.layers[layer].inputs);
        CHECK(a.plan.layers[layer].counts == b.plan.layers[layer].counts);
    }
}

} // namespace

TEST_CASE("plans made ahead, by any number of threads, are those made at once")
{
    const Corpus corpus = tinyCorpus();
    const CheckpointInfo info = infoOf(corpus);
    for (const SplitMode mode : {SplitMode::Caption, SplitMode::Row}) {
        const Rows part = splitCorpus(corpus, mode, 0.2, 5).training;
        for (const std::size_t planners : {0, 1, 3}) {
            CAPTURE(planners);
            PlanPrefetcher ahead(part, info, planners);
            WindowPlanner planner(5, 128);
            std::uint64_t rows = 0;
            for (const std::uint64_t key : {1, 2}) {
                std::optional<BatchRequest> request = BatchRequest{{part.captions().size(), key}, 0, 500, 30};
                while (request) {
                    const PlannedBatch batch = ahead.take(*request);
                    checkSame(batch, planBatch(planner, info, part, *request));
                    const auto next = following(part, *request);
                    if (next) {
                        CHECK(next->position == request->position + batch.places);
                        CHECK(next->rowsLeft == request->rowsLeft - batch.plan.rows);
                    }
                    rows += batch.plan.rows;
                    request = next;
                }
            }
            CHECK(rows > 0);
            CHECK(rows <= 1000);
        }
    }
}

TEST_CASE("a batch that was not expected is planned all the same")
{
    const Corpus corpus = tinyCorpus();
    const CheckpointInfo info = infoOf(corpus);
    const Rows part(corpus, allCaptions(corpus));
    PlanPrefetcher ahead(part, info, 2);
    WindowPlanner planner(5, 128);
    for (const std::uint64_t position : {0, 7, 3, 3, 30})
        for (const std::size_t batchRows : {20, 200}) {
            const BatchRequest request{{part.captions().size(), 1}, position, 10'000, batchRows};
            checkSame(ahead.take(request), planBatch(planner, info, part, request));
        }
}
