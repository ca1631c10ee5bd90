#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/Error.h"

namespace SQLite {
class Database;
}

namespace memewright {

/// What the captions of one Generate have in common.
struct HistoryGeneration {
    std::string templateName;
    std::string recipe; ///< JSON, kept as it is
};

struct HistoryCaption {
    std::vector<std::string> boxes; ///< as they stand now, edits included
    std::string text; ///< as it was generated
    std::optional<std::uint64_t> seed; ///< nothing when written by hand
    std::optional<double> score;
    bool starred = false;
};

struct HistoryEntry {
    std::int64_t id = 0; ///< rises with time
    std::int64_t made = 0; ///< seconds since 1970
    HistoryGeneration generation;
    HistoryCaption caption;
    bool trashed = false;
};

enum class HistoryShelf { All, Starred, Trash };

struct HistoryQuery {
    /// Words that must all occur, each as the beginning of a word of the caption or of the template's name; empty: any caption.
    std::string words;
    HistoryShelf shelf = HistoryShelf::All; ///< what lies in the trash is found there only
    std::optional<std::int64_t> before; ///< only ids below it, for the next page
    std::size_t limit = 200;
};

/// The captions that were written on the Create page, in the library's database. Every change is one transaction, on the disk
/// when the call returns: a crash at any moment loses none that was acknowledged. Made by Library::history(); use it on the
/// library's thread, not longer than the library. Every call blocks; errors as those of the library.
class CaptionHistory
{
public:
    CaptionHistory(SQLite::Database& database, std::filesystem::path file) : m_database(&database), m_file(std::move(file)) { }

    /// The generation's id, for add().
    Result<std::int64_t> begin(const HistoryGeneration& generation, std::int64_t now);
    /// Ids in the order of the captions.
    Result<std::vector<std::int64_t>> add(std::int64_t generation, const std::vector<HistoryCaption>& captions);

    /// Newest first.
    Result<std::vector<HistoryEntry>> find(const HistoryQuery& query);

    Status setStarred(std::int64_t id, bool starred);
    Status setBoxes(std::int64_t id, const std::vector<std::string>& boxes);
    /// Into the trash and out of it. NotFound when one of the ids is unknown; then nothing is changed.
    Status setTrashed(const std::vector<std::int64_t>& ids, bool trashed, std::int64_t now);
    /// Deletes for good what was put into the trash before `time`; returns how many.
    Result<std::size_t> purge(std::int64_t time);

private:
    SQLite::Database* m_database;
    std::filesystem::path m_file;
};

} // namespace memewright
