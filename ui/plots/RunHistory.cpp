#include "plots/RunHistory.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/Files.h"

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
    const auto bytes = readFile(runFolder / "params.json");
    if (!bytes)
        return;
    const Json json = Json::parse(*bytes, nullptr, false);
    if (!json.is_object())
        return;
    const auto number = [&](const char* name, double otherwise) {
        const auto found = json.find(name);
        return found != json.end() && found->is_number() ? found->get<double>() : otherwise;
    };
    history.batchRows = std::max(1.0, number("batch_size", history.batchRows));
    history.plannedEpochs = static_cast<int>(number("num_epochs", 0));
    history.splitByRow = json.value("split", Json()) == "row";
    if (const auto labels = json.find("labels_index"); labels != json.end() && labels->is_object() && !labels->empty())
        history.guessingLoss = std::log(static_cast<double>(labels->size()));
    history.epochRows = number("num_rows_used", 0) * (1 - number("validation_ratio", 0));
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

namespace {

/// The numbers of a line behind its kind, 0 for what is empty; nothing when there are too few.
std::optional<std::array<double, 7>> numbersOf(std::string_view line)
{
    std::array<double, 7> numbers{};
    for (double& number : numbers) {
        const auto comma = line.find(',');
        if (comma == std::string_view::npos)
            return {};
        line.remove_prefix(comma + 1);
        std::from_chars(line.data(), line.data() + line.size(), number);
    }
    return numbers;
}

} // namespace

Result<RunPoints> readRunPoints(const std::filesystem::path& runFolder)
{
    const auto text = readFile(runFolder / "points.csv");
    if (!text)
        return tl::make_unexpected(text.error());
    RunPoints points;
    std::string_view rest = *text;
    for (auto end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        const auto numbers = numbersOf(line);
        if (!numbers)
            continue;
        const auto& [rows, epoch, seconds, loss, accuracy, rowsPerSecond, learningRate] = *numbers;
        CurvePoint point{rows, epoch, seconds, loss, accuracy, learningRate, rowsPerSecond};
        if (line.starts_with("training,"))
            points.training.push_back(point);
        else if (line.starts_with("validation,"))
            points.validation.push_back(point);
        else if (line.starts_with("resumed,"))
            points.resumes.push_back(points.training.empty() ? CurvePoint{} : points.training.back());
        else if (line.starts_with("warned,"))
            points.warnings.push_back(points.training.empty() ? CurvePoint{} : points.training.back());
    }
    return points;
}

Result<RunHistory> readRunHistory(const std::filesystem::path& runFolder)
{
    const auto file = runFolder / "history.json";
    const auto bytes = readFile(file);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const auto malformed = [&](const char* why) { return fail(ErrorCode::Malformed, file.string() + " " + why); };
    try {
        const Json json = Json::parse(*bytes);
        const Columns columns{
            list(json, "loss"), list(json, "acc"), list(json, "val_loss"), list(json, "val_acc"), list(json, "seconds")};
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
