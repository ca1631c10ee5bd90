#pragma once

#include <utility>

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/Numbers.h"
#include "storage/CorpusRepository.h"
#include "storage/Library.h"
#include "storage/RemovalRepository.h"
#include "storage/ReportRepository.h"
#include "storage/RunRepository.h"

namespace memewright {

inline constexpr const char* kDatabaseFile = "library.sqlite";

struct Library::Private {
    Private(std::filesystem::path libraryFolder, SQLite::Database opened)
        : folder(std::move(libraryFolder)), database(std::move(opened)), corpora(database), removals(database), reports(database),
          runs(database, folder)
    {
    }

    std::filesystem::path file() const { return folder / kDatabaseFile; }
    std::filesystem::path trash() const { return folder / "trash"; }
    /// A run or corpus in the trash gives its name to a new one, and is kept under another.
    Status freeRunName(const std::string& name);

    std::filesystem::path folder;
    SQLite::Database database;
    CorpusRepository corpora;
    RemovalRepository removals;
    ReportRepository reports;
    RunRepository runs;
};

tl::unexpected<Error> noSuchCorpus(const std::string& name, const std::vector<CorpusSummary>& corpora);
tl::unexpected<Error> noSuchRun(const std::string& name);

/// NAME 2, NAME 3 …: the first of which `isTaken` says no.
template <class Taken>
std::string nextFreeName(const std::string& name, Taken&& isTaken)
{
    for (int number = 2;; ++number)
        if (std::string next = name + " " + numberText(number); !isTaken(next))
            return next;
}

} // namespace memewright
