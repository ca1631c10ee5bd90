#include <doctest/doctest.h>

#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

#include "core/training/RecordedRun.h"
#include "network/checkpoint/CheckpointFile.h"
#include "support/TemporaryFolder.h"
#include "training/Trainer.h"

using namespace memewright;
using namespace memewright::test;

namespace {

/// A device whose memory holds so many rows of a batch and no more.
class SmallDevice final : public Learner
{
public:
    SmallDevice(std::unique_ptr<Learner> learner, std::size_t mostRows) : m_learner(std::move(learner)), m_mostRows(mostRows) { }

    std::uint64_t places() const override { return m_learner->places(); }
    void initialise(Random& random) override { m_learner->initialise(random); }
    Status startFrom(const CheckpointFile& base) override { return m_learner->startFrom(base); }
    StepResult step(const StepRequest& request) override
    {
        TORCH_CHECK_WITH(OutOfMemoryError, request.batchRows <= m_mostRows, "out of memory");
        return m_learner->step(request);
    }
    FigureSums measure(const MeasureRequest& request) const override { return m_learner->measure(request); }
    void storeModel(StoredTensors& tensors) const override { m_learner->storeModel(tensors); }
    void storeState(StoredTensors& tensors) const override { m_learner->storeState(tensors); }
    Status restoreState(const CheckpointFile& last) override { return m_learner->restoreState(last); }
    bool finite() const override { return m_learner->finite(); }

private:
    std::unique_ptr<Learner> m_learner;
    std::size_t m_mostRows;
};

struct WarnedRun : Recorder {
    std::vector<std::string> warnings;
    void warned(const std::string& sentence) override { warnings.push_back(sentence); }
};

Result<TrainingOutcome> runOn(std::size_t mostRows, WarnedRun& sink, const std::filesystem::path& folder, NetworkKind kind)
{
    const c10::InferenceMode gradientsAreComputedByHand;
    static const Corpus corpus = tinyCorpus();
    const TickingClock clock;
    TrainingConfig config = tinyConfig(folder);
    config.network.kind = kind;
    config.network.units = 8;
    config.network.embedding = 4;
    config.batchRows = 64;
    config.validationRatio = 0.2;
    const auto make = [&](const LearnerContext& context) {
        return std::make_unique<SmallDevice>(makeLearner(context), mostRows);
    };
    Trainer trainer(config, {corpus, sink.source.get_token(), sink, clock}, {false, "a small GPU", 1}, make);
    if (const auto status = trainer.prepare(); !status)
        return tl::make_unexpected(status.error());
    return trainer.run();
}

} // namespace

TEST_CASE("a run whose batches are too large for the memory goes on with smaller ones, and says so")
{
    for (const NetworkKind kind : {NetworkKind::Article, NetworkKind::Gru}) {
        const TemporaryFolder folder;
        WarnedRun sink;
        const auto outcome = runOn(20, sink, folder.path(), kind);
        REQUIRE(outcome);
        CHECK(outcome->end == TrainingEnd::Finished);
        CHECK(outcome->rows == sink.start.plannedRows);
        REQUIRE(sink.warnings.size() == 2);
        CHECK(sink.warnings.back().find("16 rows") != std::string::npos);
        // Also when it is taken up again.
        const auto stored = openCheckpoint(folder / "last.safetensors");
        REQUIRE(stored);
        CHECK(stored->header.metadata.at("training").find("\"batch_rows\":16") != std::string::npos);
    }
}

TEST_CASE("a memory that holds not even the smallest batch ends the run")
{
    const TemporaryFolder folder;
    WarnedRun sink;
    CHECK_THROWS_AS((void)runOn(4, sink, folder.path(), NetworkKind::Article), c10::OutOfMemoryError);
}
