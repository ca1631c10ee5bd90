#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "data/Cleaning.h"
#include "storage/Trash.h"

namespace memewright {

/// Tables removals and removed: captions that were taken out of a corpus by hand or by a cap. Their number stays for the
/// report when the texts are gone for good. Throws SQLite::Exception.
class RemovalRepository
{
public:
    explicit RemovalRepository(SQLite::Database& database) : m_database(database) { }

    /// Takes the captions at these positions out of the corpus, by hand or because they are above a cap; returns the removal's
    /// id.
    std::int64_t remove(std::int64_t corpus, const std::vector<std::int64_t>& positions, std::optional<std::size_t> cap = {});
    /// Puts the captions back where they stood, or at the end where another one stands by now; returns their corpus.
    std::optional<std::int64_t> restore(std::int64_t removal);
    /// Of corpora that are not in the trash themselves.
    std::vector<TrashEntry> all();
    /// Forgets texts that were removed longer ago than that.
    void forget(std::chrono::seconds keep);
    /// Tells a corpus' report what was removed: it is no longer among what was kept.
    void addTo(CleaningReport& report, std::int64_t corpus);

private:
    void addExamples(DroppedCount& line, std::int64_t corpus);

    SQLite::Database& m_database;
};

} // namespace memewright
