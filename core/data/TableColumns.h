#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/Error.h"
#include "data/RawCaption.h"

namespace memewright {

/// Which column of a table is what, counted from 0. Tables are CSV files and JSON files whose entries have named values.
struct TableColumns {
    std::optional<std::size_t> templateColumn; ///< ids or names; nothing: ReadOptions::templateId
    std::vector<std::size_t> boxes;
    bool header = true; ///< the first record names the columns
    std::string split; ///< the sign between the boxes of a caption, where one column holds them all; empty: none
};

/// The same by the columns' names, or by their numbers from 1 where no column has that name.
struct ColumnNames {
    std::optional<std::string> templateColumn;
    std::vector<std::string> boxes;
    std::optional<std::string> split; ///< nothing: as the captions look
};

/// The first records of a table as they stand, header included.
struct TablePreview {
    std::size_t columns = 0; ///< of the widest record, at most kMostColumns
    bool named = false; ///< its first record is the names of a JSON file's values
    std::vector<std::vector<std::string>> records;
};

/// Columns beyond these are not looked at.
inline constexpr std::size_t kMostColumns = 64;

/// Records of a preview that are enough for guessing columns.
inline constexpr std::size_t kRecordsForGuess = 100;

/// Which column is what, by the names in the header and by the values. Numbers, dates, addresses, hashes and columns named like
/// an author, an id or a vote hold no captions; nor do columns of other names beside some that are named like a text.
TableColumns guessColumns(const TablePreview& preview, const std::vector<TemplateName>& known);

/// The columns of those names; what is not named is guessed. NotFound names the columns there are. `what` names the table in
/// errors.
Result<TableColumns> columnsByName(
    const ColumnNames& names, const TablePreview& preview, const std::vector<TemplateName>& known, const std::string& what);

/// The columns in words, with their names or numbers: "template: meme; boxes: top, bottom; not used: id, author".
std::string describeColumns(const TableColumns& columns, const TablePreview& preview);

/// What a name in the header tells of its column.
enum class ColumnKind { Unknown, Template, Box, Other };
ColumnKind columnKind(const std::string& name);

} // namespace memewright
