#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Progress.h"
#include "data/CaptionReader.h"
#include "data/Cleaning.h"
#include "data/Corpus.h"
#include "storage/CaptionHistory.h"
#include "storage/Trash.h"

namespace memewright {

struct CorpusSummary {
    std::string name;
    std::uint64_t captions = 0;
    std::uint64_t templates = 0;
    std::uint64_t rows = 0;
    std::string hash; ///< as Corpus::hash()
    std::int64_t imported = 0; ///< of the last import, seconds since 1970; 0: not known
};

struct RunSummary {
    std::string name;
    std::string corpus;
    std::string network; ///< 'article' or 'gru'
    std::string state; ///< 'running', 'stopped', 'finished', 'failed'
    std::uint64_t rows = 0;
    std::optional<double> bestValidationLoss;
    std::filesystem::path folder;
    std::filesystem::path model; ///< best checkpoint; empty while there is none
    std::string note; ///< the person's own words; kept by setNote() only
};

struct ImportRequest {
    std::vector<std::filesystem::path> paths;
    std::string corpus;
    ReadOptions reading;
    CleaningSettings cleaning;
    /// Keep only the N templates of which the request leaves most clean captions; the rest counts under 'most-popular'.
    std::optional<std::size_t> mostPopular;
};

enum class ImportEnd { Finished, Stopped };
struct ImportOutcome {
    ImportEnd end = ImportEnd::Finished;
    CleaningReport report; ///< of this import
};

/// A person's library folder: DIR/library.sqlite, DIR/runs/. Opening it creates and migrates what is missing, and puts in order
/// what a crash left between a run and its folder.
/// Holds one SQLite connection: use it on the thread that opened it; open one per thread. Every call blocks.
class Library
{
public:
    static Result<Library> open(const std::filesystem::path& folder);
    /// For those who only ask: a folder that holds no library is NotFound, and stays as it is. One that may not be written is
    /// opened for reading; what would change it is Unwritable then.
    static Result<Library> openExisting(const std::filesystem::path& folder);
    Library(Library&&) noexcept;
    Library& operator=(Library&&) noexcept;
    ~Library();

    const std::filesystem::path& folder() const;
    std::filesystem::path runFolder(const std::string& run) const;

    /// One transaction: everything of the request is imported, or (after an error or a stop) nothing. A new corpus of which
    /// nothing would be kept is not made.
    Result<ImportOutcome> importCaptions(const ImportRequest& request, std::stop_token stop, const ProgressSink& progress);
    Result<std::vector<CorpusSummary>> corpora();
    /// NotFound names the corpora there are. `mostPopular`: only the N templates with most captions.
    Result<Corpus> loadCorpus(const std::string& name, std::optional<std::size_t> mostPopular = {});
    /// Names of templates that imports brought along.
    Result<std::vector<TemplateName>> templateNames();
    /// The report of all imports into the corpus so far.
    Result<CleaningReport> report(const std::string& corpus);
    Status removeCorpus(const std::string& name);
    /// AlreadyExists if there is another of that name, InvalidArgument if it is no name for a corpus (checkCorpusName()). Runs
    /// that learned from it follow.
    Status renameCorpus(const std::string& name, const std::string& newName);
    /// Into the trash: listed nowhere any more, until it is restored or the trash is emptied. When another corpus takes its name,
    /// it keeps lying there as 'NAME 2'.
    Status trashCorpus(const std::string& name);
    Status restoreCorpus(const std::string& name);
    /// Takes captions, by their numbers in loadCorpus(), into the trash. InvalidArgument if the corpus' hash is another by now.
    Result<TrashEntry> removeCaptions(
        const std::string& corpus, const std::string& hash, const std::vector<std::uint32_t>& captions);
    /// The same with what is above a cap: of each template the first `cap` captions stay. An entry of 0 captions: none was.
    Result<TrashEntry> capTemplates(const std::string& corpus, std::size_t cap);

    /// AlreadyExists if a run of that name exists. Names: letters, digits, blanks, '-', '_', '.'; not starting with '.'.
    Status addRun(const RunSummary& run);
    Status updateRun(const RunSummary& run);
    /// Forgets the run; its folder stays. NotFound, also for one in the trash.
    Status removeRun(const std::string& name);
    Result<std::vector<RunSummary>> runs();
    Status setNote(const std::string& run, const std::string& note);
    /// Into the trash, with its folder. When another run takes its name, it keeps lying there as 'NAME 2'. AlreadyExists while
    /// somebody trains it.
    Status trashRun(const std::string& name);
    /// AlreadyExists if another folder lies where the run's folder was.
    Status restoreRun(const std::string& name);
    /// The same for a model file of the library that belongs to no run.
    Result<TrashEntry> trashModel(const std::filesystem::path& file);
    /// What can be brought back, the newest first.
    Result<std::vector<TrashEntry>> trash();
    /// NotFound if it is not there any more. A model whose name is taken by now gets the next free one.
    Status restore(const TrashEntry& entry);
    /// Deletes for good what has lain in the trash for longer than that.
    Status emptyTrash(std::chrono::seconds keep = kTrashKept);

    /// The captions that were written; valid as long as this library.
    CaptionHistory history();

private:
    struct Private;
    explicit Library(std::unique_ptr<Private> p);
    Library settled() &&;
    Status restoreModel(const std::filesystem::path& trashed);
    std::unique_ptr<Private> m_p;
};

/// InvalidArgument for what cannot name a corpus: nothing, more than 100 characters, control characters, blanks at the ends.
Status checkCorpusName(const std::string& name);

/// The library used when none is named: memewright under the person's data folder ($XDG_DATA_HOME).
std::filesystem::path defaultLibraryFolder();

/// Where a library keeps the person's own templates: NAME.json with the picture beside it.
std::filesystem::path ownTemplatesFolder(const std::filesystem::path& library);

} // namespace memewright
