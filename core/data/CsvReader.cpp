#include <algorithm>
#include <utility>
#include <vector>

#include "data/CsvParser.h"
#include "data/ReaderContext.h"
#include "data/TableBeginning.h"
#include "text/Normalizer.h"
#include "text/TextStream.h"
#include "text/Unicode.h"

namespace memewright {

namespace {

constexpr const char* kExpected = "a table should begin like this: template,box1,box2";

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

} // namespace

Result<TablePreview> previewCsv(const std::filesystem::path& file, std::size_t records)
{
    return tableBeginning(file).map([&](const TableBeginning& beginning) { return previewOf(beginning, records); });
}

Status readCsv(const std::filesystem::path& file, ReaderContext& context)
{
    const auto beginning = tableBeginning(file);
    if (!beginning)
        return tl::make_unexpected(beginning.error());
    const TablePreview preview = previewOf(*beginning, kRecordsForGuess);
    if (preview.records.empty())
        return fail(ErrorCode::Malformed,
            file.string() + (collapseBlanks(beginning->text).empty() ? " is empty" : " holds no table"), kExpected);
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
    std::string line;
    for (std::uint64_t skipped = 0; skipped < beginning->skipped; ++skipped)
        if (const auto more = lines.next(line); !more)
            return tl::make_unexpected(more.error());
    CsvParser parser([&lines](std::string& next) { return lines.next(next); }, beginning->separator, beginning->skipped);
    CsvCaptions captions(file, beginning->separator, *columns, preview.columns, std::move(*table), context);
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
