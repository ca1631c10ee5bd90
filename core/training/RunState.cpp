#include "training/RunState.h"

#include "base/Files.h"
#include "base/Json.h"
#include "library/RunFolder.h"

namespace memewright {

using nlohmann::json;

static void to_json(json& value, const FigureSums& sums)
{
    value = {{"loss", sums.loss}, {"correct", sums.correct}, {"rows", sums.rows}};
}

static void from_json(const json& value, FigureSums& sums)
{
    sums = {value.at("loss"), value.at("correct"), value.at("rows")};
}

static void to_json(json& value, const EpochFigures& line)
{
    value = {line.loss, line.accuracy, line.validationLoss, line.validationAccuracy, line.seconds, line.peakMegabytes};
}

static void from_json(const json& value, EpochFigures& line)
{
    line = {value.at(0), value.at(1), value.at(2), value.at(3), value.at(4), value.at(5)};
}

namespace {

json settingsOf(const TrainingConfig& config)
{
    return {{"batch_rows", config.batchRows}, {"learning_rate", config.learningRate},
        {"optimiser", optimiserName(optimiserOf(config))}, {"seed", config.seed},
        {"split", config.split == SplitMode::Caption ? "caption" : "row"},
        {"compute", config.compute == Compute::Rows ? "rows" : "shared"}, {"precision", precisionName(config.precision)},
        {"validation_ratio", config.validationRatio.value_or(0)}, {"validation_every_rows", config.validationEveryRows},
        {"validation_sample", config.validationSample}, {"epochs", config.epochs},
        {"max_rows", config.maxRows ? json(*config.maxRows) : json()}};
}

void takeSettings(const json& value, TrainingConfig& config)
{
    config.batchRows = value.at("batch_rows");
    config.learningRate = value.at("learning_rate");
    if (const auto name = value.find("optimiser"); name != value.end()) { // older runs had no choice
        const auto optimiser = optimiserByName(name->get<std::string>());
        if (!optimiser)
            throw json::other_error::create(501, optimiser.error().text, &value);
        config.optimiser = *optimiser;
    }
    config.seed = value.at("seed");
    config.split = value.at("split") == "row" ? SplitMode::Row : SplitMode::Caption;
    config.compute = value.at("compute") == "shared" ? Compute::Shared : Compute::Rows;
    config.precision = precisionByName(value.value("precision", "float32")).value_or(Precision::Float32);
    config.validationRatio = value.at("validation_ratio").get<double>();
    config.validationEveryRows = value.at("validation_every_rows");
    config.validationSample = value.at("validation_sample");
    if (config.epochs == 0)
        config.epochs = value.at("epochs");
    if (!config.maxRows && !value.at("max_rows").is_null())
        config.maxRows = value.at("max_rows").get<std::uint64_t>();
}

RunState stateFrom(const json& value)
{
    RunState state;
    state.rows = value.at("rows");
    state.step = value.at("step");
    state.epoch = value.at("epoch");
    state.position = value.at("position");
    state.seconds = value.at("seconds");
    state.epochSeconds = value.at("epoch_seconds");
    state.epochSums = value.at("epoch_sums").get<FigureSums>();
    state.sinceValidation = value.at("since_validation").get<FigureSums>();
    state.validatedRows = value.at("validated_rows");
    if (!value.at("best").is_null())
        state.best = value.at("best").get<double>();
    state.history = value.at("history").get<std::vector<EpochFigures>>();
    if (const auto line = value.find("unfinished"); line != value.end() && !line->is_null())
        state.unfinished = line->get<EpochFigures>();
    return state;
}

template <class Member>
json column(const std::vector<EpochFigures>& history, Member member)
{
    json list = json::array();
    for (const EpochFigures& line : history)
        list.push_back(line.*member);
    return list;
}

} // namespace

void FigureSums::add(double meanLoss, std::uint64_t hits, std::uint64_t count)
{
    loss += meanLoss * static_cast<double>(count);
    correct += hits;
    rows += count;
}

std::string toText(const RunState& state, const TrainingConfig& config)
{
    const json value{{"rows", state.rows}, {"step", state.step}, {"epoch", state.epoch}, {"position", state.position},
        {"seconds", state.seconds}, {"epoch_seconds", state.epochSeconds}, {"epoch_sums", state.epochSums},
        {"since_validation", state.sinceValidation}, {"validated_rows", state.validatedRows},
        {"best", state.best ? json(*state.best) : json()}, {"history", state.history},
        {"unfinished", state.unfinished ? json(*state.unfinished) : json()}, {"settings", settingsOf(config)}};
    return jsonText(value);
}

Result<StoredRun> runFromText(const std::string& text, const TrainingConfig& now)
{
    const auto unreadable = [&] {
        return fail(ErrorCode::Malformed,
            "the state of the run in " + RunFolder(now.runFolder).state().string() + " cannot be read", "begin a new run");
    };
    const auto parsed = parseJson(text, "the state of the run", kLargeJson);
    if (!parsed)
        return unreadable();
    try {
        const json& value = *parsed;
        StoredRun stored{stateFrom(value), now};
        takeSettings(value.at("settings"), stored.config);
        return stored;
    } catch (const json::exception&) {
        return unreadable();
    }
}

Status writeHistory(const std::filesystem::path& runFolder, const RunState& state)
{
    std::vector<EpochFigures> history = state.history;
    if (state.unfinished)
        history.push_back(*state.unfinished);
    const json value{{"loss", column(history, &EpochFigures::loss)}, {"acc", column(history, &EpochFigures::accuracy)},
        {"val_loss", column(history, &EpochFigures::validationLoss)},
        {"val_acc", column(history, &EpochFigures::validationAccuracy)}, {"seconds", column(history, &EpochFigures::seconds)},
        {"peak_mb", column(history, &EpochFigures::peakMegabytes)}};
    return writeFileAtomically(RunFolder(runFolder).history(), jsonText(value, true) + "\n");
}

} // namespace memewright
