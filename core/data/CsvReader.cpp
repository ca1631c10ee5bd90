#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/Numbers.h"
#include "data/CsvParser.h"
#include "data/ReaderContext.h"
#include "text/Boxes.h"
#include "text/Names.h"
#include "text/Normalizer.h"

namespace memewright {

namespace {

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

    Status add(const CsvRecord& record)
    {
        ++m_record;
        if (const auto& columns = m_context.options.csvColumns)
            return addMapped(record, *columns);
        return m_columns == 0 ? addHeader(record) : addCaption(record);
    }
    bool hasHeader() const { return m_columns > 0; }
    /// NotFound when a template was named and none of them is known.
    Status knowsTemplates() const
    {
        if (m_unknown && !m_knowsAny)
            return tl::make_unexpected(*m_unknown);
        return {};
    }

private:
    void addName(const std::string& name, std::int64_t id)
    {
        if (auto comparable = comparableName(name); !comparable.empty())
            m_ids.emplace(std::move(comparable), id);
    }

    Status addHeader(const CsvRecord& record)
    {
        const bool named = !record.empty() && toLowerCase(collapseBlanks(record.front().value_or(""))) == "template";
        if (!named || record.size() < 2)
            return fail(ErrorCode::Malformed,
                m_file.string() + " does not begin with a header 'template' and a column for each box",
                "its first line should read like: template,box1,box2");
        m_columns = record.size();
        return {};
    }

    Status addCaption(const CsvRecord& record)
    {
        RawCaption caption;
        const std::string wanted = collapseBlanks(record.front().value_or(""));
        // Nothing between the last commas: the template has fewer boxes than the widest one.
        const auto last = std::find_if(record.rbegin(), record.rend() - 1, [](const CsvCell& cell) { return cell.has_value(); });
        for (auto cell = record.begin() + 1; cell < last.base(); ++cell)
            caption.boxes.push_back(cell->value_or(""));
        caption.malformed = wanted.empty() || caption.boxes.size() >= m_columns;
        if (!caption.malformed) {
            const auto id = idOf(wanted);
            if (!id)
                return addUnknown(wanted, std::move(caption));
            caption.templateId = *id;
        }
        m_knowsAny = m_knowsAny || !caption.malformed;
        m_context.caption(caption);
        return {};
    }

    Status addMapped(const CsvRecord& record, const CsvColumns& columns)
    {
        if (m_record == 1) {
            m_columns = record.size();
            if (columns.header)
                return {};
        }
        const auto cell = [&](std::size_t column) { return column < record.size() ? record[column] : CsvCell(); };
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
            return columns.templateColumn ? addUnknown(wanted, std::move(caption)) : Status(noTemplate());
        m_knowsAny = m_knowsAny || !caption.malformed;
        caption.templateId = id.value_or(0);
        m_context.caption(caption);
        return {};
    }

    /// One name that nobody knows is no reason to refuse all the others: the entry counts as malformed, the name in front.
    Status addUnknown(const std::string& wanted, RawCaption caption)
    {
        if (!m_unknown)
            m_unknown = unknownTemplate(wanted).value();
        caption.malformed = true;
        caption.boxes.insert(caption.boxes.begin(), wanted);
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
            m_file.string() + ", record " + numberText(m_record) + ": there is no template '" + wanted + "'",
            "write a template's id (up to 12 digits) or the name of one that is known here");
    }

    const std::filesystem::path& m_file;
    ReaderContext& m_context;
    std::unordered_map<std::string, std::int64_t> m_ids;
    std::size_t m_columns = 0;
    std::size_t m_record = 0;
    bool m_knowsAny = false; ///< of the templates named
    std::optional<Error> m_unknown; ///< about the first template that nobody knows
};

tl::unexpected<Error> wrongQuotes(const std::filesystem::path& file, std::string_view understood)
{
    const auto line = std::count(understood.begin(), understood.end(), '\n') + 1;
    return fail(ErrorCode::Malformed, file.string() + " has wrong quotes (line " + numberText(line) + ")",
        "a field with a quote stands in quotes, and the quote inside is doubled");
}

} // namespace

Status readCsv(const std::filesystem::path& file, ReaderContext& context)
{
    constexpr std::size_t kPiece = 1 << 16;
    const auto text = readText(file);
    if (!text)
        return tl::make_unexpected(text.error());
    CsvParser parser(csvSeparator(std::string_view(*text).substr(0, kCsvBeginning)));
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
    return context.stop.stop_requested() ? Status() : captions.knowsTemplates();
}

} // namespace memewright
