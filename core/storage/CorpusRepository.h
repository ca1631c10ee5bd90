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

    std::optional<std::int64_t> find(const std::string& name);
    std::int64_t findOrAdd(const std::string& name);
    void update(std::int64_t id, const CorpusSummary& summary);
    /// With it go its captions and reports.
    void remove(std::int64_t id);
    /// By name.
    std::vector<CorpusSummary> all();

private:
    SQLite::Database& m_database;
};

} // namespace memewright
