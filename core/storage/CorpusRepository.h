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
    /// One of that name in the trash is deleted.
    std::int64_t findOrAdd(const std::string& name);
    void update(std::int64_t id, const CorpusSummary& summary);
    /// With it go its captions and reports.
    void remove(std::int64_t id);
    void rename(std::int64_t id, const std::string& name);
    /// Into the trash or out of it.
    void setTrashed(std::int64_t id, bool trashed);
    std::optional<std::int64_t> findTrashed(const std::string& name);
    void removeTrashed();
    /// By name, without those in the trash.
    std::vector<CorpusSummary> all();

private:
    SQLite::Database& m_database;
};

} // namespace memewright
