#include "training/LibraryRun.h"

#include <filesystem>

#include "base/Files.h"
#include "storage/Library.h"

namespace memewright {

namespace {

RunSummary registered(const RunRequest& request, const std::filesystem::path& folder)
{
    RunSummary summary;
    summary.name = request.run;
    summary.corpus = request.corpus;
    summary.network = networkName(request.config.network.kind);
    summary.state = "running";
    summary.folder = folder;
    return summary;
}

/// A convenience for people in a shell; a file system without links is no reason to fail.
void linkLatest(const std::filesystem::path& runFolder)
{
    std::error_code ignored;
    const auto link = runFolder.parent_path() / "latest";
    if (std::filesystem::is_symlink(link, ignored))
        std::filesystem::remove(link, ignored);
    std::filesystem::create_directory_symlink(runFolder.filename(), link, ignored);
}

} // namespace

Result<TrainingOutcome> trainInLibrary(Library& library, RunRequest request, std::stop_token stop, TrainingSink& sink)
{
    const auto corpus = library.loadCorpus(request.corpus, request.mostPopular);
    if (!corpus)
        return tl::make_unexpected(corpus.error());
    request.config.runFolder = library.runFolder(request.run);
    RunSummary summary = registered(request, request.config.runFolder);
    if (const auto added = library.addRun(summary); !added)
        return tl::make_unexpected(added.error());
    if (const auto made = createFolder(request.config.runFolder); !made)
        return tl::make_unexpected(made.error());
    linkLatest(request.config.runFolder);

    auto outcome = train(request.config, *corpus, stop, sink);
    summary.state = !outcome ? "failed" : outcome->end == TrainingEnd::Stopped ? "stopped" : "finished";
    if (outcome) {
        summary.rows = outcome->rows;
        summary.bestValidationLoss = outcome->bestValidationLoss;
        summary.model = outcome->model;
    }
    if (const auto updated = library.updateRun(summary); !updated && outcome)
        return tl::make_unexpected(updated.error());
    return outcome;
}

} // namespace memewright
