#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "storage/Library.h"

namespace memewright {

/// Table runs. Models inside the library are kept relative to it, so that its folder may be moved. Throws SQLite::Exception.
class RunRepository
{
public:
    RunRepository(SQLite::Database& database, std::filesystem::path libraryFolder);

    /// Whether the name was free, also in the trash.
    bool add(const RunSummary& run);
    /// Whether there was a run of that name; one in the trash is none.
    bool update(const RunSummary& run);
    bool remove(const std::string& name);
    bool setNote(const std::string& name, const std::string& note);
    /// Into the trash or out of it; a run there is not listed, and its name may be taken by another.
    bool setTrashed(const std::string& name, bool trashed);
    bool isTrashed(const std::string& name);
    bool isKnown(const std::string& name); ///< here or in the trash
    struct Name {
        std::string name;
        bool trashed = false;
    };
    std::vector<Name> names(); ///< here and in the trash
    /// For one in the trash; its model's place follows.
    void rename(const std::string& name, const std::string& newName);
    std::vector<TrashEntry> trashed();
    /// What has lain in the trash for longer than that cannot come back, but keeps its row while its folder is being deleted.
    void expire(std::chrono::seconds keep);
    std::vector<std::string> expired();
    void forgetExpired(const std::string& name);
    /// Runs on a corpus that got another name.
    void followCorpus(const std::string& name, const std::string& newName);
    /// In the order in which they were added. Folders are not filled in.
    std::vector<RunSummary> all();

private:
    void bind(SQLite::Statement& statement, const RunSummary& run) const;

    SQLite::Database& m_database;
    std::filesystem::path m_folder;
};

} // namespace memewright
