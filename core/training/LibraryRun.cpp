#include "training/LibraryRun.h"

#include <algorithm>
#include <filesystem>

#include "base/Files.h"
#include "base/FolderLock.h"
#include "library/RunFolder.h"
#include "network/checkpoint/Checkpoint.h"
#include "storage/Library.h"
#include "training/PointRecorder.h"
#include "training/RunFiles.h"
#include "training/TensorBoardLog.h"

namespace memewright {

namespace {

Error isBeingTrained(const std::string& run)
{
    return {ErrorCode::AlreadyExists, "run '" + run + "' is being trained already", "stop that training first"};
}

Result<RunSummary> added(Library& library, const RunRequest& request)
{
    RunSummary summary;
    summary.name = request.run;
    summary.corpus = request.corpus;
    summary.network = networkName(request.config.network.kind);
    summary.state = "running";
    summary.folder = request.config.runFolder;
    if (FolderLock::isHeld(summary.folder))
        return tl::make_unexpected(isBeingTrained(request.run));
    if (const auto free = checkHoldsNoModel(summary.folder); !free)
        return tl::make_unexpected(free.error());
    static_cast<void>(library.removeRun(summary.name)); // killed before its first save, which frees the name
    return library.addRun(summary).and_then([&] { return createFolder(summary.folder); }).map([&] { return summary; });
}

/// A run that the library does not list, as where library.sqlite was lost and its captions imported again: its folder says enough
/// to list it again.
Result<RunSummary> listedAgain(Library& library, const RunRequest& request, const Corpus& corpus)
{
    const auto last = readCheckpointInfo(RunFolder(request.config.runFolder).state());
    if (!last)
        return fail(ErrorCode::NotFound, "there is no run '" + request.run + "' to go on with", "leave --resume out to start it");
    if (last->corpusHash != corpus.hash())
        return fail(ErrorCode::InvalidArgument,
            "run '" + request.run + "' began with captions that the corpus '" + request.corpus + "' does not hold",
            "name the corpus that it learns from, or begin a new run under another name");
    RunSummary summary;
    summary.name = request.run;
    summary.corpus = request.corpus;
    summary.network = networkName(last->settings.kind);
    summary.state = "stopped";
    summary.rows = last->metrics.rows;
    summary.bestValidationLoss = last->metrics.validationLoss;
    summary.folder = request.config.runFolder;
    std::error_code ignored;
    if (const auto model = RunFolder(summary.folder).model(); std::filesystem::exists(model, ignored))
        summary.model = model;
    return library.addRun(summary).map([&] { return summary; });
}

/// The run to go on with.
Result<RunSummary> existing(Library& library, const RunRequest& request, const Corpus& corpus)
{
    auto runs = library.runs();
    if (!runs)
        return tl::make_unexpected(runs.error());
    const auto found = std::ranges::find(*runs, request.run, &RunSummary::name);
    if (found == runs->end())
        return listedAgain(library, request, corpus);
    if (!RunFolder(found->folder).canGoOn() && !checkHoldsNoModel(found->folder))
        return fail(ErrorCode::NotFound, "run '" + request.run + "' cannot go on: its last.safetensors is gone",
            "its model is of use all the same; choose another name for a new run");
    if (!RunFolder(found->folder).canGoOn())
        return fail(ErrorCode::NotFound, "run '" + request.run + "' ended before anything of it was saved",
            "leave --resume out to start it anew");
    if (found->corpus != request.corpus)
        return fail(ErrorCode::InvalidArgument,
            "run '" + request.run + "' learns from corpus '" + found->corpus + "', not '" + request.corpus + "'",
            "name that corpus, or begin a new run");
    return *found;
}

/// runs/latest, a convenience for people in a shell; a file system without links is no reason to fail.
class LatestLink
{
public:
    explicit LatestLink(const std::filesystem::path& runFolder)
        : m_link(runFolder.parent_path() / "latest"), m_former(std::filesystem::read_symlink(m_link, m_ignored))
    {
        pointAt(runFolder.filename());
    }
    void restore() { pointAt(m_former); }

private:
    void pointAt(const std::filesystem::path& target)
    {
        if (std::filesystem::is_symlink(m_link, m_ignored))
            std::filesystem::remove(m_link, m_ignored);
        if (!target.empty())
            std::filesystem::create_directory_symlink(target, m_link, m_ignored);
    }

    std::error_code m_ignored;
    std::filesystem::path m_link;
    std::filesystem::path m_former; ///< empty if there was none
};

/// A run that failed before it had anything to go on with leaves no trace, so that its name is free again.
void forget(Library& library, const RunSummary& summary, LatestLink& latest)
{
    latest.restore();
    RunFolder(summary.folder).removeUnsaved();
    static_cast<void>(library.removeRun(summary.name));
}

/// A run goes on with the captions it began with: not with those that came in since, nor with those of templates that were left
/// out. Returns how many came in.
std::size_t narrow(Corpus& corpus, const std::filesystem::path& runFolder)
{
    const auto last = readCheckpointInfo(RunFolder(runFolder).state());
    if (!last || corpus.hash() == last->corpusHash)
        return 0;
    // Where the run started from a model, that one's other templates are in the file too, with no captions.
    const auto learned = std::ranges::count_if(last->templates, [](const TemplateEntry& entry) { return entry.captions > 0; });
    Corpus popular = corpus.mostPopular(std::size_t(learned));
    const bool whole = popular.hash() == last->corpusHash;
    Corpus then = whole ? std::move(popular) : corpus.asOf(last->templates);
    if (then.hash() != last->corpusHash)
        return 0; // captions were taken out: it cannot go on
    const std::size_t unused = whole ? 0 : corpus.size() - then.size();
    corpus = std::move(then);
    return unused;
}

/// Notes in the library, at each validation, how far the run has come: a run that is killed or fails is listed as it stood.
class BookedRun final : public PointRecorder
{
public:
    BookedRun(TrainingSink& sink, Library& library, RunSummary& summary, bool resume, std::size_t unusedCaptions)
        : PointRecorder(sink, summary.folder, resume), m_library(library), m_summary(summary), m_unusedCaptions(unusedCaptions)
    {
    }

    void started(const TrainingStart& start) override
    {
        TrainingStart known = start;
        known.unusedCaptions = m_unusedCaptions;
        PointRecorder::started(known);
    }

    void validated(const ValidationPoint& point) override
    {
        m_summary.rows = point.rows;
        if (point.improved) {
            m_summary.bestValidationLoss = point.validationLoss;
            m_summary.model = RunFolder(m_summary.folder).model();
        }
        static_cast<void>(m_library.updateRun(m_summary)); // noted again at the end, where a failure counts
        PointRecorder::validated(point);
    }

private:
    Library& m_library;
    RunSummary& m_summary;
    std::size_t m_unusedCaptions;
};

} // namespace

Result<TrainingOutcome> trainInLibrary(Library& library, RunRequest request, std::stop_token stop, TrainingSink& sink)
{
    if (const auto valid = validate(request.config.network); !valid)
        return tl::make_unexpected(valid.error());
    auto corpus = library.loadCorpus(request.corpus, request.config.resume ? std::nullopt : request.mostPopular);
    if (!corpus)
        return tl::make_unexpected(corpus.error());
    request.config.runFolder = library.runFolder(request.run);
    const std::size_t unused = request.config.resume ? narrow(*corpus, request.config.runFolder) : 0;
    auto opened = request.config.resume ? existing(library, request, *corpus) : added(library, request);
    if (!opened)
        return tl::make_unexpected(opened.error());
    RunSummary& summary = *opened;
    const auto lock = FolderLock::take(summary.folder); // two at once would write over each other
    if (!lock)
        return tl::make_unexpected(lock.error().code == ErrorCode::AlreadyExists ? isBeingTrained(summary.name) : lock.error());
    summary.state = "running";
    if (const auto noted = library.updateRun(summary); !noted)
        return tl::make_unexpected(noted.error());
    LatestLink latest(summary.folder);

    std::optional<TensorBoardLog> log;
    TrainingSink& heard = request.tensorBoard ? log.emplace(sink, summary.folder) : sink;
    BookedRun recorder(heard, library, summary, request.config.resume, unused);
    auto outcome = train(request.config, *corpus, stop, recorder);
    if (!outcome && !RunFolder(summary.folder).canGoOn()) {
        forget(library, summary, latest);
        return outcome;
    }
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
