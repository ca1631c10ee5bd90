// What was deleted: into the trash, out of it, and for good.
#include <algorithm>
#include <ctime>
#include <optional>
#include <unordered_map>

#include "base/Files.h"
#include "base/FolderLock.h"
#include "base/Numbers.h"
#include "storage/CaptionRepository.h"
#include "storage/Database.h"
#include "storage/Importer.h"
#include "storage/LibraryPrivate.h"

namespace memewright {

namespace {

namespace fs = std::filesystem;

/// trash/models/TIME/NAME.safetensors: the folder says when the model was deleted, a file's own time does not.
std::optional<std::int64_t> timeOf(const fs::path& folder)
{
    return parseNumber<std::int64_t>(folder.filename().string());
}

std::vector<TrashEntry> trashedModels(const fs::path& folder)
{
    std::vector<TrashEntry> entries;
    for (const fs::path& deletion : entriesOf(folder))
        if (const auto time = timeOf(deletion))
            for (const fs::path& file : entriesOf(deletion))
                entries.push_back({TrashKind::Model, file.stem().string(), *time, 0, 0, file});
    return entries;
}

/// FILE, or with the first number behind its name that is free.
fs::path freeFile(const fs::path& file)
{
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        return file;
    const auto place = [&](const std::string& name) { return file.parent_path() / (name + file.extension().string()); };
    return place(nextFreeName(file.stem().string(), [&](const std::string& name) {
        std::error_code unknown;
        return fs::exists(place(name), unknown);
    }));
}

tl::unexpected<Error> notInTrash(const std::string& what, const std::string& name)
{
    return fail(ErrorCode::NotFound, "there is no " + what + " '" + name + "' in the trash");
}

} // namespace

std::vector<fs::path> entriesOf(const fs::path& folder)
{
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        found.push_back(entry->path());
    std::ranges::sort(found);
    return found;
}

Status Library::Private::settleFolders()
{
    return guarded(file(), [&]() -> Status {
        if (folders.areSettled())
            return {};
        const SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        return folders.settle();
    });
}

Status Library::Private::freeRunName(const std::string& name)
{
    if (runs.isTrashed(name)) {
        const std::string other = folders.freeTrashName(name);
        runs.rename(name, other);
        return folders.beginRename(name, other);
    }
    return runs.isKnown(name) ? Status() : folders.setAside(name);
}

Status Library::Private::checkMove(const std::string& name, bool toTrash)
{
    if (toTrash) {
        if (FolderLock::isHeld(folders.alive(name)))
            return fail(ErrorCode::AlreadyExists, "run '" + name + "' is being trained", "stop the training first");
        return folders.setAside(name);
    }
    std::error_code ignored;
    if (fs::exists(folders.trashed(name), ignored) && fs::exists(folders.alive(name), ignored)
        && !fs::is_empty(folders.alive(name), ignored))
        return checkNew(folders.alive(name));
    return {};
}

Status Library::Private::moveRun(const std::string& name, bool toTrash)
{
    const auto changed = changeRuns([&]() -> Status {
        if (!runs.setTrashed(name, toTrash))
            return toTrash ? noSuchRun(name) : notInTrash("run", name);
        return checkMove(name, toTrash);
    });
    if (!changed)
        return changed;
    auto followed = settleFolders();
    std::error_code ignored;
    if (followed || !fs::exists(toTrash ? folders.alive(name) : folders.trashed(name), ignored))
        return {};
    // Its folder cannot follow, so the run stays where it was.
    static_cast<void>(changeRuns([&]() -> Status { return runs.setTrashed(name, !toTrash) ? Status() : noSuchRun(name); }));
    return followed;
}

Status Library::trashCorpus(const std::string& name)
{
    return guarded(m_p->file(), [&]() -> Status {
        const auto id = m_p->corpora.find(name);
        if (!id)
            return noSuchCorpus(name, m_p->corpora.all());
        m_p->corpora.setTrashed(*id, true);
        return {};
    });
}

Status Library::restoreCorpus(const std::string& name)
{
    return guarded(m_p->file(), [&]() -> Status {
        const auto id = m_p->corpora.findTrashed(name);
        if (!id)
            return notInTrash("corpus", name);
        m_p->corpora.setTrashed(*id, false);
        return {};
    });
}

Status Library::trashRun(const std::string& name)
{
    return m_p->moveRun(name, true);
}

Status Library::restoreRun(const std::string& name)
{
    return m_p->moveRun(name, false);
}

Result<TrashEntry> Library::trashModel(const fs::path& file)
{
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        return fail(ErrorCode::NotFound, "there is no model " + file.string());
    for (std::int64_t time = std::time(nullptr);; ++time) {
        const fs::path place = m_p->trash() / "models" / numberText(time) / file.filename();
        const auto moved = moveToNew(file, place);
        if (moved)
            return TrashEntry{TrashKind::Model, file.stem().string(), time, 0, 0, place};
        if (moved.error().code != ErrorCode::AlreadyExists)
            return tl::make_unexpected(moved.error());
    }
}

Result<TrashEntry> Library::removeCaptions(
    const std::string& corpus, const std::string& hash, const std::vector<std::uint32_t>& captions)
{
    return guarded(m_p->file(), [&]() -> Result<TrashEntry> {
        SQLite::Transaction transaction(m_p->database, SQLite::TransactionBehavior::IMMEDIATE);
        const auto id = m_p->corpora.find(corpus);
        if (!id)
            return noSuchCorpus(corpus, m_p->corpora.all());
        if (m_p->corpora.hash(*id) != hash)
            return fail(
                ErrorCode::InvalidArgument, "the corpus '" + corpus + "' holds other captions by now", "choose them again");
        const auto positions = CaptionRepository(m_p->database, *id).positions();
        std::vector<std::int64_t> chosen;
        for (const std::uint32_t caption : captions)
            if (caption < positions.size())
                chosen.push_back(positions[caption]);
        const TrashEntry entry{TrashKind::Captions, corpus, std::time(nullptr), chosen.size(), //
            m_p->removals.remove(*id, chosen), {}};
        storeSummary(m_p->database, *id);
        transaction.commit();
        return entry;
    });
}

Result<TrashEntry> Library::capTemplates(const std::string& corpus, std::size_t cap)
{
    return guarded(m_p->file(), [&]() -> Result<TrashEntry> {
        SQLite::Transaction transaction(m_p->database, SQLite::TransactionBehavior::IMMEDIATE);
        const auto id = m_p->corpora.find(corpus);
        if (!id)
            return noSuchCorpus(corpus, m_p->corpora.all());
        CaptionRepository captions(m_p->database, *id);
        const auto positions = captions.positions();
        std::unordered_map<std::int64_t, std::size_t> kept;
        std::vector<std::int64_t> above;
        auto position = positions.begin();
        captions.forEach([&](std::int64_t templateId, std::string_view) {
            if (++kept[templateId] > cap)
                above.push_back(*position);
            ++position;
        });
        TrashEntry entry{TrashKind::Captions, corpus, std::time(nullptr), above.size(), 0, {}};
        if (above.empty())
            return entry;
        entry.id = m_p->removals.remove(*id, above, cap);
        storeSummary(m_p->database, *id);
        transaction.commit();
        return entry;
    });
}

Result<std::vector<TrashEntry>> Library::trash()
{
    return guarded(m_p->file(), [&]() -> Result<std::vector<TrashEntry>> {
        std::vector<TrashEntry> entries = m_p->corpora.trashed();
        for (auto&& more : {m_p->removals.all(), m_p->runs.trashed(), trashedModels(m_p->trash() / "models")})
            entries.insert(entries.end(), more.begin(), more.end());
        std::ranges::stable_sort(entries, std::ranges::greater(), &TrashEntry::deleted);
        return entries;
    });
}

Status Library::restore(const TrashEntry& entry)
{
    switch (entry.kind) {
    case TrashKind::Corpus:
        return restoreCorpus(entry.name);
    case TrashKind::Run:
        return restoreRun(entry.name);
    case TrashKind::Model:
        return restoreModel(entry.file);
    case TrashKind::Captions:
        break;
    }
    return guarded(m_p->file(), [&]() -> Status {
        SQLite::Transaction transaction(m_p->database, SQLite::TransactionBehavior::IMMEDIATE);
        const auto corpus = m_p->removals.restore(entry.id);
        if (!corpus)
            return fail(ErrorCode::NotFound, "these captions of '" + entry.name + "' are not in the trash any more");
        storeSummary(m_p->database, *corpus);
        transaction.commit();
        return {};
    });
}

Status Library::restoreModel(const fs::path& trashed)
{
    std::error_code ignored;
    if (!fs::exists(trashed, ignored))
        return notInTrash("model", trashed.stem().string());
    Status moved;
    do // another program may take the name meanwhile
        moved = moveToNew(trashed, freeFile(m_p->folder / "models" / trashed.filename()));
    while (!moved && moved.error().code == ErrorCode::AlreadyExists);
    fs::remove(trashed.parent_path(), ignored); // if it was the only one of that second
    return moved;
}

Status Library::emptyTrash(std::chrono::seconds keep)
{
    const auto expired = m_p->changeRuns([&]() -> Status {
        m_p->corpora.removeTrashed(keep);
        m_p->removals.forget(keep);
        m_p->runs.expire(keep);
        return {};
    });
    if (!expired)
        return expired;
    std::error_code error;
    const auto deleted = guarded(m_p->file(), [&]() -> Status {
        for (const std::string& run : m_p->runs.expired()) {
            std::error_code failed;
            fs::remove_all(m_p->folders.trashed(run), failed);
            // A run that somebody was training still has its folder, and goes the next time.
            if (!failed && !fs::exists(m_p->folders.alive(run), failed))
                m_p->runs.forgetExpired(run);
            if (failed)
                error = failed;
        }
        return {};
    });
    if (!deleted)
        return deleted;
    const std::int64_t oldest = std::time(nullptr) - keep.count();
    for (const fs::path& deletion : entriesOf(m_p->trash() / "models"))
        if (const auto time = timeOf(deletion); !error && time && *time <= oldest)
            fs::remove_all(deletion, error);
    if (error)
        return fail(ErrorCode::Unwritable, "cannot empty " + m_p->trash().string() + ": " + systemReason(error.value()),
            "check that you may write to that folder");
    return {};
}

} // namespace memewright
