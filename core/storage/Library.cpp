#include "storage/Library.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <pwd.h>
#include <unistd.h>

#include "base/Files.h"
#include "base/FolderLock.h"
#include "storage/Database.h"
#include "storage/Importer.h"
#include "storage/LibraryPrivate.h"
#include "storage/TemplateRepository.h"
#include "text/Unicode.h"

namespace memewright {

namespace {

constexpr std::size_t kLongestRunName = 100;
constexpr std::size_t kLongestCorpusName = 100;

bool isRunNameCharacter(char32_t c)
{
    const bool letterOrDigit = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    // Letters of other scripts; blanks and signs beyond ASCII begin at the no-break blank and the general punctuation.
    const bool otherLetter = c >= 0xc0 && !(c >= 0x2000 && c <= 0x2bff) && !(c >= 0x3000 && c <= 0x303f) && c < 0xe000;
    return letterOrDigit || otherLetter || c == U' ' || c == U'-' || c == U'_' || c == U'.';
}

/// A run's name is its folder's name.
Status checkRunName(const std::string& name)
{
    const auto text = decodeUtf8(name);
    const bool good = text && !name.empty() && name.size() <= kLongestRunName && name.front() != '.' && name.front() != ' '
        && name.back() != ' ' && name != "latest" && std::all_of(text->begin(), text->end(), isRunNameCharacter);
    if (!good)
        return fail(ErrorCode::InvalidArgument, "'" + name + "' cannot be the name of a run",
            "use letters, digits, blanks, '-', '_' and '.', not beginning with '.', up to 100 of them; 'latest' is taken");
    return {};
}

Status checkRequest(const ImportRequest& request)
{
    if (request.corpus.empty())
        return fail(ErrorCode::InvalidArgument, "the corpus needs a name", "name the corpus that the captions go into");
    if (request.paths.empty())
        return fail(ErrorCode::InvalidArgument, "there is nothing to import", "name a file or folder with captions");
    return {};
}

bool breaksName(char32_t c)
{
    return isControlCharacter(c) || isLineEnd(c);
}

} // namespace

tl::unexpected<Error> noSuchCorpus(const std::string& name, const std::vector<CorpusSummary>& corpora)
{
    std::string known;
    for (const auto& corpus : corpora)
        known += (known.empty() ? "" : ", ") + corpus.name;
    return fail(ErrorCode::NotFound, "there is no corpus '" + name + "' in the library",
        known.empty() ? "import captions first" : "the library has: " + known);
}

tl::unexpected<Error> noSuchRun(const std::string& name)
{
    return fail(ErrorCode::NotFound, "there is no run '" + name + "' in the library");
}

Library::Library(std::unique_ptr<Private> p) : m_p(std::move(p)) { }

Library::Library(Library&&) noexcept = default;
Library& Library::operator=(Library&&) noexcept = default;
Library::~Library() = default;

Result<Library> Library::open(const std::filesystem::path& folder)
{
    if (const auto made = createFolder(folder); !made)
        return tl::make_unexpected(made.error());
    auto database = openDatabase(folder / kDatabaseFile);
    if (!database)
        return tl::make_unexpected(database.error());
    return Library(std::make_unique<Private>(folder, std::move(*database))).settled();
}

Result<Library> Library::openExisting(const std::filesystem::path& folder)
{
    std::error_code ignored;
    if (!std::filesystem::exists(folder / kDatabaseFile, ignored))
        return fail(ErrorCode::NotFound, "there is no library in " + folder.string(), "import captions into it first");
    auto database = openDatabase(folder / kDatabaseFile);
    if (database)
        return Library(std::make_unique<Private>(folder, std::move(*database))).settled();
    if (database.error().code != ErrorCode::Unwritable)
        return tl::make_unexpected(database.error());
    auto toRead = openDatabaseToRead(folder / kDatabaseFile);
    if (!toRead) // why it could not be opened in the first place: a full disk, another program
        return tl::make_unexpected(toRead.error().code == ErrorCode::Unwritable ? database.error() : toRead.error());
    return Library(std::make_unique<Private>(folder, std::move(*toRead)));
}

Library Library::settled() &&
{
    // What cannot be put in order now stays as it is; whoever asks for it hears why.
    static_cast<void>(m_p->settleFolders());
    return std::move(*this);
}

const std::filesystem::path& Library::folder() const
{
    return m_p->folder;
}

std::filesystem::path Library::runFolder(const std::string& run) const
{
    return m_p->folders.alive(run);
}

Result<ImportOutcome> Library::importCaptions(const ImportRequest& request, std::stop_token stop, const ProgressSink& progress)
{
    if (const auto checked = checkRequest(request); !checked)
        return tl::make_unexpected(checked.error());
    return guarded(m_p->file(), [&]() -> Result<ImportOutcome> {
        // A corpus of an earlier version keeps the name it has.
        if (const auto named = checkCorpusName(request.corpus); !named && !m_p->corpora.find(request.corpus))
            return tl::make_unexpected(named.error());
        return Importer(m_p->database, request).run(stop, progress);
    });
}

Result<std::vector<CorpusSummary>> Library::corpora()
{
    return guarded(m_p->file(), [&]() -> Result<std::vector<CorpusSummary>> { return m_p->corpora.all(); });
}

Result<Corpus> Library::loadCorpus(const std::string& name, std::optional<std::size_t> mostPopular)
{
    return guarded(m_p->file(), [&]() -> Result<Corpus> {
        const auto id = m_p->corpora.find(name);
        if (!id)
            return noSuchCorpus(name, m_p->corpora.all());
        Corpus corpus = readCorpus(m_p->database, *id, name);
        return mostPopular ? corpus.mostPopular(*mostPopular) : std::move(corpus);
    });
}

Result<std::vector<TemplateName>> Library::templateNames()
{
    return guarded(m_p->file(), [&]() -> Result<std::vector<TemplateName>> { return TemplateRepository(m_p->database).all(); });
}

Result<CleaningReport> Library::report(const std::string& corpus)
{
    return guarded(m_p->file(), [&]() -> Result<CleaningReport> {
        const auto id = m_p->corpora.find(corpus);
        if (!id)
            return noSuchCorpus(corpus, m_p->corpora.all());
        CleaningReport report = m_p->reports.sum(*id);
        m_p->removals.addTo(report, *id);
        return report;
    });
}

Status Library::removeCorpus(const std::string& name)
{
    return guarded(m_p->file(), [&]() -> Status {
        const auto id = m_p->corpora.find(name);
        if (!id)
            return noSuchCorpus(name, m_p->corpora.all());
        m_p->corpora.remove(*id);
        return {};
    });
}

Status Library::renameCorpus(const std::string& name, const std::string& newName)
{
    if (const auto checked = checkCorpusName(newName); !checked)
        return checked;
    return guarded(m_p->file(), [&]() -> Status {
        SQLite::Transaction transaction(m_p->database, SQLite::TransactionBehavior::IMMEDIATE);
        const auto id = m_p->corpora.find(name);
        if (!id)
            return noSuchCorpus(name, m_p->corpora.all());
        if (const auto other = m_p->corpora.find(newName); other && *other != *id)
            return fail(ErrorCode::AlreadyExists, "there is a corpus '" + newName + "' already", "choose another name");
        m_p->corpora.rename(*id, newName);
        m_p->runs.followCorpus(name, newName);
        transaction.commit();
        return {};
    });
}

Status Library::addRun(const RunSummary& run)
{
    if (auto checked = checkRunName(run.name); !checked)
        return checked;
    const auto added = m_p->changeRuns([&]() -> Status {
        if (const auto freed = m_p->freeRunName(run.name); !freed)
            return freed;
        if (!m_p->runs.add(run))
            return fail(ErrorCode::AlreadyExists, "there is a run '" + run.name + "' already", "choose another name");
        return {};
    });
    // Of the run that had the name. After a failure it is not known what the file holds: the next opening looks.
    if (added)
        static_cast<void>(m_p->settleFolders());
    return added;
}

Status Library::updateRun(const RunSummary& run)
{
    return guarded(m_p->file(), [&]() -> Status {
        if (!m_p->runs.update(run))
            return noSuchRun(run.name);
        return {};
    });
}

Status Library::removeRun(const std::string& name)
{
    return guarded(m_p->file(), [&]() -> Status {
        if (!m_p->runs.remove(name))
            return noSuchRun(name);
        return {};
    });
}

Result<std::vector<RunSummary>> Library::runs()
{
    return guarded(m_p->file(), [&]() -> Result<std::vector<RunSummary>> {
        auto runs = m_p->runs.all();
        for (auto& run : runs) {
            run.folder = runFolder(run.name);
            // Whoever trained it was killed before it could say so.
            if (run.state == "running" && !FolderLock::isHeld(run.folder))
                run.state = "stopped";
        }
        return runs;
    });
}

Status Library::setNote(const std::string& run, const std::string& note)
{
    return guarded(m_p->file(), [&]() -> Status {
        if (!m_p->runs.setNote(run, note))
            return noSuchRun(run);
        return {};
    });
}

CaptionHistory Library::history()
{
    return CaptionHistory(m_p->database, m_p->file());
}

Status checkCorpusName(const std::string& name)
{
    const auto text = decodeUtf8(name);
    const bool good = text && !text->empty() && text->size() <= kLongestCorpusName && text->front() != U' '
        && text->back() != U' ' && std::none_of(text->begin(), text->end(), breaksName);
    if (!good)
        return fail(ErrorCode::InvalidArgument, "'" + name + "' cannot be the name of a corpus",
            "use up to 100 characters, without line breaks and without blanks at the ends");
    return {};
}

std::filesystem::path defaultLibraryFolder()
{
    // The base directory rules say that a path that is not absolute is to be ignored.
    const char* data = std::getenv("XDG_DATA_HOME");
    if (data != nullptr && std::filesystem::path(data).is_absolute())
        return std::filesystem::path(data) / "memewright";
    const char* home = std::getenv("HOME");
    if (home == nullptr || *home == '\0')
        if (const passwd* person = ::getpwuid(::getuid()))
            home = person->pw_dir;
    return std::filesystem::path(home == nullptr ? "." : home) / ".local" / "share" / "memewright";
}

std::filesystem::path ownTemplatesFolder(const std::filesystem::path& library)
{
    return library / "templates";
}

} // namespace memewright
