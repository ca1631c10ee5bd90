#include "storage/HistoryRepository.h"

#include <algorithm>

#include "storage/JsonText.h"

namespace memewright {

namespace {

/// The words of a search as an FTS5 query: each quoted, so that no sign is an operator, and followed by the star of prefixes.
/// Words without a letter or digit are left out: the index has none of them.
std::string matchQuery(const std::string& words)
{
    const auto isBlank = [](unsigned char c) { return c <= ' '; };
    const auto counts = [](unsigned char c) {
        return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    std::string query;
    for (auto at = words.begin(); at != words.end();) {
        const auto begin = std::find_if_not(at, words.end(), isBlank);
        at = std::find_if(begin, words.end(), isBlank);
        if (std::none_of(begin, at, counts))
            continue;
        query += query.empty() ? "\"" : " \"";
        for (auto c = begin; c != at; ++c)
            query += *c == '"' ? std::string("\"\"") : std::string(1, *c);
        query += "\"*";
    }
    return query;
}

const char* condition(HistoryShelf shelf)
{
    switch (shelf) {
    case HistoryShelf::Starred:
        return "history.starred = 1 AND history.trashed IS NULL";
    case HistoryShelf::Trash:
        return "history.trashed IS NOT NULL";
    case HistoryShelf::All:
        break;
    }
    return "history.trashed IS NULL";
}

HistoryEntry entryOf(SQLite::Statement& row)
{
    HistoryEntry entry;
    entry.id = row.getColumn(0).getInt64();
    entry.made = row.getColumn(1).getInt64();
    entry.generation = {row.getColumn(2).getString(), row.getColumn(3).getString()};
    entry.caption.boxes = fromJsonText(row.getColumn(4).getString());
    entry.caption.text = row.getColumn(5).getString();
    if (!row.getColumn(6).isNull())
        entry.caption.seed = static_cast<std::uint64_t>(row.getColumn(6).getInt64());
    if (!row.getColumn(7).isNull())
        entry.caption.score = row.getColumn(7).getDouble();
    entry.caption.starred = row.getColumn(8).getInt() != 0;
    entry.trashed = !row.getColumn(9).isNull();
    return entry;
}

} // namespace

std::int64_t HistoryRepository::addGeneration(const HistoryGeneration& generation, std::int64_t now)
{
    SQLite::Statement insert(m_database, "INSERT INTO generations (made, template, recipe) VALUES (?, ?, ?)");
    insert.bind(1, now);
    insert.bind(2, generation.templateName);
    insert.bind(3, generation.recipe);
    insert.exec();
    return m_database.getLastInsertRowid();
}

std::int64_t HistoryRepository::add(std::int64_t generation, const HistoryCaption& caption)
{
    SQLite::Statement insert(
        m_database, "INSERT INTO history (generation, boxes, text, seed, score, starred) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(1, generation);
    insert.bind(2, toJsonText(caption.boxes));
    insert.bind(3, caption.text);
    if (caption.seed)
        insert.bind(4, static_cast<std::int64_t>(*caption.seed));
    if (caption.score)
        insert.bind(5, *caption.score);
    insert.bind(6, caption.starred ? 1 : 0);
    insert.exec();
    const std::int64_t id = m_database.getLastInsertRowid();
    index(id, caption.boxes);
    return id;
}

void HistoryRepository::index(std::int64_t id, const std::vector<std::string>& boxes)
{
    std::string words;
    for (const std::string& box : boxes)
        words += box + '\n';
    SQLite::Statement insert(m_database,
        "INSERT OR REPLACE INTO history_words (rowid, words) SELECT history.id, ? || generations.template "
        "FROM history JOIN generations ON generations.id = history.generation WHERE history.id = ?");
    insert.bind(1, words);
    insert.bind(2, id);
    insert.exec();
}

std::vector<HistoryEntry> HistoryRepository::find(const HistoryQuery& query)
{
    const std::string match = matchQuery(query.words);
    if (match.empty() && query.words.find_first_not_of(" \t\n") != std::string::npos)
        return {};
    // The full-text index is walked backwards and left as soon as a page is full.
    const std::string from = match.empty() ? "history" : "history_words CROSS JOIN history ON history.id = history_words.rowid";
    const std::string id = match.empty() ? "history.id" : "history_words.rowid";
    SQLite::Statement rows(m_database,
        "SELECT history.id, made, template, recipe, boxes, text, seed, score, starred, trashed FROM " + from
            + " CROSS JOIN generations ON generations.id = history.generation WHERE " + condition(query.shelf) + " AND " + id
            + " < ?" + (match.empty() ? "" : " AND history_words MATCH ?") + " ORDER BY " + id + " DESC LIMIT ?");
    int place = 0;
    rows.bind(++place, query.before.value_or(INT64_MAX));
    if (!match.empty())
        rows.bind(++place, match);
    rows.bind(++place, static_cast<std::int64_t>(query.limit));
    std::vector<HistoryEntry> entries;
    while (rows.executeStep())
        entries.push_back(entryOf(rows));
    return entries;
}

bool HistoryRepository::setStarred(std::int64_t id, bool starred)
{
    SQLite::Statement update(m_database, "UPDATE history SET starred = ? WHERE id = ?");
    update.bind(1, starred ? 1 : 0);
    update.bind(2, id);
    return update.exec() > 0;
}

bool HistoryRepository::setBoxes(std::int64_t id, const std::vector<std::string>& boxes)
{
    SQLite::Statement update(m_database, "UPDATE history SET boxes = ? WHERE id = ?");
    update.bind(1, toJsonText(boxes));
    update.bind(2, id);
    if (update.exec() == 0)
        return false;
    index(id, boxes);
    return true;
}

bool HistoryRepository::setTrashed(std::int64_t id, std::optional<std::int64_t> time)
{
    SQLite::Statement update(m_database, "UPDATE history SET trashed = ? WHERE id = ?");
    if (time)
        update.bind(1, *time);
    update.bind(2, id);
    return update.exec() > 0;
}

std::size_t HistoryRepository::purge(std::int64_t time)
{
    SQLite::Statement words(m_database, "DELETE FROM history_words WHERE rowid IN (SELECT id FROM history WHERE trashed < ?)");
    words.bind(1, time);
    words.exec();
    SQLite::Statement captions(m_database, "DELETE FROM history WHERE trashed < ?");
    captions.bind(1, time);
    const int deleted = captions.exec();
    if (deleted > 0)
        m_database.exec("DELETE FROM generations WHERE id NOT IN (SELECT generation FROM history)");
    return static_cast<std::size_t>(deleted);
}

} // namespace memewright
