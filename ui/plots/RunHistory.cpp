#include "plots/RunHistory.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "library/RunFolder.h"
#include "text/JsonFile.h"
#include "training/PointsFile.h"

namespace memewright {

namespace {

using Json = nlohmann::json;

struct Columns {
    std::vector<double> loss, accuracy, validationLoss, validationAccuracy, seconds;
};

/// A list of numbers; null (not known) becomes 0. Throws when there is none.
std::vector<double> list(const Json& json, const char* name)
{
    std::vector<double> numbers;
    for (const Json& number : json.at(name).get_ref<const Json::array_t&>())
        numbers.push_back(number.is_null() ? 0 : number.get<double>());
    return numbers;
}

void readSizes(const std::filesystem::path& runFolder, RunHistory& history)
{
    const auto parameters = readParameters(RunFolder(runFolder));
    if (!parameters)
        return;
    history.batchRows = std::max(1.0, parameters->numberOf("batch_size", history.batchRows));
    constexpr double kMostEpochs = 1e9;
    history.plannedEpochs = static_cast<int>(std::clamp(parameters->numberOf("num_epochs", 0), 0.0, kMostEpochs));
    history.splitByRow = parameters->textOf("split") == "row";
    if (parameters->characters > 0)
        history.guessingLoss = std::log(static_cast<double>(parameters->characters));
    history.epochRows = parameters->numberOf("num_rows_used", 0) * (1 - parameters->numberOf("validation_ratio", 0));
}

void addPoints(const Columns& columns, RunHistory& history)
{
    double seconds = 0;
    for (std::size_t i = 0; i < columns.loss.size(); ++i) {
        CurvePoint point;
        point.epoch = static_cast<double>(i + 1);
        point.rows = point.epoch * history.epochRows;
        // The file counts the seconds of each epoch; a curve runs on.
        seconds += columns.seconds[i];
        point.seconds = seconds;
        point.loss = columns.loss[i];
        point.accuracy = columns.accuracy[i];
        history.training.push_back(point);
        point.loss = columns.validationLoss[i];
        point.accuracy = columns.validationAccuracy[i];
        history.validation.push_back(point);
    }
}

} // namespace

void RunHistory::endAt(double rows)
{
    if (training.empty() || validation.empty() || epochRows <= 0 || rows <= 0)
        return;
    for (CurvePoint* last : {&training.last(), &validation.last()}) {
        const double before = last->epoch - 1;
        const double epoch = std::clamp(rows / epochRows, before + 0.01, last->epoch);
        // The rows of an epoch are a rounded share of all rows, so a whole epoch may come out a little short.
        last->epoch = epoch > last->epoch - 0.02 ? last->epoch : epoch;
        last->rows = rows;
    }
}

Result<RunPoints> readRunPoints(const std::filesystem::path& runFolder)
{
    const auto text = readTextFile(RunFolder(runFolder).points());
    if (!text)
        return tl::make_unexpected(text.error());
    RunPoints points;
    for (const PointLine& line : parsePoints(*text)) {
        CurvePoint point{static_cast<double>(line.rows), line.epoch, line.seconds, line.loss, line.accuracy, line.learningRate,
            line.rowsPerSecond};
        if (line.kind == "training")
            points.training.push_back(point);
        else if (line.kind == "validation")
            points.validation.push_back(point);
        else if (line.kind == "resumed")
            points.resumes.push_back(points.training.empty() ? CurvePoint{} : points.training.back());
        else if (line.kind == "warned")
            points.warnings.push_back(points.training.empty() ? CurvePoint{} : points.training.back());
    }
    return points;
}

Result<RunHistory> readRunHistory(const std::filesystem::path& runFolder)
{
    const auto file = RunFolder(runFolder).history();
    const auto json = readJsonFile(file, kLargeJson);
    if (!json)
        return tl::make_unexpected(json.error());
    const auto malformed = [&](const char* why) { return fail(ErrorCode::Malformed, file.string() + " " + why); };
    try {
        const Columns columns{
            list(*json, "loss"), list(*json, "acc"), list(*json, "val_loss"), list(*json, "val_acc"), list(*json, "seconds")};
        const std::size_t entries = columns.loss.size();
        for (const auto* other : {&columns.accuracy, &columns.validationLoss, &columns.validationAccuracy, &columns.seconds})
            if (other->size() != entries)
                return malformed("has lists of unequal length");
        RunHistory history;
        readSizes(runFolder, history);
        addPoints(columns, history);
        return history;
    } catch (const Json::exception&) {
        return malformed("is not the JSON of a run's history");
    }
}

} // namespace memewright
