#include "storage/CorpusRepository.h"

#include "storage/LibraryPrivate.h"

namespace memewright {

std::optional<std::int64_t> CorpusRepository::find(const std::string& name)
{
    SQLite::Statement query(m_database, "SELECT id FROM corpora WHERE name = ? AND trashed IS NULL");
    query.bind(1, name);
    if (!query.executeStep())
        return {};
    return query.getColumn(0).getInt64();
}

std::optional<std::int64_t> CorpusRepository::findTrashed(const std::string& name)
{
    SQLite::Statement query(m_database, "SELECT id FROM corpora WHERE name = ? AND trashed IS NOT NULL");
    query.bind(1, name);
    if (!query.executeStep())
        return {};
    return query.getColumn(0).getInt64();
}

std::int64_t CorpusRepository::findOrAdd(const std::string& name)
{
    if (const auto known = find(name))
        return *known;
    freeName(name);
    SQLite::Statement insert(m_database, "INSERT INTO corpora (name) VALUES (?)");
    insert.bind(1, name);
    insert.exec();
    return m_database.getLastInsertRowid();
}

std::string CorpusRepository::hash(std::int64_t id)
{
    SQLite::Statement query(m_database, "SELECT hash FROM corpora WHERE id = ?");
    query.bind(1, id);
    return query.executeStep() ? query.getColumn(0).getString() : std::string();
}

void CorpusRepository::update(std::int64_t id, const CorpusSummary& summary)
{
    SQLite::Statement update(m_database, "UPDATE corpora SET captions = ?, templates = ?, rows = ?, hash = ? WHERE id = ?");
    update.bind(1, static_cast<std::int64_t>(summary.captions));
    update.bind(2, static_cast<std::int64_t>(summary.templates));
    update.bind(3, static_cast<std::int64_t>(summary.rows));
    update.bind(4, summary.hash);
    update.bind(5, id);
    update.exec();
}

void CorpusRepository::remove(std::int64_t id)
{
    SQLite::Statement remove(m_database, "DELETE FROM corpora WHERE id = ?");
    remove.bind(1, id);
    remove.exec();
}

void CorpusRepository::rename(std::int64_t id, const std::string& name)
{
    freeName(name);
    SQLite::Statement update(m_database, "UPDATE corpora SET name = ? WHERE id = ?");
    update.bind(1, name);
    update.bind(2, id);
    update.exec();
}

void CorpusRepository::setTrashed(std::int64_t id, bool trashed)
{
    SQLite::Statement update(m_database,
        trashed ? "UPDATE corpora SET trashed = unixepoch() WHERE id = ?" : "UPDATE corpora SET trashed = NULL WHERE id = ?");
    update.bind(1, id);
    update.exec();
}

std::vector<TrashEntry> CorpusRepository::trashed()
{
    std::vector<TrashEntry> entries;
    SQLite::Statement query(m_database, "SELECT name, trashed, captions FROM corpora WHERE trashed IS NOT NULL ORDER BY id");
    while (query.executeStep())
        entries.push_back({TrashKind::Corpus, query.getColumn(0).getString(), query.getColumn(1).getInt64(),
            static_cast<std::uint64_t>(query.getColumn(2).getInt64())});
    return entries;
}

void CorpusRepository::removeTrashed(std::chrono::seconds keep)
{
    SQLite::Statement query(m_database, "DELETE FROM corpora WHERE trashed <= unixepoch() - ?");
    query.bind(1, static_cast<std::int64_t>(keep.count()));
    query.exec();
}

void CorpusRepository::freeName(const std::string& name)
{
    const auto trashed = findTrashed(name);
    if (!trashed)
        return;
    SQLite::Statement update(m_database, "UPDATE corpora SET name = ? WHERE id = ?");
    update.bind(1, nextFreeName(name, [this](const std::string& other) { return find(other) || findTrashed(other); }));
    update.bind(2, *trashed);
    update.exec();
}

std::vector<CorpusSummary> CorpusRepository::all()
{
    std::vector<CorpusSummary> corpora;
    SQLite::Statement query(m_database,
        "SELECT name, captions, templates, rows, hash, (SELECT coalesce(max(made), 0) FROM imports WHERE corpus = corpora.id) "
        "FROM corpora WHERE trashed IS NULL ORDER BY name");
    while (query.executeStep()) {
        CorpusSummary summary;
        summary.name = query.getColumn(0).getString();
        summary.captions = static_cast<std::uint64_t>(query.getColumn(1).getInt64());
        summary.templates = static_cast<std::uint64_t>(query.getColumn(2).getInt64());
        summary.rows = static_cast<std::uint64_t>(query.getColumn(3).getInt64());
        summary.hash = query.getColumn(4).getString();
        summary.imported = query.getColumn(5).getInt64();
        corpora.push_back(std::move(summary));
    }
    return corpora;
}

} // namespace memewright
