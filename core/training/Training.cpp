#include "training/Training.h"

#include <cmath>

#include <c10/core/InferenceMode.h>

#include "base/Numbers.h"
#include "network/CheckpointFile.h"
#include "network/Guarded.h"
#include "training/Trainer.h"

namespace memewright {

namespace {

Status outOfRange(const std::string& what, const std::string& hint)
{
    return fail(ErrorCode::InvalidArgument, what, hint);
}

Status checkNumbers(const TrainingConfig& config)
{
    constexpr std::size_t kMostBatchRows = 65'536;
    constexpr double kMostRate = 10;
    if (config.batchRows < 1 || config.batchRows > kMostBatchRows)
        return outOfRange("a batch cannot have " + numberText(config.batchRows) + " rows", "choose 1 to 65536");
    if (config.epochs < 1)
        return outOfRange("a run cannot have " + numberText(config.epochs) + " epochs", "choose 1 or more");
    if (config.maxRows && *config.maxRows == 0)
        return outOfRange("a run cannot end after 0 rows", "choose 1 or more rows");
    if (!(config.learningRate > 0 && config.learningRate <= kMostRate))
        return outOfRange(
            "the learning rate cannot be " + numberText(config.learningRate), "choose a number above 0, up to 10");
    if (config.validationRatio && !(*config.validationRatio > 0 && *config.validationRatio < 1))
        return outOfRange(
            "the validation ratio cannot be " + numberText(*config.validationRatio), "choose a number between 0 and 1");
    if (config.validationEveryRows < 1 || config.validationSample < 1)
        return outOfRange("validation needs at least one row, and one row between two of them", "choose 1 or more");
    constexpr int kMostThreads = 1024; // more end in a crash of the thread library
    if (config.threads < 0 || config.threads > kMostThreads || !std::isfinite(config.saveEverySeconds))
        return outOfRange("the number of threads or the saving interval is out of range", "choose 0 to 1024 threads");
    return {};
}

Status checkConfig(const TrainingConfig& config)
{
    if (const auto status = validate(config.network); !status)
        return status;
    if (const auto status = checkNumbers(config); !status)
        return status;
    std::error_code error;
    if (!std::filesystem::is_directory(config.runFolder, error))
        return fail(ErrorCode::Unwritable, "there is no folder " + config.runFolder.string() + " for the run", "create it");
    return {};
}

/// The stored run that is to go on; its settings replace those of `config`.
Result<CheckpointFile> takeUp(TrainingConfig& config, const Corpus& corpus)
{
    auto last = openCheckpoint(config.runFolder / "last.safetensors");
    if (!last)
        return last;
    if (last->info.corpusHash != corpus.hash())
        return fail(ErrorCode::InvalidArgument, "the run in " + config.runFolder.string() + " was trained on other captions",
            "go on with the corpus '" + last->info.corpus + "' as it was, or begin a new run");
    const auto state = last->header.metadata.find("training");
    const auto stored = runFromText(state == last->header.metadata.end() ? "" : state->second, config);
    if (!stored)
        return tl::make_unexpected(stored.error());
    config = stored->config;
    config.network = last->info.settings;
    return last;
}

Result<TrainingOutcome> trainGuarded(TrainingConfig config, const TrainerContext& context)
{
    const c10::InferenceMode gradientsAreComputedByHand;
    std::optional<CheckpointFile> last;
    if (config.resume) {
        auto opened = takeUp(config, context.corpus);
        if (!opened)
            return tl::make_unexpected(opened.error());
        last = std::move(*opened);
    }
    if (const auto status = checkConfig(config); !status)
        return tl::make_unexpected(status.error());
    if (context.corpus.empty())
        return fail(
            ErrorCode::InvalidArgument, "the corpus '" + context.corpus.name() + "' has no captions", "import captions first");
    config.validationRatio = config.validationRatio.value_or(defaultValidationRatio(context.corpus.rows()));
    setComputeThreads(config.threads);
    const auto device = resolveDevice(config.device);
    if (!device)
        return tl::make_unexpected(device.error());

    Trainer trainer(std::move(config), context, *device);
    if (const auto status = trainer.prepare(last); !status)
        return tl::make_unexpected(status.error());
    return trainer.run();
}

} // namespace

Result<TrainingOutcome> train(
    const TrainingConfig& config, const Corpus& corpus, std::stop_token stop, TrainingSink& sink, const Clock& clock)
{
    return guarded([&] { return trainGuarded(config, {corpus, std::move(stop), sink, clock}); });
}

} // namespace memewright
