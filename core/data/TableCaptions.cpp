#include <algorithm>
#include <iterator>
#include <utility>

#include "data/CsvParser.h"
#include "data/ReaderContext.h"
#include "data/ValueKind.h"
#include "text/Normalizer.h"

namespace memewright {

Result<TableColumns> columnsFor(const TablePreview& preview, const ReadOptions& options, const std::filesystem::path& file)
{
    const bool sameTable =
        !options.columns || options.columnsOf.empty() || preview.records.empty() || preview.records.front() == options.columnsOf;
    if (options.columns && sameTable)
        return *options.columns;
    if (options.columnNames)
        return columnsByName(*options.columnNames, preview, options.knownTemplates, file.string());
    return guessColumns(preview, options.knownTemplates);
}

TableCaptions::TableCaptions(const std::filesystem::path& file, const TableColumns& columns, ReaderContext& context)
    : m_file(file.filename().string()), m_columns(columns), m_context(&context)
{
}

Result<TableCaptions> TableCaptions::make(
    const std::filesystem::path& file, const TableColumns& columns, const TablePreview& preview, ReaderContext& context)
{
    if (columns.boxes.empty())
        return fail(ErrorCode::Malformed, "no column of " + file.string() + " looks like captions",
            std::string(kNameColumnsHint) + "; found: " + describeColumns(columns, preview));
    if (!columns.templateColumn && !context.options.templateId)
        return fail(ErrorCode::InvalidArgument, "the captions of " + file.string() + " need a template", kNameTemplateColumnHint);
    return TableCaptions(file, columns, context);
}

void TableCaptions::add(std::uint64_t entry, const TableCell& wanted, std::vector<TableCell> boxes, bool emptied)
{
    RawCaption caption;
    caption.entry = entry;
    caption.file = m_file;
    caption.emptied = emptied;
    for (TableCell& box : boxes)
        if (!box.quoted && meansNothing(collapseBlanks(box.text))) {
            box.text.clear();
            caption.emptied = true;
        }
    // Nothing in the last cells: the template has fewer boxes than the widest one.
    while (!boxes.empty() && boxes.back().isNothing())
        boxes.pop_back();
    for (TableCell& box : boxes) {
        if (m_columns.split.empty())
            caption.boxes.push_back(std::move(box.text));
        else
            std::ranges::move(splitAt(box.text, m_columns.split), std::back_inserter(caption.boxes));
    }
    if (!m_columns.templateColumn) {
        caption.templateId = m_context->options.templateId.value_or(0);
        return m_context->add(std::move(caption));
    }
    const std::string name = collapseBlanks(wanted.text);
    const bool none = name.empty() || (!wanted.quoted && meansNothing(name));
    const auto found = none ? TemplateLookup::Found{0, CaptionFault::Malformed, false} : m_context->templates.find(name);
    caption.templateId = found.id;
    caption.fault = found.fault;
    caption.newTemplate = found.isNew;
    if (found.fault != CaptionFault::None && !name.empty())
        caption.boxes.insert(caption.boxes.begin(), name);
    m_context->add(std::move(caption));
}

} // namespace memewright
