#pragma once

#include <cstdint>

#include <SQLiteCpp/SQLiteCpp.h>

#include "data/Cleaning.h"

namespace memewright {

/// Tables imports and dropped: what each import read, kept and dropped. Throws SQLite::Exception.
class ReportRepository
{
public:
    explicit ReportRepository(SQLite::Database& database) : m_database(database) { }

    void add(std::int64_t corpus, const CleaningReport& report);
    /// The sum over a corpus' imports, with the first examples.
    CleaningReport sum(std::int64_t corpus);

private:
    SQLite::Database& m_database;
};

} // namespace memewright
