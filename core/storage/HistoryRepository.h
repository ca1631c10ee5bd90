#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "storage/CaptionHistory.h"

namespace memewright {

/// Tables generations, history and history_words (the full-text index, whose rows have the ids of history). Transactions are
/// the caller's. Throws SQLite::Exception.
class HistoryRepository
{
public:
    explicit HistoryRepository(SQLite::Database& database) : m_database(database) { }

    std::int64_t addGeneration(const HistoryGeneration& generation, std::int64_t now);
    std::int64_t add(std::int64_t generation, const HistoryCaption& caption);
    /// Newest first.
    std::vector<HistoryEntry> find(const HistoryQuery& query);

    // Each says whether there is such a caption.
    bool setStarred(std::int64_t id, bool starred);
    bool setBoxes(std::int64_t id, const std::vector<std::string>& boxes);
    bool setTrashed(std::int64_t id, std::optional<std::int64_t> time);
    /// How many were deleted; generations that have none left go with them.
    std::size_t purge(std::int64_t time);

private:
    void index(std::int64_t id, const std::vector<std::string>& boxes);

    SQLite::Database& m_database;
};

} // namespace memewright
