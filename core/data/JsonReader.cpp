#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/Json.h"
#include "data/CsvParser.h"
#include "data/JsonEntries.h"
#include "data/ReaderContext.h"
#include "text/Boxes.h"

namespace memewright {

namespace {

using Json = nlohmann::json;

constexpr const char* kExpected =
    "expected are [template id, \"box|box|\"] pairs, or objects such as {\"template\": 61527, \"boxes\": "
    "[\"…\"]}, in a list or one a line; an ImgFlip575K set is imported by the folder that holds memes/";

TableCell cellOf(const Json& value)
{
    if (value.is_string())
        return {value.get<std::string>(), true};
    if (value.is_number() || value.is_boolean())
        return {jsonText(value), false};
    return {};
}

/// A list's texts stand below each other.
std::string shownValue(const Json& value)
{
    if (!value.is_array())
        return cellOf(value).text;
    std::string texts;
    for (const Json& each : value)
        texts.append(texts.empty() ? "" : "\n").append(cellOf(each).text);
    return texts;
}

/// What may be shown of an entry: of objects nothing, for they may hold the names of authors.
std::string shown(const JsonEntry& entry)
{
    return entry.text.starts_with('{') ? std::string("{…}") : entry.text;
}

/// Captions of one file's entries.
class JsonCaptions
{
public:
    JsonCaptions(const std::filesystem::path& file, bool lines, ReaderContext& context)
        : m_file(file), m_lines(lines), m_context(context)
    {
    }

    Status add(const JsonEntry& entry)
    {
        if (entry.value && entry.value->is_object())
            return addObject(entry);
        if (entry.value && entry.value->is_array() && entry.value->size() == 2)
            addPair(entry);
        else if (entry.value && entry.value->is_string())
            return addText(entry);
        else
            m_context.addMalformed(m_file, entry.number, shown(entry));
        return {};
    }

private:
    void addPair(const JsonEntry& entry)
    {
        const Json& id = (*entry.value)[0];
        const Json& text = (*entry.value)[1];
        const bool texts = text.is_array() && std::ranges::all_of(text, [](const Json& box) { return box.is_string(); });
        if (!(id.is_string() || id.is_number()) || !(text.is_string() || texts))
            return m_context.addMalformed(m_file, entry.number, shown(entry));
        const auto found = m_context.templates.find(cellOf(id).text);
        if (found.fault == CaptionFault::Malformed)
            return m_context.addMalformed(m_file, entry.number, shown(entry));
        RawCaption caption{found.id, texts ? text.get<std::vector<std::string>>() : splitAtBars(text.get<std::string>()),
            found.fault, entry.number, m_file.filename().string(), false, found.isNew};
        if (found.fault == CaptionFault::UnknownTemplate)
            caption.boxes.insert(caption.boxes.begin(), cellOf(id).text);
        m_context.add(std::move(caption));
    }

    Status addText(const JsonEntry& entry)
    {
        if (!m_context.options.templateId)
            return fail(ErrorCode::InvalidArgument, "the captions of " + m_file.string() + " need a template",
                "name one template for all of them (--template ID)");
        m_context.add({*m_context.options.templateId, splitAtBars(entry.value->get<std::string>()), CaptionFault::None,
            entry.number, m_file.filename().string()});
        return {};
    }

    Status addObject(const JsonEntry& entry)
    {
        if (!m_table)
            if (auto made = makeTable(); !made)
                return made;
        const auto value = [&](std::size_t column) -> const Json& {
            static const Json nothing;
            const auto found = column < m_names.size() ? entry.value->find(m_names[column]) : entry.value->end();
            return found == entry.value->end() ? nothing : *found;
        };
        std::vector<TableCell> boxes;
        bool understood = false;
        for (const std::size_t column : m_columns.boxes) {
            const Json& box = value(column);
            if (box.is_object())
                return malformedObject(entry);
            understood = understood || !box.is_null();
            if (!box.is_array()) {
                boxes.push_back(cellOf(box));
                continue;
            }
            for (const Json& each : box) {
                if (each.is_structured() || each.is_number())
                    return malformedObject(entry);
                boxes.push_back(cellOf(each));
            }
        }
        if (!understood)
            return malformedObject(entry);
        const TableCell wanted = m_columns.templateColumn ? cellOf(value(*m_columns.templateColumn)) : TableCell();
        m_table->add(entry.number, wanted, std::move(boxes), entry.emptied);
        return {};
    }

    Status malformedObject(const JsonEntry& entry)
    {
        std::string text;
        for (const std::size_t column : m_columns.boxes)
            if (const auto found = entry.value->find(m_names[column]); found != entry.value->end())
                text.append(text.empty() ? "" : "|").append(shownValue(*found));
        m_context.addMalformed(m_file, entry.number, text.empty() ? shown(entry) : text);
        return {};
    }

    Status makeTable()
    {
        const auto preview = previewJson(m_file, m_lines, kRecordsForGuess);
        if (!preview)
            return tl::make_unexpected(preview.error());
        const auto columns = columnsFor(*preview, m_context.options, m_file);
        if (!columns)
            return tl::make_unexpected(columns.error());
        auto table = TableCaptions::make(m_file, *columns, *preview, m_context);
        if (!table)
            return tl::make_unexpected(table.error());
        m_columns = *columns;
        m_names = preview->records.front();
        m_table = std::move(*table);
        return {};
    }

    const std::filesystem::path& m_file;
    bool m_lines;
    ReaderContext& m_context;
    TableColumns m_columns;
    std::vector<std::string> m_names;
    std::optional<TableCaptions> m_table;
};

} // namespace

Result<TablePreview> previewJson(const std::filesystem::path& file, bool lines, std::size_t records)
{
    auto entries = JsonEntries::open(file, lines);
    if (!entries)
        return tl::make_unexpected(entries.error());
    std::vector<Json> objects;
    std::vector<std::string> names;
    JsonEntry entry;
    for (std::size_t read = 0; read < records; ++read) {
        const auto more = entries->next(entry);
        if (!more || !*more)
            break;
        if (!entry.value || !entry.value->is_object())
            continue;
        for (std::string& name : namesIn(entry.text)) {
            const Json& value = (*entry.value)[name];
            if (names.size() < kMostColumns && !value.is_object() && std::ranges::find(names, name) == names.end())
                names.push_back(std::move(name));
        }
        objects.push_back(std::move(*entry.value));
    }
    TablePreview preview;
    if (objects.empty())
        return preview;
    preview.named = true;
    preview.columns = names.size();
    preview.records.push_back(names);
    for (const Json& object : objects) {
        std::vector<std::string> cells;
        for (const std::string& name : names) {
            const auto found = object.find(name);
            cells.push_back(found == object.end() ? std::string() : shownValue(*found));
        }
        preview.records.push_back(std::move(cells));
    }
    return preview;
}

Status readJson(const std::filesystem::path& file, bool lines, ReaderContext& context)
{
    auto entries = JsonEntries::open(file, lines);
    if (!entries)
        return tl::make_unexpected(entries.error());
    JsonCaptions captions(file, lines, context);
    JsonEntry entry;
    while (!context.stop.stop_requested()) {
        const auto more = entries->next(entry);
        if (!more)
            return tl::make_unexpected(more.error());
        if (!*more)
            return context.checkUsable(file, kExpected);
        if (auto added = captions.add(entry); !added)
            return added;
        context.report(file, entries->bytesRead());
    }
    return {};
}

} // namespace memewright
