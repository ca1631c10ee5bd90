#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/Error.h"
#include "storage/RunRepository.h"

namespace memewright {

/// The folders of a library's runs: runs/NAME, or trash/runs/NAME while the run is in the trash. The database has the last word:
/// a run's row changes first, and its folder follows. What a crash left between the two is put in order by settle(), so that at
/// no moment a run is lost. Throws SQLite::Exception.
class RunFolders
{
public:
    RunFolders(RunRepository& runs, std::filesystem::path library) : m_runs(runs), m_library(std::move(library)) { }

    std::filesystem::path alive(const std::string& run) const { return m_library / "runs" / run; }
    std::filesystem::path trashed(const std::string& run) const { return m_library / "trash" / "runs" / run; }

    /// Whether every folder lies where its row says. Only looks.
    bool areSettled() { return pending().empty(); }
    /// Moves the folders that do not. Call it within a write transaction, so that no row changes meanwhile. The folder of a run
    /// that somebody still trains stays for the next time. Returns the first failure, and goes on with the other folders.
    Status settle();

    /// A run in the trash gets another name: call it before the change of its row is committed, and settle() after it.
    Status beginRename(const std::string& run, const std::string& newName);
    /// Where no row names a folder in the trash, and a run that is to be of its name would be taken for it: gives it a free name.
    Status setAside(const std::string& run);
    /// NAME 2, NAME 3 …: the first that neither a row nor a folder in the trash has.
    std::string freeTrashName(const std::string& run);

private:
    struct Move {
        std::filesystem::path from, to;
    };
    std::vector<Move> pending();

    RunRepository& m_runs;
    std::filesystem::path m_library;
};

} // namespace memewright
