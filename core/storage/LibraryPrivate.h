#pragma once

#include <utility>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/Numbers.h"
#include "storage/CorpusRepository.h"
#include "storage/Database.h"
#include "storage/Library.h"
#include "storage/RemovalRepository.h"
#include "storage/ReportRepository.h"
#include "storage/RunFolders.h"
#include "storage/RunRepository.h"

namespace memewright {

inline constexpr const char* kDatabaseFile = "library.sqlite";

struct Library::Private {
    Private(std::filesystem::path libraryFolder, SQLite::Database opened)
        : folder(std::move(libraryFolder)), database(std::move(opened)), corpora(database), removals(database), reports(database),
          runs(database, folder), folders(runs, folder)
    {
    }

    std::filesystem::path file() const { return folder / kDatabaseFile; }
    std::filesystem::path trash() const { return folder / "trash"; }

    /// Makes the folders of runs follow their rows, where they do not already.
    Status settleFolders();
    /// Runs `change` (a Status) on the rows of runs in one transaction; their folders are settled before, and the caller settles
    /// them after. Nothing of a change that fails stays.
    template <class Change>
    Status changeRuns(Change&& change)
    {
        return guarded(file(), [&]() -> Status {
            SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
            static_cast<void>(folders.settle()); // a folder of another run that cannot be moved is no reason to fail
            if (auto changed = change(); !changed)
                return changed;
            transaction.commit();
            return {};
        });
    }
    /// Into the trash or out of it.
    Status moveRun(const std::string& name, bool toTrash);
    /// Whether the run may move there; makes room in the trash.
    Status checkMove(const std::string& name, bool toTrash);
    /// A run in the trash gives its name to a new one, and is kept under another.
    Status freeRunName(const std::string& name);

    std::filesystem::path folder;
    SQLite::Database database;
    CorpusRepository corpora;
    RemovalRepository removals;
    ReportRepository reports;
    RunRepository runs;
    RunFolders folders;
};

tl::unexpected<Error> noSuchCorpus(const std::string& name, const std::vector<CorpusSummary>& corpora);
tl::unexpected<Error> noSuchRun(const std::string& name);

/// What lies in a folder, by name; nothing where it cannot be read.
std::vector<std::filesystem::path> entriesOf(const std::filesystem::path& folder);

/// NAME 2, NAME 3 …: the first of which `isTaken` says no.
template <class Taken>
std::string nextFreeName(const std::string& name, Taken&& isTaken)
{
    for (int number = 2;; ++number)
        if (std::string next = name + " " + numberText(number); !isTaken(next))
            return next;
}

} // namespace memewright
