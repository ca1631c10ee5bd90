#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
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

enum class EntryForm { Pair, Object, Text, Other };

EntryForm formOf(const JsonEntry& entry)
{
    if (!entry.value)
        return EntryForm::Other;
    return entry.value->is_object()                           ? EntryForm::Object
        : entry.value->is_string()                            ? EntryForm::Text
        : entry.value->is_array() && entry.value->size() == 2 ? EntryForm::Pair
                                                              : EntryForm::Other;
}

/// What most entries are; of as many, pairs go before objects and these before texts.
EntryForm mostOf(const std::vector<JsonEntry>& entries)
{
    const auto count = [&](EntryForm form) { return std::ranges::count(entries, form, formOf); };
    const EntryForm forms[] = {EntryForm::Pair, EntryForm::Object, EntryForm::Text};
    return *std::ranges::max_element(forms, {}, count);
}

Result<std::vector<JsonEntry>> firstEntries(const std::filesystem::path& file, bool lines, std::size_t count)
{
    auto entries = JsonEntries::open(file, lines);
    if (!entries)
        return tl::make_unexpected(entries.error());
    std::vector<JsonEntry> first;
    JsonEntry entry;
    while (first.size() < count) {
        const auto more = entries->next(entry);
        if (!more || !*more)
            break; // what is wrong there the reading says
        first.push_back(std::move(entry));
    }
    return first;
}

/// The objects of a list but the odd ones, which have none of the names that most have.
std::vector<const JsonEntry*> alikeObjects(const std::vector<JsonEntry>& entries)
{
    std::vector<const JsonEntry*> objects;
    std::unordered_map<std::string, std::size_t> counts;
    for (const JsonEntry& entry : entries)
        if (formOf(entry) == EntryForm::Object) {
            objects.push_back(&entry);
            for (const auto& item : entry.value->items())
                ++counts[item.key()];
        }
    const auto isCommon = [&](const std::string& name) { return 2 * counts[name] > objects.size(); };
    if (std::ranges::none_of(counts, [&](const auto& count) { return isCommon(count.first); }))
        return objects;
    std::erase_if(objects, [&](const JsonEntry* object) {
        const auto& items = object->value->items();
        return std::none_of(items.begin(), items.end(), [&](const auto& item) { return isCommon(item.key()); });
    });
    return objects;
}

/// The table of the objects among the entries.
TablePreview previewOf(const std::vector<JsonEntry>& entries)
{
    const auto objects = alikeObjects(entries);
    TablePreview preview;
    if (objects.empty())
        return preview;
    std::vector<std::string> names;
    for (const JsonEntry* object : objects)
        for (std::string& name : namesIn(object->text)) {
            const auto found = object->value->find(name);
            const bool usable = found == object->value->end() || !found->is_object();
            if (names.size() < kMostColumns && usable && std::ranges::find(names, name) == names.end())
                names.push_back(std::move(name));
        }
    preview.named = true;
    preview.columns = names.size();
    preview.records.push_back(names);
    for (const JsonEntry* object : objects) {
        std::vector<std::string> cells;
        for (const std::string& name : names) {
            const auto found = object->value->find(name);
            cells.push_back(found == object->value->end() ? std::string() : shownValue(*found));
        }
        preview.records.push_back(std::move(cells));
    }
    return preview;
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
        if (!m_context.options.templateId && !isOdd(EntryForm::Text))
            return fail(ErrorCode::InvalidArgument, "the captions of " + m_file.string() + " need a template", kNameTemplateHint);
        if (!m_context.options.templateId) {
            m_context.addMalformed(m_file, entry.number, shown(entry));
            return {};
        }
        m_context.add({*m_context.options.templateId, splitAtBars(entry.value->get<std::string>()), CaptionFault::None,
            entry.number, m_file.filename().string()});
        return {};
    }

    Status addObject(const JsonEntry& entry)
    {
        if (!m_table && !m_noTable)
            if (auto made = makeTable(); !made) {
                // Where most entries are something else, an object that holds no caption is only an odd entry.
                if (!isOdd(EntryForm::Object))
                    return made;
                m_noTable = true;
            }
        if (m_noTable)
            return malformedObject(entry);
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
        const auto entries = firstEntries(m_file, m_lines, kRecordsForGuess);
        if (!entries)
            return tl::make_unexpected(entries.error());
        m_most = mostOf(*entries);
        const TablePreview preview = previewOf(*entries);
        const auto columns = columnsFor(preview, m_context.options, m_file);
        if (!columns)
            return tl::make_unexpected(columns.error());
        auto table = TableCaptions::make(m_file, *columns, preview, m_context);
        if (!table)
            return tl::make_unexpected(table.error());
        // One template that is named for all does not make captions of messages among pairs.
        if (!columns->templateColumn && isOdd(EntryForm::Object))
            return fail(
                ErrorCode::InvalidArgument, "the captions of " + m_file.string() + " need a template", kNameTemplateColumnHint);
        m_columns = *columns;
        m_names = preview.records.empty() ? std::vector<std::string>() : preview.records.front();
        m_table = std::move(*table);
        return {};
    }

    /// Whether most entries of the file have another form.
    bool isOdd(EntryForm form)
    {
        if (!m_most) {
            const auto entries = firstEntries(m_file, m_lines, kRecordsForGuess);
            m_most = entries ? mostOf(*entries) : form;
        }
        return *m_most != form;
    }

    const std::filesystem::path& m_file;
    bool m_lines;
    ReaderContext& m_context;
    TableColumns m_columns;
    std::vector<std::string> m_names;
    std::optional<TableCaptions> m_table;
    std::optional<EntryForm> m_most; ///< once the first entries were looked at
    bool m_noTable = false; ///< objects hold no captions
};

} // namespace

Result<TablePreview> previewJson(const std::filesystem::path& file, bool lines, std::size_t records)
{
    return firstEntries(file, lines, records).map([](const std::vector<JsonEntry>& entries) {
        return mostOf(entries) == EntryForm::Object ? previewOf(entries) : TablePreview();
    });
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
