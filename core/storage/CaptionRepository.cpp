#include "storage/CaptionRepository.h"

#include <algorithm>

namespace memewright {

namespace {

std::int64_t firstFreePosition(SQLite::Database& database, std::int64_t corpus)
{
    SQLite::Statement query(database,
        "SELECT coalesce(max(position) + 1, 0) FROM (SELECT position FROM captions WHERE corpus = ?1 UNION ALL "
        "SELECT position FROM removed WHERE removal IN (SELECT id FROM removals WHERE corpus = ?1))");
    query.bind(1, corpus);
    query.executeStep();
    return query.getColumn(0).getInt64();
}

} // namespace

CaptionRepository::CaptionRepository(SQLite::Database& database, std::int64_t corpus)
    : m_database(database), m_insert(database, "INSERT INTO captions (corpus, position, template, text) VALUES (?, ?, ?, ?)"),
      m_corpus(corpus), m_next(firstFreePosition(database, corpus))
{
    m_insert.bind(1, corpus);
}

CaptionRepository::Size CaptionRepository::size()
{
    SQLite::Statement query(
        m_database, "SELECT count(*), coalesce(sum(length(CAST(text AS BLOB))), 0) FROM captions WHERE corpus = ?");
    query.bind(1, m_corpus);
    query.executeStep();
    return {static_cast<std::uint64_t>(query.getColumn(0).getInt64()), static_cast<std::uint64_t>(query.getColumn(1).getInt64())};
}

void CaptionRepository::forEach(const Visitor& visit)
{
    SQLite::Statement query(m_database, "SELECT template, text FROM captions WHERE corpus = ? ORDER BY position");
    query.bind(1, m_corpus);
    while (query.executeStep()) {
        const SQLite::Column text = query.getColumn(1);
        const char* bytes = text.getText();
        visit(query.getColumn(0).getInt64(), std::string_view(bytes, static_cast<std::size_t>(text.getBytes())));
    }
}

void CaptionRepository::add(std::int64_t templateId, std::string_view text)
{
    m_insert.bind(2, m_next);
    m_insert.bind(3, templateId);
    m_insert.bind(4, std::string(text));
    m_insert.exec();
    m_insert.reset();
    ++m_next;
}

void CaptionRepository::put(std::int64_t position, std::int64_t templateId, std::string_view text)
{
    SQLite::Statement insert(m_database, "INSERT OR IGNORE INTO captions (corpus, position, template, text) VALUES (?, ?, ?, ?)");
    insert.bind(1, m_corpus);
    insert.bind(2, position);
    insert.bind(3, templateId);
    insert.bind(4, std::string(text));
    if (insert.exec() == 0)
        return add(templateId, text);
    m_next = std::max(m_next, position + 1);
}

std::vector<std::int64_t> CaptionRepository::positions()
{
    std::vector<std::int64_t> found;
    SQLite::Statement query(m_database, "SELECT position FROM captions WHERE corpus = ? ORDER BY position");
    query.bind(1, m_corpus);
    while (query.executeStep())
        found.push_back(query.getColumn(0).getInt64());
    return found;
}

} // namespace memewright
