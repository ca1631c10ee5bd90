#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "storage/Library.h"

namespace memewright {

/// Table corpora. Throws SQLite::Exception.
class CorpusRepository
{
public:
    explicit CorpusRepository(SQLite::Database& database) : m_database(database) { }

    /// Not in the trash.
    std::optional<std::int64_t> find(const std::string& name);
    /// One of that name in the trash stays there under another name.
    std::int64_t findOrAdd(const std::string& name);
    std::string hash(std::int64_t id);
    void update(std::int64_t id, const CorpusSummary& summary);
    /// With it go its captions and reports.
    void remove(std::int64_t id);
    void rename(std::int64_t id, const std::string& name);
    /// Into the trash or out of it.
    void setTrashed(std::int64_t id, bool trashed);
    std::optional<std::int64_t> findTrashed(const std::string& name);
    /// Those in the trash, with the time and the number of captions.
    std::vector<TrashEntry> trashed();
    /// Deletes for good what has lain in the trash for longer than that.
    void removeTrashed(std::chrono::seconds keep);
    /// By name, without those in the trash.
    std::vector<CorpusSummary> all();

private:
    void freeName(const std::string& name);

    SQLite::Database& m_database;
};

} // namespace memewright
