#include "training/Training.h"

#include <cmath>

#include <c10/core/InferenceMode.h>

#include "base/Numbers.h"
#include "base/Sha256.h"
#include "library/RunFolder.h"
#include "network/checkpoint/StartFrom.h"
#include "network/kernels/Guarded.h"
#include "training/RunFiles.h"
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
        return outOfRange("a batch cannot have " + grouped(config.batchRows) + " rows", "choose 1 to " + grouped(kMostBatchRows));
    if (config.epochs < 1)
        return outOfRange("a run cannot have " + grouped(config.epochs) + " epochs", "choose 1 or more");
    if (config.maxRows && *config.maxRows == 0)
        return outOfRange("a run cannot end after 0 rows", "choose 1 or more rows");
    if (!(config.learningRate > 0 && config.learningRate <= kMostRate))
        return outOfRange("the learning rate cannot be " + numberText(config.learningRate), "choose a number above 0, up to 10");
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
    return config.resume ? Status() : checkHoldsNoModel(config.runFolder);
}

/// The settings that a run keeps, over `now`.
Result<TrainingConfig> settingsIn(const CheckpointFile& last, const TrainingConfig& now)
{
    const auto state = last.header.metadata.find("training");
    auto stored = runFromText(state == last.header.metadata.end() ? "" : state->second, now);
    if (!stored)
        return tl::make_unexpected(stored.error());
    stored->config.network = last.info.settings;
    return std::move(stored->config);
}

/// The stored run that is to go on; its settings replace those of `config`.
Result<CheckpointFile> takeUp(TrainingConfig& config, const Corpus& corpus)
{
    auto last = openCheckpoint(RunFolder(config.runFolder).state());
    if (!last)
        return last;
    if (last->info.corpusHash != corpus.hash())
        return fail(ErrorCode::InvalidArgument,
            "the run in " + config.runFolder.string() + " began with captions that the corpus '" + corpus.name()
                + "' does not hold",
            "bring back what was deleted from the corpus, or begin a new run");
    auto settings = settingsIn(*last, config);
    if (!settings)
        return tl::make_unexpected(settings.error());
    config = std::move(*settings);
    return last;
}

Result<StartModel> startModel(const TrainingConfig& config)
{
    auto file = openCheckpoint(config.from);
    if (!file)
        return tl::make_unexpected(file.error());
    if (const auto status = checkStart(config.network, *file); !status)
        return tl::make_unexpected(status.error());
    return sha256OfFile(config.from).map([&](std::string hash) { return StartModel{std::move(*file), std::move(hash)}; });
}

Result<TrainingOutcome> trainGuarded(TrainingConfig config, TrainerContext context)
{
    const c10::InferenceMode gradientsAreComputedByHand;
    std::optional<CheckpointFile> last;
    if (config.resume) {
        auto opened = takeUp(config, context.corpus);
        if (!opened)
            return tl::make_unexpected(opened.error());
        context.last = &last.emplace(std::move(*opened));
    }
    if (const auto status = checkConfig(config); !status)
        return tl::make_unexpected(status.error());
    if (context.corpus.empty())
        return fail(
            ErrorCode::InvalidArgument, "the corpus '" + context.corpus.name() + "' has no captions", "import captions first");
    std::optional<StartModel> from;
    if (!config.resume && !config.from.empty()) {
        auto opened = startModel(config);
        if (!opened)
            return tl::make_unexpected(opened.error());
        context.from = &from.emplace(std::move(*opened));
    }
    config.validationRatio = config.validationRatio.value_or(defaultValidationRatio(context.corpus.rows()));
    setComputeThreads(config.threads);
    const auto device = resolveDevice(config.device);
    if (!device)
        return tl::make_unexpected(device.error());

    Trainer trainer(std::move(config), context, *device);
    if (const auto status = trainer.prepare(); !status)
        return tl::make_unexpected(status.error());
    return trainer.run();
}

} // namespace

Result<TrainingConfig> storedSettings(const std::filesystem::path& runFolder)
{
    const auto last = openCheckpoint(RunFolder(runFolder).state());
    if (!last)
        return tl::make_unexpected(last.error());
    TrainingConfig now;
    now.runFolder = runFolder;
    now.epochs = 0; // as stored
    return settingsIn(*last, now);
}

Result<TrainingOutcome> train(
    const TrainingConfig& config, const Corpus& corpus, std::stop_token stop, TrainingSink& sink, const Clock& clock)
{
    return guarded([&] { return trainGuarded(config, {corpus, std::move(stop), sink, clock}); });
}

} // namespace memewright
