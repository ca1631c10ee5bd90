#include "documents/StoredRun.h"

#include "text/JsonFile.h"

namespace memewright {

namespace {

/// What a person chose, without the tables that follow from the captions.
std::vector<RunSetting> readSettings(const std::filesystem::path& runFolder)
{
    const auto json = readJsonFile<nlohmann::ordered_json>(runFolder / "params.json", kLargeJson);
    std::vector<RunSetting> settings;
    if (!json || !json->is_object())
        return settings;
    for (const auto& [name, value] : json->items())
        if (!value.is_structured() && !value.is_null())
            settings.push_back({name, value.is_string() ? value.get<std::string>() : jsonText(value)});
    return settings;
}

} // namespace

Result<std::vector<StoredRun>> readRuns(Library& library)
{
    auto summaries = library.runs();
    if (!summaries)
        return tl::make_unexpected(summaries.error());
    std::vector<StoredRun> runs;
    for (RunSummary& summary : *summaries) {
        auto history = readRunHistory(summary.folder);
        if (history && summary.state != "finished")
            history->endAt(static_cast<double>(summary.rows));
        StoredRun run;
        if (auto points = readRunPoints(summary.folder); points && history && !points->training.empty()) {
            run.everyPoint = true;
            history->training = std::move(points->training);
            history->validation = std::move(points->validation);
            run.resumes = std::move(points->resumes);
            run.warnings = std::move(points->warnings);
        }
        // A run without readable figures is still a run: its line shows what the library knows.
        run.settings = readSettings(summary.folder);
        run.samples = readSamples(summary.folder).value_or(std::vector<EpochSamples>{});
        run.look = readRunLook(summary.folder);
        run.summary = std::move(summary);
        if (history)
            run.history = std::move(*history);
        runs.push_back(std::move(run));
    }
    return runs;
}

} // namespace memewright
