#include <nlohmann/json.hpp>

#include "Command.h"
#include "Console.h"
#include "LossWords.h"
#include "Options.h"
#include "PlotFiles.h"
#include "ResumeCheck.h"
#include "base/Numbers.h"
#include "base/Random.h"
#include "storage/Library.h"
#include "training/LibraryRun.h"
#include "training/Presets.h"
#include "training/TimeLeft.h"

namespace memewright::cli {

namespace {

using Json = nlohmann::ordered_json;

/// Options are kept apart from the settings so that a preset can come first and what was typed stands over it.
struct TrainOptions {
    std::string library, corpus, run;
    std::optional<std::string> preset, network, device, precision, compute, split;
    std::optional<int> filters, units, kernel, epochs, threads;
    std::optional<std::size_t> batchRows;
    std::optional<std::uint64_t> maxRows, seed;
    std::optional<double> learningRate, dropout;
    bool resume = false, json = false;
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

std::vector<TypedSetting> typedSettings(const TrainOptions& options)
{
    return {{"--network", "network", orNull(options.network)}, {"--filters", "filters", orNull(options.filters)},
        {"--units", "units", orNull(options.units)}, {"--kernel", "kernel", orNull(options.kernel)},
        {"--batch-rows", "batch_size", orNull(options.batchRows)}, {"--seed", "seed", orNull(options.seed)},
        {"--learning-rate", "learning_rate", orNull(options.learningRate)}, {"--dropout", "dropout", orNull(options.dropout)},
        {"--split", "split", orNull(options.split)}, {"--compute", "compute", orNull(options.compute)},
        {"--precision", "precision", orNull(options.precision)}};
}

/// Whose network is meant where no preset says it: filters and kernels are the article's.
bool meansArticle(const TrainOptions& options)
{
    return options.network ? *options.network == networkName(NetworkKind::Article) : options.filters || options.kernel;
}

/// Options that contradict each other.
Status checkTogether(const TrainOptions& options)
{
    if (!options.preset)
        return {};
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

/// A size that the network does not have would change nothing without a word.
Status checkSizes(const TrainOptions& options, NetworkKind kind)
{
    const bool article = kind == NetworkKind::Article;
    const char* foreign = article ? (options.units ? "--units" : nullptr)
        : options.filters         ? "--filters"
        : options.kernel          ? "--kernel"
                                  : nullptr;
    if (options.resume || !foreign)
        return {};
    return fail(ErrorCode::InvalidArgument,
        std::string(foreign) + " is no setting of the network " + std::string(networkName(kind)),
        article ? "leave it out, or choose --network gru" : "leave it out, or choose --network article or an article preset");
}

Result<TrainingConfig> configOf(const TrainOptions& options)
{
    if (const auto status = checkTogether(options); !status)
        return tl::make_unexpected(status.error());
    auto config = presetByKey(options.preset.value_or(meansArticle(options) ? "article" : "fast"));
    if (!config)
        return config;
    if (const auto applied = applyNames(options, *config); !applied)
        return tl::make_unexpected(applied.error());
    if (const auto checked = checkSizes(options, config->network.kind); !checked)
        return tl::make_unexpected(checked.error());
    applyNumbers(options, *config);
    return config;
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
        m_label = start.split == SplitMode::Row ? " (split by row)" : "";
    }

    void point(const TrainingPoint& point) override
    {
        m_timeLeft->update(point.rows, point.seconds);
        const auto left = m_timeLeft->secondsLeft();
        char figures[160];
        std::snprintf(figures, sizeof figures, " epoch %.2f  loss %.4f  acc %.3f  %.0f rows/s  %s left", point.epoch, point.loss,
            point.accuracy, point.rowsPerSecond, left ? duration(*left).c_str() : "?");
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
        char text[200];
        if (!point.improved)
            std::snprintf(text, sizeof text, "%s rows: val_loss %.4f did not improve from %.4f", grouped(point.rows).c_str(),
                point.validationLoss, point.previousBest.value_or(point.validationLoss));
        else if (point.previousBest)
            std::snprintf(text, sizeof text, "%s rows: val_loss improved from %.4f to %.4f, saved", grouped(point.rows).c_str(),
                *point.previousBest, point.validationLoss);
        else
            std::snprintf(text, sizeof text, "%s rows: val_loss %.4f, saved", grouped(point.rows).c_str(), point.validationLoss);
        return text + onWholeSet(point);
    }

    /// The best is chosen on a sample; how good it is, all validation rows tell.
    static std::string onWholeSet(const ValidationPoint& point)
    {
        if (!point.wholeValidationLoss)
            return {};
        char text[80];
        std::snprintf(text, sizeof text, "; on the whole validation set %.4f", *point.wholeValidationLoss);
        return text;
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
    if (json) {
        printJson({{"model", outcome.model.empty() ? Json(nullptr) : Json(outcome.model.string())},
            {"best_val_loss", outcome.bestValidationLoss ? Json(*outcome.bestValidationLoss) : Json(nullptr)},
            {"rows", outcome.rows}});
        return;
    }
    printNote(outcome.end == TrainingEnd::Stopped ? "Stopped and saved." : "Finished.");
    if (!outcome.model.empty())
        printLine(outcome.model.string());
    else
        printNote("There is no model yet: the first validation makes one. Go on with --resume.");
}

Status run(const TrainOptions& options, std::stop_token stop)
{
    auto config = configOf(options);
    if (!config)
        return tl::make_unexpected(config.error());
    auto library = Library::openExisting(options.library);
    if (!library)
        return tl::make_unexpected(library.error());
    if (options.resume)
        if (const auto same = checkResume(library->runFolder(options.run), typedSettings(options)); !same)
            return same;
    const bool drawn = !options.seed && !options.resume;
    TerminalSink sink(library->runFolder(options.run), options.json, drawn ? std::optional(config->seed) : std::nullopt);
    const auto outcome = trainInLibrary(*library, {options.run, options.corpus, {}, std::move(*config)}, stop, sink);
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
    command.add_option("--filters", options.filters, "Channels of each convolution");
    command.add_option("--units", options.units, "Units of a recurrent network");
    command.add_option("--kernel", options.kernel, "Width of the convolutions: 2, 3, 5 or 7");
    command.add_option("--batch-rows", options.batchRows, "Rows a training step")->check(atLeast(0));
    command.add_option("--epochs", options.epochs, "Times to go through all training rows");
    command.add_option("--max-rows", options.maxRows, "End after this many training rows")->check(atLeast(0));
    command.add_option("--learning-rate", options.learningRate, "Size of the training steps");
    command.add_option("--dropout", options.dropout, "Share of channels left out at random while training");
    command.add_option("--seed", options.seed, "Makes the run repeatable")->check(atLeast(0));
    command.add_option("--device", options.device, "auto, cpu or cuda");
    command.add_option("--precision", options.precision, "float32 or bf16 (of products, where the processor is quicker with it)");
    command.add_option("--compute", options.compute, "shared (each distinct window once) or rows (every row by itself)");
    command.add_option("--split", options.split, "caption, or row as the article does");
    addThreadsOption(command, options.threads);
    command.add_flag("--resume", options.resume, "Go on with a stopped run");
    command.add_flag("--json", options.json, "Print figures as JSON");
}

} // namespace

void addTrain(CLI::App& app, Action& chosen)
{
    addCommand<TrainOptions>(app, chosen, "train", "Train a network on a corpus", describe, run);
}

} // namespace memewright::cli
