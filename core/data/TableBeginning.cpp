#include "data/TableBeginning.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "data/CsvParser.h"
#include "data/ReaderContext.h"
#include "text/Normalizer.h"
#include "text/TextStream.h"

namespace memewright {

namespace {

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

/// Takes the next line off the text, without its end.
std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

/// The sign that a line such as sep=; names, as Excel writes and reads it; programs fill such lines up with further separators.
std::optional<char> namedSeparator(std::string_view line)
{
    constexpr std::string_view kName = "sep=", kSigns = ",;|:\t^~";
    if (!isAscii(line))
        return {};
    std::string plain(line);
    std::erase_if(plain, [](char c) { return c == '"' || c == '\'' || c == ' '; });
    if (!toLowerCase(plain.substr(0, kName.size())).starts_with(kName))
        return {};
    const std::string sign = toLowerCase(plain.substr(kName.size()));
    if (sign == "\\t" || sign == "tab")
        return '\t';
    const bool one = !sign.empty() && sign.find_first_not_of(sign.front()) == std::string::npos;
    return one && kSigns.find(sign.front()) != std::string_view::npos ? std::optional(sign.front()) : std::nullopt;
}

/// Cells of a line without the empty ones at its end.
std::vector<TableCell> cellsIn(std::string_view line, char separator)
{
    CsvParser parser(linesOf(line), separator);
    CsvRecord record;
    if (const auto read = parser.next(record); !read || !*read)
        return {};
    while (!record.cells.empty() && record.cells.back().isNothing())
        record.cells.pop_back();
    return std::move(record.cells);
}

bool namesColumns(const std::vector<TableCell>& cells)
{
    return std::ranges::any_of(cells, [](const TableCell& cell) { return columnKind(cell.text) != ColumnKind::Unknown; });
}

bool isNote(std::string_view line)
{
    return line.starts_with('#');
}

/// From the first line that is neither blank nor a note; all of the text where there is none.
std::string_view behindNotes(std::string_view text)
{
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view from = rest;
        const auto line = takeLine(rest);
        if (!isBlank(line) && !isNote(line))
            return from;
    }
    return text;
}

void skipLine(TableBeginning& beginning, std::string_view& text)
{
    (void)takeLine(text);
    ++beginning.skipped;
}

void skipBlank(TableBeginning& beginning, std::string_view& text)
{
    for (std::string_view rest = text; !rest.empty() && isBlank(takeLine(rest));)
        skipLine(beginning, text);
}

/// Without a last line that the end of what was read may have cut.
std::string_view wholeLines(std::string_view beginning)
{
    if (beginning.size() < kBeginning)
        return beginning;
    const auto end = beginning.rfind('\n');
    return end == std::string_view::npos ? beginning : beginning.substr(0, end + 1);
}

/// `tabs`: the file's ending says so.
TableBeginning beginningOfTable(std::string_view text, bool tabs)
{
    TableBeginning beginning;
    skipBlank(beginning, text);
    std::string_view rest = text;
    const auto named = namedSeparator(takeLine(rest));
    if (named)
        skipLine(beginning, text);
    const auto separatorOf = [&](std::string_view records) { return named ? *named : tabs ? '\t' : csvSeparator(records); };
    skipBlank(beginning, text);
    beginning.separator = separatorOf(text);
    if (isNote(text)) {
        std::string_view behind = behindNotes(text);
        const std::string_view records = behind;
        beginning.separator = separatorOf(records);
        const auto first = cellsIn(takeLine(behind), beginning.separator);
        // A header such as '#,template,top' and a caption of a table without a header only look like notes: they have as many
        // cells as the line behind them, which is no header then.
        const bool onlyNotes = namesColumns(first);
        while (text.size() > records.size()) {
            rest = text;
            const auto line = takeLine(rest);
            if (!onlyNotes && !isBlank(line) && cellsIn(line, beginning.separator).size() == first.size())
                break;
            skipLine(beginning, text);
        }
    }
    beginning.text = text;
    return beginning;
}

} // namespace

Result<TableBeginning> tableBeginning(const std::filesystem::path& file)
{
    auto text = beginningOf(file, kBeginning);
    if (!text)
        return tl::make_unexpected(text.error());
    if (text->find('\n') == std::string::npos)
        std::ranges::replace(*text, '\r', '\n');
    const std::string ending = toLowerCase(file.extension().string());
    return beginningOfTable(wholeLines(*text), ending == ".tsv" || ending == ".tab");
}

TablePreview previewOf(const TableBeginning& beginning, std::size_t records)
{
    TablePreview preview;
    CsvParser parser(linesOf(beginning.text), beginning.separator);
    CsvRecord record;
    while (preview.records.size() < records) {
        const auto more = parser.next(record);
        if (!more || !*more)
            break;
        if (record.malformed || isBlank(record))
            continue;
        std::vector<std::string> cells;
        for (TableCell& cell : record.cells) {
            if (cells.size() == kMostColumns)
                break;
            cells.push_back(std::move(cell.text));
        }
        preview.records.push_back(std::move(cells));
    }
    // Spreadsheets end their lines with separators that part nothing.
    for (auto& cells : preview.records)
        while (cells.size() > 1 && cells.back().empty())
            cells.pop_back();
    for (const auto& cells : preview.records)
        preview.columns = std::max(preview.columns, cells.size());
    return preview;
}

bool isPlainlyTable(const TableBeginning& beginning)
{
    if (beginning.separator == '\0')
        return false;
    CsvParser parser(linesOf(beginning.text), beginning.separator);
    std::size_t records = 0, columns = 0;
    CsvRecord record;
    for (auto more = parser.next(record); more && *more; more = parser.next(record)) {
        if (record.malformed)
            return false;
        if (isBlank(record))
            continue;
        if (records == 0) {
            columns = record.cells.size();
            const auto names = [&](ColumnKind kind) {
                return std::ranges::any_of(record.cells, [&](const TableCell& cell) { return columnKind(cell.text) == kind; });
            };
            if (!names(ColumnKind::Template) || !names(ColumnKind::Box))
                return false;
        }
        if (record.cells.size() != columns)
            return false;
        ++records;
    }
    return records > 1;
}

} // namespace memewright
