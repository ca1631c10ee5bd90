#include "training/LibraryRun.h"

#include <algorithm>
#include <filesystem>

#include "base/Files.h"
#include "storage/Library.h"

namespace memewright {

namespace {

Result<RunSummary> added(Library& library, const RunRequest& request)
{
    RunSummary summary;
    summary.name = request.run;
    summary.corpus = request.corpus;
    summary.network = networkName(request.config.network.kind);
    summary.state = "running";
    summary.folder = request.config.runFolder;
    return library.addRun(summary).and_then([&] { return createFolder(summary.folder); }).map([&] { return summary; });
}

/// The run to go on with, noted as running again.
Result<RunSummary> existing(Library& library, const RunRequest& request)
{
    auto runs = library.runs();
    if (!runs)
        return tl::make_unexpected(runs.error());
    const auto found = std::ranges::find(*runs, request.run, &RunSummary::name);
    if (found == runs->end())
        return fail(ErrorCode::NotFound, "there is no run '" + request.run + "' to go on with", "leave --resume out to start it");
    if (found->corpus != request.corpus)
        return fail(ErrorCode::InvalidArgument,
            "run '" + request.run + "' learns from corpus '" + found->corpus + "', not '" + request.corpus + "'");
    found->state = "running";
    return library.updateRun(*found).map([&] { return *found; });
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
    if (const auto valid = validate(request.config.network); !valid)
        return tl::make_unexpected(valid.error());
    const auto corpus = library.loadCorpus(request.corpus, request.mostPopular);
    if (!corpus)
        return tl::make_unexpected(corpus.error());
    request.config.runFolder = library.runFolder(request.run);
    auto opened = request.config.resume ? existing(library, request) : added(library, request);
    if (!opened)
        return tl::make_unexpected(opened.error());
    RunSummary& summary = *opened;
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
