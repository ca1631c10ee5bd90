// What was deleted: into the trash, out of it, and for good.
#include <algorithm>
#include <charconv>
#include <ctime>
#include <unordered_map>

#include "base/Files.h"
#include "base/Numbers.h"
#include "storage/CaptionRepository.h"
#include "storage/Database.h"
#include "storage/Importer.h"
#include "storage/LibraryPrivate.h"

namespace memewright {

namespace {

namespace fs = std::filesystem;

/// runs/RUN and trash/runs/RUN: a folder moves whole or not at all.
Status move(const fs::path& from, const fs::path& to)
{
    std::error_code error;
    if (!fs::exists(from, error))
        return {};
    if (const auto made = createFolder(to.parent_path()); !made)
        return made;
    fs::rename(from, to, error);
    if (error)
        return fail(ErrorCode::Unwritable, "cannot move " + from.string() + " to " + to.string() + ": " + error.message(),
            "check that you may write to both folders");
    return {};
}

/// trash/models/TIME/NAME.safetensors: the folder says when the model was deleted, a file's own time does not.
std::int64_t timeOf(const fs::path& folder)
{
    const std::string name = folder.filename().string();
    std::int64_t time = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), time);
    return read.ec == std::errc() && read.ptr == name.data() + name.size() ? time : 0;
}

std::vector<fs::path> entriesOf(const fs::path& folder)
{
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        found.push_back(entry->path());
    std::ranges::sort(found);
    return found;
}

std::vector<TrashEntry> trashedModels(const fs::path& folder)
{
    std::vector<TrashEntry> entries;
    for (const fs::path& deletion : entriesOf(folder))
        for (const fs::path& file : entriesOf(deletion))
            entries.push_back({TrashKind::Model, file.stem().string(), timeOf(deletion), 0, 0, file});
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

Status Library::Private::freeRunName(const std::string& name)
{
    if (!runs.isTrashed(name))
        return {};
    const std::string other = nextFreeName(name, [this](const std::string& next) { return runs.isKnown(next); });
    runs.rename(name, other);
    return move(trash() / "runs" / name, trash() / "runs" / other);
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
    return guarded(m_p->file(), [&]() -> Status {
        SQLite::Transaction transaction(m_p->database, SQLite::TransactionBehavior::IMMEDIATE);
        if (!m_p->runs.setTrashed(name, true))
            return noSuchRun(name);
        const auto trashed = m_p->trash() / "runs" / name;
        std::error_code ignored;
        fs::remove_all(trashed, ignored); // left there by an earlier version; a run that can come back has a name of its own
        if (auto moved = move(runFolder(name), trashed); !moved)
            return moved;
        transaction.commit();
        return {};
    });
}

Status Library::restoreRun(const std::string& name)
{
    return guarded(m_p->file(), [&]() -> Status {
        SQLite::Transaction transaction(m_p->database, SQLite::TransactionBehavior::IMMEDIATE);
        if (!m_p->runs.setTrashed(name, false))
            return notInTrash("run", name);
        if (auto moved = move(m_p->trash() / "runs" / name, runFolder(name)); !moved)
            return moved;
        transaction.commit();
        return {};
    });
}

Result<TrashEntry> Library::trashModel(const fs::path& file)
{
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        return fail(ErrorCode::NotFound, "there is no model " + file.string());
    std::int64_t time = std::time(nullptr);
    const auto place = [&] { return m_p->trash() / "models" / numberText(time) / file.filename(); };
    while (fs::exists(place(), ignored))
        ++time;
    return move(file, place()).map([&] { return TrashEntry{TrashKind::Model, file.stem().string(), time, 0, 0, place()}; });
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
    auto moved = move(trashed, freeFile(m_p->folder / "models" / trashed.filename()));
    fs::remove(trashed.parent_path(), ignored); // if it was the only one of that second
    return moved;
}

Status Library::emptyTrash(std::chrono::seconds keep)
{
    return guarded(m_p->file(), [&]() -> Status {
        m_p->corpora.removeTrashed(keep);
        m_p->removals.forget(keep);
        m_p->runs.removeTrashed(keep);
        std::error_code error;
        for (const fs::path& run : entriesOf(m_p->trash() / "runs"))
            if (!error && !m_p->runs.isTrashed(run.filename().string()))
                fs::remove_all(run, error);
        const std::int64_t oldest = std::time(nullptr) - keep.count();
        for (const fs::path& deletion : entriesOf(m_p->trash() / "models"))
            if (!error && timeOf(deletion) <= oldest)
                fs::remove_all(deletion, error);
        if (error)
            return fail(ErrorCode::Unwritable, "cannot empty " + m_p->trash().string() + ": " + error.message());
        return {};
    });
}

} // namespace memewright
