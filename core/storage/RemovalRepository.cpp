#include "storage/RemovalRepository.h"

#include <algorithm>

#include "storage/CaptionRepository.h"
#include "storage/ReportRepository.h"

namespace memewright {

std::int64_t RemovalRepository::remove(
    std::int64_t corpus, const std::vector<std::int64_t>& positions, std::optional<std::size_t> cap)
{
    SQLite::Statement removal(
        m_database, "INSERT INTO removals (corpus, captions, rule, cap, made) VALUES (?, ?, ?, ?, unixepoch())");
    removal.bind(1, corpus);
    removal.bind(2, static_cast<std::int64_t>(positions.size()));
    removal.bind(3, cap ? "cap" : "deleted");
    if (cap)
        removal.bind(4, static_cast<std::int64_t>(*cap));
    removal.exec();
    const std::int64_t id = m_database.getLastInsertRowid();
    SQLite::Statement keep(m_database,
        "INSERT INTO removed (removal, position, template, text) "
        "SELECT ?, position, template, text FROM captions WHERE corpus = ? AND position = ?");
    SQLite::Statement erase(m_database, "DELETE FROM captions WHERE corpus = ? AND position = ?");
    for (const std::int64_t position : positions) {
        keep.bind(1, id);
        keep.bind(2, corpus);
        keep.bind(3, position);
        keep.exec();
        keep.reset();
        erase.bind(1, corpus);
        erase.bind(2, position);
        erase.exec();
        erase.reset();
    }
    return id;
}

std::optional<std::int64_t> RemovalRepository::restore(std::int64_t removal)
{
    SQLite::Statement found(m_database, "SELECT corpus FROM removals WHERE id = ?");
    found.bind(1, removal);
    if (!found.executeStep())
        return {};
    const std::int64_t corpus = found.getColumn(0).getInt64();
    CaptionRepository captions(m_database, corpus);
    SQLite::Statement removed(m_database, "SELECT position, template, text FROM removed WHERE removal = ? ORDER BY position");
    removed.bind(1, removal);
    while (removed.executeStep())
        captions.put(removed.getColumn(0).getInt64(), removed.getColumn(1).getInt64(), removed.getColumn(2).getString());
    SQLite::Statement forget(m_database, "DELETE FROM removals WHERE id = ?");
    forget.bind(1, removal);
    forget.exec();
    return corpus;
}

std::vector<TrashEntry> RemovalRepository::all()
{
    std::vector<TrashEntry> entries;
    SQLite::Statement query(m_database,
        "SELECT removals.id, corpora.name, removals.made, removals.captions FROM removals JOIN corpora ON corpora.id = corpus "
        "WHERE trashed IS NULL AND EXISTS (SELECT 1 FROM removed WHERE removal = removals.id) ORDER BY removals.id");
    while (query.executeStep()) {
        TrashEntry entry{TrashKind::Captions, query.getColumn(1).getString(), query.getColumn(2).getInt64()};
        entry.captions = static_cast<std::uint64_t>(query.getColumn(3).getInt64());
        entry.id = query.getColumn(0).getInt64();
        entries.push_back(std::move(entry));
    }
    return entries;
}

void RemovalRepository::forget(std::chrono::seconds keep)
{
    SQLite::Statement query(
        m_database, "DELETE FROM removed WHERE removal IN (SELECT id FROM removals WHERE made <= unixepoch() - ?)");
    query.bind(1, static_cast<std::int64_t>(keep.count()));
    query.exec();
}

void RemovalRepository::addTo(CleaningReport& report, std::int64_t corpus)
{
    SQLite::Statement query(m_database, "SELECT rule, sum(captions) FROM removals WHERE corpus = ? GROUP BY rule ORDER BY rule");
    query.bind(1, corpus);
    while (query.executeStep()) {
        DroppedCount& line = lineOf(report, query.getColumn(0).getString());
        const auto count = static_cast<std::uint64_t>(query.getColumn(1).getInt64());
        line.count += count;
        report.kept -= std::min(report.kept, count);
        addExamples(line, corpus);
    }
    SQLite::Statement cap(m_database, "SELECT cap FROM removals WHERE corpus = ? AND cap NOT NULL ORDER BY id DESC LIMIT 1");
    cap.bind(1, corpus);
    if (cap.executeStep())
        report.cap = static_cast<std::size_t>(cap.getColumn(0).getInt64());
}

void RemovalRepository::addExamples(DroppedCount& line, std::int64_t corpus)
{
    SQLite::Statement texts(
        m_database, "SELECT text FROM removed JOIN removals ON removals.id = removal WHERE corpus = ? AND rule = ? LIMIT ?");
    texts.bind(1, corpus);
    texts.bind(2, line.rule);
    texts.bind(3, static_cast<std::int64_t>(kReportExamples - std::min(kReportExamples, line.examples.size())));
    while (texts.executeStep())
        line.examples.push_back({texts.getColumn(0).getString(), 0, {}});
}

} // namespace memewright
