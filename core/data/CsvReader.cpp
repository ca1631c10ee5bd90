#include <algorithm>
#include <utility>
#include <vector>

#include "data/CsvParser.h"
#include "data/ReaderContext.h"
#include "text/Normalizer.h"
#include "text/TextStream.h"
#include "text/Unicode.h"

namespace memewright {

namespace {

constexpr const char* kExpected = "a table should begin like this: template,box1,box2";

bool isBlank(const CsvRecord& record)
{
    return !record.malformed && std::ranges::all_of(record.cells, [](const TableCell& cell) {
        return !cell.quoted && collapseBlanks(cell.text).empty();
    });
}

/// Captions of one file's records.
class CsvCaptions
{
public:
    CsvCaptions(const std::filesystem::path& file, char separator, const TableColumns& columns, std::size_t width,
        TableCaptions captions, ReaderContext& context)
        : m_file(file), m_separator(separator), m_columns(columns), m_width(width), m_captions(std::move(captions)),
          m_context(context)
    {
    }

    void add(CsvRecord& record)
    {
        if (isBlank(record))
            return;
        if (std::exchange(m_first, false) && m_columns.header) {
            m_width = record.cells.size();
            return;
        }
        const bool ragged = std::any_of(record.cells.begin() + std::ptrdiff_t(std::min(m_width, record.cells.size())),
            record.cells.end(), [](const TableCell& cell) { return !cell.isNothing(); });
        if (record.malformed || ragged)
            return m_context.addMalformed(m_file, record.number, shown(record));
        const auto cell = [&](std::size_t column) {
            return column < record.cells.size() ? std::move(record.cells[column]) : TableCell();
        };
        const TableCell wanted = m_columns.templateColumn ? cell(*m_columns.templateColumn) : TableCell();
        std::vector<TableCell> boxes;
        for (const std::size_t column : m_columns.boxes)
            boxes.push_back(cell(column));
        m_captions.add(record.number, wanted, std::move(boxes));
    }

private:
    /// The line, but nothing of the columns that are not used: authors' names are not even examples.
    std::string shown(const CsvRecord& record) const
    {
        std::vector<std::size_t> used = m_columns.boxes;
        if (m_columns.templateColumn)
            used.push_back(*m_columns.templateColumn);
        if (used.size() >= m_width)
            return record.line;
        std::ranges::sort(used);
        const auto cells = m_separator == '\0' ? std::vector<TableCell>{{record.line, false}} : cellsOf(record.line, m_separator);
        std::string text;
        for (const std::size_t column : used)
            if (column < cells.size())
                text += (text.empty() ? "" : std::string(1, m_separator)) + cells[column].text;
        return text;
    }

    const std::filesystem::path& m_file;
    char m_separator;
    TableColumns m_columns;
    std::size_t m_width; ///< columns of the table
    TableCaptions m_captions;
    ReaderContext& m_context;
    bool m_first = true;
};

/// The first records of a table that begins like this, blank ones left out.
TablePreview previewOf(std::string_view beginning, char separator, std::size_t records)
{
    TablePreview preview;
    CsvParser parser(linesOf(beginning), separator);
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

/// Without a last line that the end of what was read may have cut.
std::string_view wholeLines(std::string_view beginning)
{
    if (beginning.size() < kBeginning)
        return beginning;
    const auto end = beginning.rfind('\n');
    return end == std::string_view::npos ? beginning : beginning.substr(0, end + 1);
}

/// The beginning with LF at the ends of its lines.
Result<std::string> tableBeginning(const std::filesystem::path& file)
{
    auto text = beginningOf(file, kBeginning);
    if (text && text->find('\n') == std::string::npos)
        std::ranges::replace(*text, '\r', '\n');
    return text;
}

} // namespace

char separatorOf(const std::filesystem::path& file, std::string_view beginning)
{
    const std::string ending = toLowerCase(file.extension().string());
    return ending == ".tsv" || ending == ".tab" ? '\t' : csvSeparator(wholeLines(beginning));
}

Result<TablePreview> previewCsv(const std::filesystem::path& file, std::size_t records)
{
    const auto beginning = tableBeginning(file);
    if (!beginning)
        return tl::make_unexpected(beginning.error());
    return previewOf(wholeLines(*beginning), separatorOf(file, *beginning), records);
}

Status readCsv(const std::filesystem::path& file, ReaderContext& context)
{
    const auto beginning = tableBeginning(file);
    if (!beginning)
        return tl::make_unexpected(beginning.error());
    const char separator = separatorOf(file, *beginning);
    const TablePreview preview = previewOf(wholeLines(*beginning), separator, kRecordsForGuess);
    if (preview.records.empty())
        return fail(ErrorCode::Malformed, file.string() + (collapseBlanks(*beginning).empty() ? " is empty" : " holds no table"),
            kExpected);
    const auto columns = columnsFor(preview, context.options, file);
    if (!columns)
        return tl::make_unexpected(columns.error());
    auto table = TableCaptions::make(file, *columns, preview, context);
    if (!table)
        return tl::make_unexpected(table.error());
    auto stream = TextStream::open(file);
    if (!stream)
        return tl::make_unexpected(stream.error());
    LineReader lines(std::move(*stream));
    CsvParser parser([&lines](std::string& line) { return lines.next(line); }, separator);
    CsvCaptions captions(file, separator, *columns, preview.columns, std::move(*table), context);
    CsvRecord record;
    while (!context.stop.stop_requested()) {
        const auto more = parser.next(record);
        if (!more)
            return tl::make_unexpected(more.error());
        if (!*more)
            return context.checkUsable(file, kExpected);
        captions.add(record);
        context.report(file, lines.bytesRead());
    }
    return {};
}

} // namespace memewright
