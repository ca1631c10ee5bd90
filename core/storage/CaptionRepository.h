#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

namespace memewright {

/// Table captions, those of one corpus; positions count from 0 in the order of import. Throws SQLite::Exception.
class CaptionRepository
{
public:
    CaptionRepository(SQLite::Database& database, std::int64_t corpus);

    struct Size {
        std::uint64_t captions = 0;
        std::uint64_t bytes = 0; ///< of all texts
    };
    Size size();
    /// Calls `visit` for each caption in order.
    using Visitor = std::function<void(std::int64_t templateId, std::string_view text)>;
    void forEach(const Visitor& visit);

    /// The position that the next caption added gets: behind all others, also those that may come back from the trash.
    std::int64_t nextPosition() const { return m_next; }
    void add(std::int64_t templateId, std::string_view text);
    /// At that position, or at the end where one stands there.
    void put(std::int64_t position, std::int64_t templateId, std::string_view text);
    /// In order; the i-th caption that forEach() visits stands at the i-th of them.
    std::vector<std::int64_t> positions();

private:
    SQLite::Database& m_database;
    SQLite::Statement m_insert;
    std::int64_t m_corpus;
    std::int64_t m_next;
};

} // namespace memewright
