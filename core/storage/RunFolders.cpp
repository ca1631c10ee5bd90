#include "storage/RunFolders.h"

#include <map>

#include "base/Files.h"
#include "base/FolderLock.h"
#include "storage/LibraryPrivate.h"

namespace memewright {

namespace {

namespace fs = std::filesystem;

/// Stands in no run's name. OLD=NEW is a folder that belongs to NEW if the database has it, else still to OLD.
constexpr char kRenamed = '=';

bool isThere(const fs::path& path)
{
    std::error_code ignored;
    return fs::exists(path, ignored);
}

Status moveFolder(const fs::path& from, const fs::path& to)
{
    const auto lock = FolderLock::take(from);
    if (!lock && lock.error().code == ErrorCode::AlreadyExists)
        return {}; // somebody trains it
    std::error_code ignored;
    fs::remove(to, ignored); // an empty folder, if any: there is nothing in it to lose
    return moveToNew(from, to);
}

} // namespace

std::vector<RunFolders::Move> RunFolders::pending()
{
    std::map<std::string, bool> isTrashed;
    for (const RunRepository::Name& run : m_runs.names())
        isTrashed.emplace(run.name, run.trashed);
    std::vector<Move> moves;
    for (const fs::path& folder : entriesOf(m_library / "trash" / "runs")) {
        const std::string name = folder.filename().string();
        if (const auto sign = name.find(kRenamed); sign != name.npos) {
            const auto renamed = isTrashed.find(name.substr(sign + 1));
            const bool committed = renamed != isTrashed.end() && renamed->second;
            moves.push_back({folder, trashed(committed ? name.substr(sign + 1) : name.substr(0, sign))});
        } else if (const auto run = isTrashed.find(name); run != isTrashed.end() && !run->second) {
            moves.push_back({folder, alive(name)});
        }
    }
    for (const auto& [name, trash] : isTrashed)
        if (trash && isThere(alive(name)))
            moves.push_back({alive(name), trashed(name)});
    // A place that is taken by something else: nothing is moved over it.
    std::erase_if(moves, [](const Move& move) {
        std::error_code unknown;
        return isThere(move.to) && !fs::is_empty(move.to, unknown);
    });
    return moves;
}

Status RunFolders::settle()
{
    Status settled;
    for (const Move& move : pending())
        if (auto moved = moveFolder(move.from, move.to); !moved && settled)
            settled = std::move(moved);
    return settled;
}

Status RunFolders::beginRename(const std::string& run, const std::string& newName)
{
    return isThere(trashed(run)) ? moveToNew(trashed(run), trashed(run + kRenamed + newName)) : Status();
}

Status RunFolders::setAside(const std::string& run)
{
    return isThere(trashed(run)) ? moveToNew(trashed(run), trashed(freeTrashName(run))) : Status();
}

std::string RunFolders::freeTrashName(const std::string& run)
{
    return nextFreeName(run, [&](const std::string& name) { return m_runs.isKnown(name) || isThere(trashed(name)); });
}

} // namespace memewright
