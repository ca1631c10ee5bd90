#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <nlohmann/json.hpp>

#include "Command.h"
#include "Console.h"
#include "LossWords.h"
#include "Options.h"
#include "PlotFiles.h"
#include "ResumeCheck.h"
#include "base/Numbers.h"
#include "base/Random.h"
#include "common/Resources.h"
#include "network/NetworkFamily.h"
#include "network/checkpoint/Checkpoint.h"
#include "storage/Library.h"
#include "training/LibraryRun.h"
#include "training/Presets.h"
#include "training/TimeLeft.h"

namespace memewright::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kLossDecimals = 4; ///< or as many as tell two losses apart

/// Options are kept apart from the settings so that a preset can come first and what was typed stands over it.
struct TrainOptions {
    std::string library, corpus, run;
    std::optional<std::string> preset, network, from, device, precision, compute, split, optimiser;
    std::optional<int> filters, units, pieces, kernel, epochs, threads;
    std::optional<std::size_t> batchRows;
    std::optional<std::uint64_t> maxRows, seed;
    std::optional<double> learningRate, dropout;
    bool resume = false, json = false, tensorBoard = false;
};

Status applyNames(const TrainOptions& options, TrainingConfig& config)
{
    if (options.network) {
        const auto kind = networkByName(*options.network);
        if (!kind)
            return tl::make_unexpected(kind.error());
        config.network.kind = *kind;
    }
    if (options.device) {
        const auto device = deviceByName(*options.device);
        if (!device)
            return tl::make_unexpected(device.error());
        config.device = *device;
    }
    if (options.precision) {
        const auto precision = precisionByName(*options.precision);
        if (!precision)
            return tl::make_unexpected(precision.error());
        config.precision = *precision;
    }
    if (options.optimiser) {
        const auto optimiser = optimiserByName(*options.optimiser);
        if (!optimiser)
            return tl::make_unexpected(optimiser.error());
        config.optimiser = *optimiser;
    }
    if (options.compute && *options.compute != "shared" && *options.compute != "rows")
        return fail(ErrorCode::InvalidArgument, "--compute is shared or rows, not '" + *options.compute + "'");
    if (options.compute)
        config.compute = *options.compute == "rows" ? Compute::Rows : Compute::Shared;
    if (options.split && *options.split != "caption" && *options.split != "row")
        return fail(ErrorCode::InvalidArgument, "--split is caption or row, not '" + *options.split + "'");
    if (options.split)
        config.split = *options.split == "row" ? SplitMode::Row : SplitMode::Caption;
    return {};
}

void applyNumbers(const TrainOptions& options, TrainingConfig& config)
{
    config.network.filters = options.filters.value_or(config.network.filters);
    config.network.units = options.units.value_or(config.network.units);
    config.network.pieces = options.pieces.value_or(config.network.pieces);
    config.network.kernel = options.kernel.value_or(config.network.kernel);
    config.network.dropout = options.dropout.value_or(config.network.dropout);
    config.batchRows = options.batchRows.value_or(config.batchRows);
    config.epochs = options.epochs.value_or(options.resume ? 0 : config.epochs);
    config.learningRate = options.learningRate.value_or(config.learningRate);
    config.threads = options.threads.value_or(config.threads);
    config.resume = options.resume;
    config.seed = options.seed ? *options.seed : randomSeed();
    if (options.maxRows)
        config.maxRows = options.maxRows;
}

template <class Value>
nlohmann::json orNull(const std::optional<Value>& value)
{
    return value ? nlohmann::json(*value) : nlohmann::json();
}

/// Every option that says what a run is, beside what the stored run has.
std::vector<TypedSetting> typedSettings(const TrainOptions& options, const TrainingConfig& stored)
{
    const NetworkSettings& network = stored.network;
    return {{"--network", orNull(options.network), networkName(network.kind)},
        {"--filters", orNull(options.filters), network.filters}, {"--units", orNull(options.units), network.units},
        {"--pieces", orNull(options.pieces), network.pieces}, {"--kernel", orNull(options.kernel), network.kernel},
        {"--dropout", orNull(options.dropout), network.dropout}, {"--batch-rows", orNull(options.batchRows), stored.batchRows},
        {"--seed", orNull(options.seed), stored.seed}, {"--learning-rate", orNull(options.learningRate), stored.learningRate},
        {"--optimiser", orNull(options.optimiser), optimiserName(optimiserOf(stored))},
        {"--split", orNull(options.split), stored.split == SplitMode::Row ? "row" : "caption"},
        {"--compute", orNull(options.compute), stored.compute == Compute::Rows ? "rows" : "shared"},
        {"--precision", orNull(options.precision), precisionName(stored.precision)}};
}

/// Whose network is meant where no preset says it: filters and kernels are the article's.
bool meansArticle(const TrainOptions& options)
{
    return options.network ? *options.network == networkName(NetworkKind::Article) : options.filters || options.kernel;
}

/// Options that contradict each other.
Status checkTogether(const TrainOptions& options)
{
    if (options.from && options.resume)
        return fail(ErrorCode::InvalidArgument, "a run goes on from its own state, not from a model", "leave --from out");
    if (!options.preset)
        return {};
    if (options.from)
        return fail(ErrorCode::InvalidArgument, "a run that starts from a model has that model's sizes, not a preset's",
            "leave --preset out, or --from");
    if (options.resume)
        return fail(ErrorCode::InvalidArgument, "a run goes on with its own settings, not with a preset's", "leave --preset out");
    const auto preset = presetByKey(*options.preset);
    if (preset && options.network && *options.network != networkName(preset->network.kind))
        return fail(ErrorCode::InvalidArgument,
            "the preset " + *options.preset + " is for the network " + std::string(networkName(preset->network.kind)) + ", not "
                + *options.network,
            "leave --preset or --network out");
    return {};
}

bool hasSize(const NetworkFamily& family, std::string_view key)
{
    return std::ranges::find(family.sizes, key, &NetworkSize::key) != family.sizes.end();
}

/// A size that the network does not have would change nothing without a word.
Status checkSizes(const TrainOptions& options, NetworkKind kind)
{
    const std::array typed{std::pair("filters", options.filters), std::pair("units", options.units),
        std::pair("pieces", options.pieces), std::pair("kernel", options.kernel)};
    for (const auto& [key, value] : typed) {
        if (!value || hasSize(familyOf(kind), key))
            continue;
        const auto owner =
            std::ranges::find_if(networkFamilies(), [&](const NetworkFamily& family) { return hasSize(family, key); });
        return fail(ErrorCode::InvalidArgument,
            "--" + std::string(key) + " is no setting of the network " + std::string(networkName(kind)),
            "leave it out, or choose --network " + std::string(owner->name));
    }
    return {};
}

/// Nothing for a corpus that is not there: training says so.
std::uint64_t rowsOf(Library& library, const std::string& corpus)
{
    const auto all = library.corpora().value_or(std::vector<CorpusSummary>());
    const auto found = std::ranges::find(all, corpus, &CorpusSummary::name);
    return found == all.end() ? 0 : found->rows;
}

/// What the model to start from, a preset, or else a kind of network asks for.
Result<TrainingConfig> usualConfig(const TrainOptions& options, std::uint64_t corpusRows)
{
    if (!options.from)
        return presetByKey(options.preset.value_or(meansArticle(options) ? "article" : "fast"));
    const std::filesystem::path model = modelByName(*options.from);
    return readCheckpointInfo(model).map([&](const CheckpointInfo& info) {
        TrainingConfig config = startingFrom(info.settings, corpusRows);
        config.from = model;
        return config;
    });
}

Result<TrainingConfig> configOf(const TrainOptions& options, std::uint64_t corpusRows)
{
    if (const auto status = checkTogether(options); !status)
        return tl::make_unexpected(status.error());
    auto config = usualConfig(options, corpusRows);
    if (!config)
        return config;
    if (const auto applied = applyNames(options, *config); !applied)
        return tl::make_unexpected(applied.error());
    const auto checked = options.resume ? Status() : checkSizes(options, config->network.kind);
    if (!checked)
        return tl::make_unexpected(checked.error());
    applyNumbers(options, *config);
    return config;
}

/// A stored run goes on with its own settings: what was typed beside --resume must be the same.
Status checkResume(const TrainOptions& options, const std::filesystem::path& runFolder)
{
    const auto stored = storedSettings(runFolder);
    if (!stored) // there is no such run: going on with it says what is wrong
        return stored.error().code == ErrorCode::NotFound ? Status() : tl::make_unexpected(stored.error());
    const auto sizes = checkSizes(options, stored->network.kind);
    return sizes ? checkResume(runFolder, typedSettings(options, *stored)) : sizes;
}

/// Shows a run on the terminal and keeps its plots fresh.
class TerminalSink final : public TrainingSink
{
public:
    /// `drawnSeed`: one that the person did not choose and may want to repeat.
    TerminalSink(const std::filesystem::path& runFolder, bool json, std::optional<std::uint64_t> drawnSeed)
        : m_runFolder(runFolder), m_json(json), m_drawnSeed(drawnSeed)
    {
    }

    void started(const TrainingStart& start) override
    {
        m_timeLeft.emplace(start.plannedRows);
        m_planned = start.plannedRows;
        if (m_drawnSeed)
            printNote("seed " + numberText(*m_drawnSeed));
        printNote(grouped(start.parameters) + " parameters on " + start.device.name + ", " + grouped(start.trainingRows)
            + " training and " + grouped(start.validationRows) + " validation rows, "
            + splitInWords(start.split, start.sharedCaptions));
        if (start.unusedCaptions > 0)
            printNote("The run goes on with the captions it began with; the corpus holds " + grouped(start.unusedCaptions)
                + " more by now, which it does not use.");
        m_label = start.split == SplitMode::Row ? " (split by row)" : "";
    }

    void point(const TrainingPoint& point) override
    {
        m_timeLeft->update(point.rows, point.seconds);
        const auto left = m_timeLeft->secondsLeft();
        const std::string figures = " epoch " + fixedText(point.epoch, 2) + "  loss " + fixedText(point.loss, kLossDecimals)
            + "  acc " + fixedText(point.accuracy, 3) + "  " + grouped(std::uint64_t(std::llround(point.rowsPerSecond)))
            + " rows/s  " + (left ? duration(*left) : "?") + " left";
        m_line.show(progressBar(static_cast<double>(point.rows) / static_cast<double>(m_planned)) + figures);
    }

    void validated(const ValidationPoint& point) override
    {
        m_line.finish();
        if (m_json)
            printJson({{"rows", point.rows}, {"epoch", point.epoch}, {"loss", point.loss}, {"acc", point.accuracy},
                {"val_loss", point.validationLoss}, {"val_acc", point.validationAccuracy}, {"rows_per_s", point.rowsPerSecond}});
        printNote(inWords(point) + m_label);
    }

    void epochEnded(int) override { m_plots.refresh(m_runFolder); }

    void warned(const std::string& sentence) override
    {
        m_line.finish();
        printNote(sentence);
    }

    void finish() { m_line.finish(); }

private:
    static std::string inWords(const ValidationPoint& point)
    {
        const std::string rows = grouped(point.rows) + " rows: val_loss ";
        const double before = point.previousBest.value_or(point.validationLoss);
        const int decimals = decimalsApart(std::array{before, point.validationLoss}, kLossDecimals);
        const std::string now = fixedText(point.validationLoss, decimals);
        if (!point.improved)
            return rows + now + " did not improve from " + fixedText(before, decimals) + onWholeSet(point);
        if (point.previousBest)
            return rows + "improved from " + fixedText(before, decimals) + " to " + now + ", saved" + onWholeSet(point);
        return rows + now + ", saved" + onWholeSet(point);
    }

    /// The best is chosen on a sample; how good it is, all validation rows tell.
    static std::string onWholeSet(const ValidationPoint& point)
    {
        if (!point.wholeValidationLoss)
            return {};
        return "; on the whole validation set " + fixedText(*point.wholeValidationLoss, 4);
    }

    std::filesystem::path m_runFolder;
    bool m_json;
    std::optional<std::uint64_t> m_drawnSeed;
    std::uint64_t m_planned = 1;
    std::string m_label; ///< of figures that look better than they are
    std::optional<TimeLeft> m_timeLeft;
    ProgressLine m_line;
    PlotFiles m_plots;
};

void printOutcome(const TrainingOutcome& outcome, bool json)
{
    const std::string astray = astrayInWords(outcome);
    if (!astray.empty())
        printNote("warning: " + astray);
    if (json) {
        printJson({{"model", outcome.model.empty() ? Json(nullptr) : Json(outcome.model.string())},
            {"best_val_loss", outcome.bestValidationLoss ? Json(*outcome.bestValidationLoss) : Json(nullptr)},
            {"rows", outcome.rows}});
        return;
    }
    if (outcome.end == TrainingEnd::Stopped)
        printNote("Stopped and saved.");
    else if (astray.empty())
        printNote("Finished.");
    if (!outcome.model.empty())
        printLine(outcome.model.string());
    else
        printNote("There is no model yet: the first validation makes one. Go on with --resume.");
}

Status run(const TrainOptions& options, std::stop_token stop)
{
    auto library = Library::openExisting(options.library);
    if (!library)
        return tl::make_unexpected(library.error());
    auto config = configOf(options, rowsOf(*library, options.corpus));
    if (!config)
        return tl::make_unexpected(config.error());
    if (options.resume)
        if (const auto same = checkResume(options, library->runFolder(options.run)); !same)
            return same;
    const bool drawn = !options.seed && !options.resume;
    TerminalSink sink(library->runFolder(options.run), options.json, drawn ? std::optional(config->seed) : std::nullopt);
    const auto outcome =
        trainInLibrary(*library, {options.run, options.corpus, {}, std::move(*config), options.tensorBoard}, stop, sink);
    sink.finish();
    if (!outcome)
        return tl::make_unexpected(outcome.error());
    printOutcome(*outcome, options.json);
    return {};
}

void describe(CLI::App& command, TrainOptions& options)
{
    addLibraryOption(command, options.library);
    command.add_option("--corpus", options.corpus, "Corpus to learn from")->required();
    command.add_option("--run", options.run, "Name of the run")->required();
    command.add_option("--preset", options.preset, "quick, fast (default), article-small or article (default for its network)");
    command.add_option("--network", options.network, "article or gru");
    command.add_option(
        "--from", options.from, "Model to start from, a file, 'starter' or 'article': the run has its network and sizes");
    command.add_option("--filters", options.filters, "Channels of each convolution");
    command.add_option("--units", options.units, "Units of a recurrent network");
    command.add_option(
        "--pieces", options.pieces, "Pieces of words a recurrent network writes; 0: it writes character by character");
    command.add_option("--kernel", options.kernel, "Width of the convolutions: 2, 3, 5 or 7");
    command.add_option("--batch-rows", options.batchRows, "Rows a training step")->check(atLeast(0));
    command.add_option("--epochs", options.epochs, "Times to go through all training rows");
    command.add_option("--max-rows", options.maxRows, "End after this many training rows")->check(atLeast(0));
    command.add_option("--learning-rate", options.learningRate, "Size of the training steps");
    command.add_option("--dropout", options.dropout, "Share of channels left out at random while training");
    command.add_option("--seed", options.seed, "Makes the run repeatable")->check(atLeast(0));
    command.add_option("--device", options.device, "auto, cpu or cuda");
    command.add_option("--precision", options.precision, "float32 or bf16 (of products, where the processor is quicker with it)");
    command.add_option("--optimiser,--optimizer", options.optimiser,
        "rmsprop (usual for the article's network), adam or adamw (usual for the recurrent one)");
    command.add_option("--compute", options.compute, "shared (each distinct window once) or rows (every row by itself)");
    command.add_option("--split", options.split, "caption, or row as the article does");
    addThreadsOption(command, options.threads);
    command.add_flag("--resume", options.resume, "Go on with a stopped run");
    command.add_flag("--tensorboard", options.tensorBoard, "Also write an event log for TensorBoard into the run's folder");
    command.add_flag("--json", options.json, "Print figures as JSON");
}

} // namespace

void addTrain(CLI::App& app, Action& chosen)
{
    addCommand<TrainOptions>(app, chosen, "train", "Train a network on a corpus", describe, run);
}

} // namespace memewright::cli
