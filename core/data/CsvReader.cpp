#include <algorithm>
#include <fstream>
#include <new>
#include <unordered_map>
#include <utility>
#include <vector>

#include <csv.h>

#include "data/ImportPreview.h"
#include "data/ReaderContext.h"
#include "text/Boxes.h"
#include "text/Names.h"
#include "text/Normalizer.h"

namespace memewright {

namespace {

/// A cell; nothing at all between two commas is not the same as "", an empty text.
using Cell = std::optional<std::string>;
using Record = std::vector<Cell>;

/// Splits CSV into records with libcsv, a piece at a time. RFC 4180: quotes, line ends inside them, CRLF or LF.
class CsvParser
{
public:
    CsvParser()
    {
        if (csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL) != 0)
            throw std::bad_alloc();
    }
    ~CsvParser() { csv_free(&m_parser); }
    CsvParser(const CsvParser&) = delete;
    CsvParser& operator=(const CsvParser&) = delete;

    /// Bytes understood: fewer than given where the quotes are wrong.
    std::size_t parse(std::string_view bytes)
    {
        return csv_parse(&m_parser, bytes.data(), bytes.size(), &onCell, &onRecord, this);
    }
    /// False if the last record's quotes stay open.
    bool finish() { return csv_fini(&m_parser, &onCell, &onRecord, this) == 0; }
    /// The records finished since the last call.
    std::vector<Record> take() { return std::exchange(m_records, {}); }

private:
    static void onCell(void* bytes, std::size_t size, void* self)
    {
        auto& record = static_cast<CsvParser*>(self)->m_record;
        record.push_back(bytes == nullptr ? Cell() : Cell(std::string(static_cast<const char*>(bytes), size)));
    }
    static void onRecord(int, void* self)
    {
        auto& parser = *static_cast<CsvParser*>(self);
        parser.m_records.push_back(std::exchange(parser.m_record, {}));
    }

    csv_parser m_parser{};
    Record m_record;
    std::vector<Record> m_records;
};

/// Turns records into captions; the first one is the header.
class CsvCaptions
{
public:
    CsvCaptions(const std::filesystem::path& file, ReaderContext& context) : m_file(file), m_context(context)
    {
        for (const auto& known : context.options.knownTemplates) {
            addName(known.name, known.id);
            for (const auto& other : known.otherNames)
                addName(other, known.id);
        }
    }

    Status add(const Record& record)
    {
        ++m_record;
        if (const auto& columns = m_context.options.csvColumns)
            return addMapped(record, *columns);
        return m_columns == 0 ? addHeader(record) : addCaption(record);
    }
    bool hasHeader() const { return m_columns > 0; }

private:
    void addName(const std::string& name, std::int64_t id)
    {
        if (auto comparable = comparableName(name); !comparable.empty())
            m_ids.emplace(std::move(comparable), id);
    }

    Status addHeader(const Record& record)
    {
        const bool named = !record.empty() && toLowerCase(collapseBlanks(record.front().value_or(""))) == "template";
        if (!named || record.size() < 2)
            return fail(ErrorCode::Malformed,
                m_file.string() + " does not begin with a header 'template' and a column for each box",
                "its first line should read like: template,box1,box2");
        m_columns = record.size();
        return {};
    }

    Status addCaption(const Record& record)
    {
        RawCaption caption;
        const std::string wanted = collapseBlanks(record.front().value_or(""));
        // Nothing between the last commas: the template has fewer boxes than the widest one.
        const auto last = std::find_if(record.rbegin(), record.rend() - 1, [](const Cell& cell) { return cell.has_value(); });
        for (auto cell = record.begin() + 1; cell < last.base(); ++cell)
            caption.boxes.push_back(cell->value_or(""));
        caption.malformed = wanted.empty() || caption.boxes.size() >= m_columns;
        if (!caption.malformed) {
            const auto id = idOf(wanted);
            if (!id)
                return unknownTemplate(wanted);
            caption.templateId = *id;
        }
        m_context.caption(caption);
        return {};
    }

    Status addMapped(const Record& record, const CsvColumns& columns)
    {
        if (m_record == 1) {
            m_columns = record.size();
            if (columns.header)
                return {};
        }
        const auto cell = [&](std::size_t column) { return column < record.size() ? record[column] : Cell(); };
        RawCaption caption;
        for (const std::size_t column : columns.boxes)
            caption.boxes.push_back(cell(column).value_or(""));
        // As without a mapping: nothing at all in the last columns means fewer boxes.
        for (auto column = columns.boxes.rbegin(); column != columns.boxes.rend() && !cell(*column); ++column)
            caption.boxes.pop_back();
        const std::string wanted =
            columns.templateColumn ? collapseBlanks(cell(*columns.templateColumn).value_or("")) : std::string();
        const auto id = columns.templateColumn ? idOf(wanted) : m_context.options.templateId;
        caption.malformed = columns.templateColumn && wanted.empty();
        if (!caption.malformed && !id)
            return columns.templateColumn ? Status(unknownTemplate(wanted)) : Status(noTemplate());
        caption.templateId = id.value_or(0);
        m_context.caption(caption);
        return {};
    }

    tl::unexpected<Error> noTemplate() const
    {
        return fail(ErrorCode::InvalidArgument, "the captions of " + m_file.string() + " need a template",
            "choose the column that names it, or one template for all of them");
    }

    std::optional<std::int64_t> idOf(const std::string& wanted) const
    {
        if (const auto id = parseTemplateId(wanted))
            return id;
        const auto known = m_ids.find(comparableName(wanted));
        return known == m_ids.end() ? std::nullopt : std::optional(known->second);
    }

    tl::unexpected<Error> unknownTemplate(const std::string& wanted) const
    {
        return fail(ErrorCode::NotFound,
            m_file.string() + ", record " + std::to_string(m_record) + ": there is no template '" + wanted + "'",
            "write a template's id (up to 12 digits) or the name of one that is known here");
    }

    const std::filesystem::path& m_file;
    ReaderContext& m_context;
    std::unordered_map<std::string, std::int64_t> m_ids;
    std::size_t m_columns = 0;
    std::size_t m_record = 0;
};

tl::unexpected<Error> wrongQuotes(const std::filesystem::path& file, std::string_view understood)
{
    const auto line = std::count(understood.begin(), understood.end(), '\n') + 1;
    return fail(ErrorCode::Malformed, file.string() + " has wrong quotes (line " + std::to_string(line) + ")",
        "a field with a quote stands in quotes, and the quote inside is doubled");
}

} // namespace

Result<CsvPreview> previewCsv(const std::filesystem::path& file, std::size_t records)
{
    constexpr std::size_t kFirstBytes = 1 << 18;
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return fail(ErrorCode::Unreadable, "cannot read " + file.string(), "check that it is there and that you may read it");
    std::string bytes(kFirstBytes, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    if (bytes.starts_with("\xef\xbb\xbf"))
        bytes.erase(0, 3);
    CsvParser parser;
    parser.parse(bytes);
    if (bytes.size() < kFirstBytes)
        parser.finish();
    CsvPreview preview;
    for (const Record& record : parser.take()) {
        if (preview.records.size() == records)
            break;
        std::vector<std::string> cells;
        for (const Cell& cell : record)
            cells.push_back(cell.value_or(""));
        preview.columns = std::max(preview.columns, cells.size());
        preview.records.push_back(std::move(cells));
    }
    if (!preview.records.empty() && preview.columns > 1)
        preview.standard = toLowerCase(collapseBlanks(preview.records.front().front())) == "template";
    return preview;
}

Status readCsv(const std::filesystem::path& file, ReaderContext& context)
{
    constexpr std::size_t kPiece = 1 << 16;
    const auto text = readText(file);
    if (!text)
        return tl::make_unexpected(text.error());
    CsvParser parser;
    CsvCaptions captions(file, context);
    for (std::size_t done = 0; done <= text->size() && !context.stop.stop_requested(); done += kPiece) {
        const std::string_view piece = std::string_view(*text).substr(done, kPiece);
        const std::size_t understood = parser.parse(piece);
        if (understood != piece.size())
            return wrongQuotes(file, std::string_view(*text).substr(0, done + understood));
        if (done + kPiece > text->size() && !parser.finish())
            return wrongQuotes(file, *text);
        for (const auto& record : parser.take())
            if (auto added = captions.add(record); !added)
                return added;
        context.report(file, done + piece.size());
    }
    if (!captions.hasHeader() && !context.stop.stop_requested())
        return fail(ErrorCode::Malformed, file.string() + " is empty", "its first line should read like: template,box1,box2");
    return {};
}

} // namespace memewright
