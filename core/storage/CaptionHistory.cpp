#include "storage/CaptionHistory.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/Numbers.h"
#include "storage/Database.h"
#include "storage/HistoryRepository.h"

namespace memewright {

namespace {

tl::unexpected<Error> noSuchCaption(std::int64_t id)
{
    return fail(ErrorCode::NotFound, "the history has no caption " + numberText(id));
}

/// Runs `work(repository)` in a transaction that is kept only when it succeeds.
template <class Work>
auto changed(SQLite::Database& database, const std::filesystem::path& file, Work&& work)
{
    return guarded(file, [&] {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        HistoryRepository repository(database);
        auto result = work(repository);
        if (result)
            transaction.commit();
        return result;
    });
}

} // namespace

Result<std::int64_t> CaptionHistory::begin(const HistoryGeneration& generation, std::int64_t now)
{
    return changed(*m_database, m_file,
        [&](HistoryRepository& history) -> Result<std::int64_t> { return history.addGeneration(generation, now); });
}

Result<std::vector<std::int64_t>> CaptionHistory::add(std::int64_t generation, const std::vector<HistoryCaption>& captions)
{
    return changed(*m_database, m_file, [&](HistoryRepository& history) -> Result<std::vector<std::int64_t>> {
        std::vector<std::int64_t> ids;
        for (const HistoryCaption& caption : captions)
            ids.push_back(history.add(generation, caption));
        return ids;
    });
}

Result<std::vector<HistoryEntry>> CaptionHistory::find(const HistoryQuery& query)
{
    return guarded(m_file, [&]() -> Result<std::vector<HistoryEntry>> { return HistoryRepository(*m_database).find(query); });
}

Status CaptionHistory::setStarred(std::int64_t id, bool starred)
{
    return changed(*m_database, m_file,
        [&](HistoryRepository& history) -> Status { return history.setStarred(id, starred) ? Status() : noSuchCaption(id); });
}

Status CaptionHistory::setBoxes(std::int64_t id, const std::vector<std::string>& boxes)
{
    return changed(*m_database, m_file,
        [&](HistoryRepository& history) -> Status { return history.setBoxes(id, boxes) ? Status() : noSuchCaption(id); });
}

Status CaptionHistory::setTrashed(const std::vector<std::int64_t>& ids, bool trashed, std::int64_t now)
{
    return changed(*m_database, m_file, [&](HistoryRepository& history) -> Status {
        for (const std::int64_t id : ids)
            if (!history.setTrashed(id, trashed ? std::optional(now) : std::nullopt))
                return noSuchCaption(id);
        return {};
    });
}

Result<std::size_t> CaptionHistory::purge(std::int64_t time)
{
    return changed(*m_database, m_file, [&](HistoryRepository& history) -> Result<std::size_t> { return history.purge(time); });
}

} // namespace memewright
