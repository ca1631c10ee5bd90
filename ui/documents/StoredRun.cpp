#include "documents/StoredRun.h"

#include "library/RunFolder.h"

namespace memewright {

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
        run.settings = readParameters(RunFolder(summary.folder)).value_or(RunParameters()).settings;
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
