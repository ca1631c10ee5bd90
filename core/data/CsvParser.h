#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"

namespace memewright {

/// A value of a table; nothing at all between two commas is not the same as "", an empty text.
struct TableCell {
    std::string text;
    bool quoted = false;
    bool isNothing() const { return text.empty() && !quoted; }
    bool operator==(const TableCell&) const = default;
};

struct CsvRecord {
    std::uint64_t number = 0; ///< from 1, empty lines included
    std::vector<TableCell> cells;
    bool malformed = false; ///< its quotes are wrong; `line` is all there is
    std::string line; ///< the first line, as it stands
};

/// Whether nothing is in the record but separators and white space.
bool isBlank(const CsvRecord& record);

/// Splits lines into records. RFC 4180: quotes, line ends inside them; also blanks between a separator and a quote. A record
/// whose quotes are wrong is the line it begins with, so that a stray quote does not swallow the lines behind it. In tables
/// parted by tabs, or of one column, such a line is taken as it stands: the programs that write them need no quotes.
class CsvParser
{
public:
    /// Gives the next line; false at the end.
    using Lines = std::function<Result<bool>(std::string& line)>;

    /// A separator of '\0' is none: each line is one cell. `before`: lines of the file that come before these.
    CsvParser(Lines lines, char separator, std::uint64_t before = 0)
        : m_lines(std::move(lines)), m_separator(separator), m_number(before)
    {
    }

    /// False at the end. Fails as `lines` does.
    Result<bool> next(CsvRecord& record);

private:
    enum class Place { Begin, Plain, Quoted, QuoteInQuoted };

    Result<bool> nextLine(std::string& line);
    /// Reads on in a line; false where the quotes are wrong.
    bool add(std::string_view line, CsvRecord& record);
    bool endCell(CsvRecord& record);
    void giveUp(CsvRecord& record, std::vector<std::string> lines);

    Lines m_lines;
    char m_separator;
    std::deque<std::string> m_again; ///< lines that are to be read as records of their own
    std::uint64_t m_number;
    Place m_place = Place::Begin;
    TableCell m_cell;
};

/// The lines of a text that is in memory.
CsvParser::Lines linesOf(std::string_view text);

/// The sign between the cells of a table that begins like this: ',', ';', a tab or '|', whichever gives most records the first
/// one's number of cells; '\0' where none parts anything.
char csvSeparator(std::string_view beginning);

/// The cells of a line that is parted by the sign, whatever quotes it holds.
std::vector<TableCell> cellsOf(std::string_view line, char separator);

} // namespace memewright
