#pragma once

#include <cstdint>

#include <SQLiteCpp/SQLiteCpp.h>

#include "data/Cleaning.h"

namespace memewright {

/// The report's line of that rule; a rule that it does not have yet is added at the end.
DroppedCount& lineOf(CleaningReport& report, const std::string& rule);

/// Tables imports and dropped: what each import read, kept and dropped. Throws SQLite::Exception.
class ReportRepository
{
public:
    explicit ReportRepository(SQLite::Database& database) : m_database(database) { }

    void add(std::int64_t corpus, const CleaningReport& report);
    /// The sum over a corpus' imports, with the first examples and the last import's cap.
    CleaningReport sum(std::int64_t corpus);

private:
    void addSettings(std::int64_t corpus, CleaningReport& report);

    SQLite::Database& m_database;
};

} // namespace memewright
