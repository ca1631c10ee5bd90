#include "data/TableColumns.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/Numbers.h"
#include "data/TemplateLookup.h"
#include "data/ValueKind.h"
#include "text/Names.h"
#include "text/Normalizer.h"

namespace memewright {

namespace {

// Names of columns, as comparableName() writes them. The first ones are the surest.
constexpr std::string_view kTemplateNames[] = {"templateid", "memetemplateid", "template", "templatename", "memetemplate",
    "memetemplatename", "basememename", "basememe", "memelabel", "memename", "templatelabel", "memetype", "memeclass", "meme",
    "macro", "label", "class", "category", "name", "picture"};
/// Templates if ids that come more than once stand there and nothing else names them.
constexpr std::string_view kUnsureTemplateNames[] = {"memeid", "id", "imageid"};

constexpr std::string_view kBoxNames[] = {"box", "boxes", "text", "texts", "caption", "captions", "top", "middle", "bottom",
    "upper", "lower", "left", "center", "centre", "right", "line", "lines", "panel", "first", "second", "third", "fourth", "one",
    "two", "three", "four", "five", "six", "setup", "punchline", "content", "sentence", "phrase", "quote", "ocr"};
constexpr std::string_view kBoxBeginnings[] = {"text", "caption", "box"};
constexpr std::string_view kBoxEnds[] = {"text", "caption", "captions", "box", "line"};
/// Texts of or about a picture or around it. Some of these names are those of boxes, too, but not beside a surer one.
constexpr std::string_view kAroundBeginnings[] = {"ocr", "selftext", "body", "post", "tweet", "article", "comment", "title",
    "image", "img", "picture", "pic", "photo", "video", "alt", "description", "extracted", "detected", "recognized"};
constexpr std::string_view kAroundEnds[] = {"ocr", "selftext", "body", "bodytext", "description", "descriptions", "html"};
/// Captions only where no other column holds any.
constexpr std::string_view kUnsureBoxNames[] = {"alttext", "alternatetext", "alternativetext", "alt", "imagealt", "imgalt",
    "title", "posttitle", "description", "headline", "tweet", "message", "body"};

/// What tables of captions have beside captions.
constexpr std::string_view kOtherNames[] = {"who", "by", "nr", "no", "number", "num", "index", "row", "rowid", "key", "slug",
    "poster", "source", "src", "image", "img", "subreddit", "permalink", "domain", "site", "website", "platform", "tags", "tag",
    "keywords", "flair", "nsfw", "ups", "downs", "upvoteratio", "ratio", "karma", "email", "mail", "ip", "country", "city",
    "gender", "age", "status", "state", "md5", "sha1", "sha256", "sha", "checksum", "bytes", "filesizeinbytes", "extension",
    "ext", "format", "mime", "mimetype", "locale", "location", "year", "month", "day", "hour", "created", "createdat",
    "createdutc", "updated", "updatedat", "published", "publishedat", "posted", "postedat", "postedby", "writtenby", "modified",
    "thumbnail", "sentiment", "emotion", "toxicity", "split", "set", "fold", "dataset", "confidence", "prob", "probability",
    "weight", "popularity", "shares", "retweets", "favorites", "favourites", "followers", "license", "licence", "copyright",
    "creator", "createdby", "nickname", "nick", "screenname", "account", "profile", "avatar", "contributor", "uploader",
    "submitter", "submittedby", "artist", "comment", "comments", "note", "notes", "remark", "remarks", "metadata", "type",
    "unnamed", "href", "viewcount", "timestamp"};
constexpr std::string_view kOtherEnds[] = {"id", "ids", "uuid", "guid", "url", "urls", "uri", "link", "links", "date", "time",
    "hash", "count", "score", "scores", "rating", "rank", "vote", "votes", "upvotes", "downvotes", "views", "likes", "size",
    "width", "height", "length", "author", "authors", "user", "username", "owner", "handle", "lang", "language", "path", "file",
    "filename", "index"};

template <class List, class Value>
bool isIn(const List& list, const Value& name)
{
    return std::ranges::find(list, name) != std::end(list);
}

template <class List>
bool endsWithOne(const List& list, std::string_view name)
{
    return std::ranges::any_of(list, [&](std::string_view end) { return name.ends_with(end); });
}

std::string_view withoutNumber(std::string_view name)
{
    while (!name.empty() && name.back() >= '0' && name.back() <= '9')
        name.remove_suffix(1);
    return name;
}

/// Of a column that is named like a box.
bool isAroundPicture(std::string_view title)
{
    const std::string_view plain = withoutNumber(title);
    return std::ranges::any_of(kAroundBeginnings, [&](std::string_view begin) { return plain.starts_with(begin); })
        || endsWithOne(kAroundEnds, plain);
}

bool isSmallNumber(std::string_view cell)
{
    const auto number = parseNumber<unsigned>(cell);
    return number && *number <= kMostColumns;
}

std::size_t words(std::string_view cell)
{
    return static_cast<std::size_t>(std::ranges::count(cell, ' ')) + 1;
}

/// The columns of a preview, by header and sample.
class ColumnGuess
{
public:
    ColumnGuess(const TablePreview& preview, const std::vector<TemplateName>& known) : m_preview(preview)
    {
        for (const TemplateName& name : known) {
            m_knownIds.insert(name.id);
            m_known.insert(comparableName(name.name));
            for (const std::string& other : name.otherNames)
                m_known.insert(comparableName(other));
        }
        m_known.erase(std::string());
        m_header = hasHeader();
        m_numbersBoxes = m_header && std::ranges::any_of(preview.records.front(), [](const std::string& name) {
            return columnKind(name) == ColumnKind::Template;
        });
        m_columns = std::min(preview.columns, kMostColumns);
        for (std::size_t column = 0; column < m_columns; ++column)
            m_samples.push_back(samples(column));
    }

    TableColumns columns() const
    {
        TableColumns result;
        result.header = m_header;
        result.templateColumn = templateColumn();
        result.boxes = boxes(result.templateColumn);
        if (result.boxes.size() == 1)
            result.split = splitOf(result.boxes.front());
        return result;
    }

private:
    using Cells = std::vector<std::string>;

    std::string cell(std::size_t record, std::size_t column) const
    {
        const auto& cells = m_preview.records[record];
        return column < cells.size() ? collapseBlanks(cells[column]) : std::string();
    }
    std::string title(std::size_t column) const { return m_header ? comparableName(cell(0, column)) : std::string(); }
    ColumnKind kind(std::size_t column) const
    {
        if (!m_header)
            return ColumnKind::Unknown;
        return m_numbersBoxes && isSmallNumber(cell(0, column)) ? ColumnKind::Box : columnKind(cell(0, column));
    }

    /// What stands in the column, without nothing.
    Cells samples(std::size_t column) const
    {
        Cells cells;
        for (std::size_t record = m_header ? 1 : 0; record < m_preview.records.size(); ++record)
            if (auto text = cell(record, column); !text.empty() && !meansNothing(text))
                cells.push_back(std::move(text));
        return cells;
    }

    /// Whether there is a sample in the column and `test` is true of every one.
    template <class Test>
    bool all(std::size_t column, Test&& test) const
    {
        return !m_samples[column].empty() && std::ranges::all_of(m_samples[column], test);
    }

    bool isKnown(const std::string& cell) const
    {
        const auto id = templateIdIn(cell);
        return id ? m_knownIds.contains(*id)
                  : m_known.contains(comparableName(cell)) || m_known.contains(comparableName(templateTitle(cell)));
    }

    bool hasHeader() const
    {
        if (m_preview.named)
            return true;
        Cells first;
        for (std::size_t column = 0; column < m_preview.records.front().size(); ++column)
            first.push_back(cell(0, column));
        if (areNumbersOfColumns(first))
            return true;
        const bool named = std::ranges::any_of(first, [](const auto& text) { return columnKind(text) != ColumnKind::Unknown; });
        const bool value =
            std::ranges::any_of(first, [&](const auto& text) { return isOtherValue(text) && !(named && isSmallNumber(text)); });
        if (named || value)
            return !value;
        const bool known = std::ranges::any_of(first, [&](const auto& text) { return isKnown(text); });
        return m_preview.records.size() > 1 && !known && differsFromRest(first);
    }

    /// As data frames without names write them: 0, 1, 2 … behind nothing for the index.
    bool areNumbersOfColumns(const Cells& first) const
    {
        const std::size_t begin = first.front().empty() ? 1 : 0;
        if (first.size() < begin + 2 || m_preview.records.size() < 2)
            return false;
        for (std::size_t column = begin; column < first.size(); ++column)
            if (first[column] != numberText(column - begin))
                return false;
        return true;
    }

    /// Names above values: single words above texts, or words above numbers.
    bool differsFromRest(const Cells& first) const
    {
        std::size_t texts = 0, sentences = 0;
        for (std::size_t column = 0; column < first.size(); ++column) {
            Cells below;
            for (std::size_t record = 1; record < m_preview.records.size(); ++record)
                if (auto text = cell(record, column); !text.empty())
                    below.push_back(std::move(text));
            if (!below.empty() && std::ranges::all_of(below, isOtherValue) && !first[column].empty())
                return true;
            texts += below.size();
            sentences += static_cast<std::size_t>(std::ranges::count_if(below, [](const auto& text) { return words(text) > 1; }));
        }
        return std::ranges::all_of(first, [](const auto& text) { return words(text) == 1; }) && 2 * sentences > texts;
    }

    std::optional<std::size_t> templateColumn() const
    {
        std::optional<std::size_t> named;
        for (const std::string_view name : kTemplateNames)
            for (std::size_t column = 0; column < m_columns && !named; ++column)
                if (title(column) == name && !all(column, isAddressOrHash))
                    named = column;
        const auto known = [this](const std::string& text) { return isKnown(text); };
        if (named && all(*named, known))
            return named;
        for (std::size_t column = 0; column < m_columns; ++column)
            if (kind(column) != ColumnKind::Box && kind(column) != ColumnKind::Other && all(column, known))
                return column;
        if (named)
            return named;
        for (const std::string_view name : kUnsureTemplateNames)
            for (std::size_t column = 0; column < m_columns; ++column)
                if (title(column) == name && (all(column, known) || (all(column, isId) && repeats(column))))
                    return column;
        return !m_header && m_columns > 1 && beginsWithTemplate() ? std::optional<std::size_t>(0) : std::nullopt;
    }

    static bool isId(const std::string& cell) { return templateIdIn(cell).has_value(); }

    bool repeats(std::size_t column) const
    {
        const std::unordered_set<std::string> different(m_samples[column].begin(), m_samples[column].end());
        return different.size() < m_samples[column].size();
    }

    /// Of a table without names: whether ids that are no row numbers, or names that come again and again, stand first.
    bool beginsWithTemplate() const
    {
        constexpr std::size_t kDigitsOfId = 4;
        const Cells& cells = m_samples.front();
        if (all(0, isId))
            return repeats(0) || std::ranges::all_of(cells, [](const auto& text) { return text.size() >= kDigitsOfId; });
        if (all(0, isOtherValue) || !repeats(0))
            return false;
        const auto length = [this](std::size_t column) {
            std::size_t sum = 0;
            for (const auto& text : m_samples[column])
                sum += text.size();
            return sum / std::max<std::size_t>(1, m_samples[column].size());
        };
        std::size_t others = 0;
        for (std::size_t column = 1; column < m_columns; ++column)
            if (!all(column, isOtherValue))
                others += length(column);
        return 2 * length(0) < others;
    }

    std::vector<std::size_t> boxes(std::optional<std::size_t> templateColumn) const
    {
        std::vector<std::size_t> sure, around, possible, unsure;
        for (std::size_t column = 0; column < m_columns; ++column) {
            if (column == templateColumn)
                continue;
            const ColumnKind what = kind(column);
            if (what == ColumnKind::Box && !all(column, isAddressOrHash))
                (isAroundPicture(title(column)) ? around : sure).push_back(column);
            else if (isIn(kUnsureBoxNames, title(column)) && !all(column, isOtherValue))
                unsure.push_back(column);
            else if (what == ColumnKind::Unknown && couldBeText(column))
                possible.push_back(column);
        }
        if (!sure.empty() || !around.empty())
            return sure.empty() ? around : sure;
        return possible.empty() ? unsure : withoutSingleWords(withoutConstants(possible));
    }

    /// Of a table without names: the same text in nearly every record, beside texts that differ, says what kind of table it is.
    std::vector<std::size_t> withoutConstants(const std::vector<std::size_t>& columns) const
    {
        if (m_header)
            return columns;
        std::vector<std::size_t> texts;
        for (const std::size_t column : columns)
            if (!isConstant(column))
                texts.push_back(column);
        return texts.empty() ? columns : texts;
    }

    bool isConstant(std::size_t column) const
    {
        constexpr std::size_t kEnough = 5;
        const Cells& cells = m_samples[column];
        std::unordered_map<std::string, std::size_t> counts;
        std::size_t most = 0;
        for (const auto& text : cells)
            most = std::max(most, ++counts[text]);
        return cells.size() >= kEnough && 10 * most >= 9 * cells.size();
    }

    bool couldBeText(std::size_t column) const
    {
        const bool nothing = m_samples[column].empty();
        return nothing ? !title(column).empty() : !all(column, isOtherValue);
    }

    /// Beside texts, a column of single words holds names of people or kinds.
    std::vector<std::size_t> withoutSingleWords(const std::vector<std::size_t>& columns) const
    {
        constexpr std::size_t kEnough = 3;
        const auto sentences = [this](std::size_t column) {
            return std::ranges::count_if(m_samples[column], [](const auto& text) { return words(text) > 1; });
        };
        std::vector<std::size_t> texts;
        for (const std::size_t column : columns)
            if (m_samples[column].size() < kEnough || sentences(column) > 0)
                texts.push_back(column);
        return texts.empty() ? columns : texts;
    }

    std::string splitOf(std::size_t column) const
    {
        for (const std::string_view sign : {"<sep>", "|"}) {
            const auto with = std::ranges::count_if(
                m_samples[column], [&](const std::string& text) { return text.find(sign) != std::string::npos; });
            if (with > 0 && 2 * static_cast<std::size_t>(with) >= m_samples[column].size())
                return std::string(sign);
        }
        return {};
    }

    const TablePreview& m_preview;
    std::unordered_set<std::string> m_known;
    std::unordered_set<std::int64_t> m_knownIds;
    bool m_header = true;
    bool m_numbersBoxes = false; ///< as in 'template,1,2'
    std::size_t m_columns = 0;
    std::vector<Cells> m_samples;
};

std::string nameOf(std::size_t column, const TableColumns& columns, const TablePreview& preview)
{
    const bool named = columns.header && !preview.records.empty() && column < preview.records.front().size();
    const std::string name = named ? collapseBlanks(preview.records.front()[column]) : std::string();
    return name.empty() ? "column " + numberText(column + 1) : name;
}

/// The column of that name or number, and whether it was found by its name.
struct NamedColumn {
    std::size_t column = 0;
    bool byName = false;
};

Result<NamedColumn> columnOf(const std::string& name, const TablePreview& preview, const std::string& what)
{
    const auto& first = preview.records.front();
    for (std::size_t column = 0; column < std::min(first.size(), kMostColumns); ++column)
        if (collapseBlanks(first[column]) == name)
            return NamedColumn{column, true};
    const std::string comparable = comparableName(name);
    for (std::size_t column = 0; column < std::min(first.size(), kMostColumns) && !comparable.empty(); ++column)
        if (comparableName(first[column]) == comparable)
            return NamedColumn{column, true};
    if (const auto number = parseNumber<std::size_t>(name); number && *number > 0 && *number <= preview.columns)
        return NamedColumn{*number - 1, false};
    std::string names;
    for (const std::string& each : first)
        names += (names.empty() ? "" : ", ") + collapseBlanks(each);
    return fail(ErrorCode::NotFound, "there is no column '" + name + "' in " + what,
        "columns: " + names + "; or numbers from 1 to " + numberText(preview.columns));
}

} // namespace

ColumnKind columnKind(const std::string& name)
{
    constexpr std::size_t kLongestName = 40;
    const std::string text = collapseBlanks(name);
    const std::string comparable = comparableName(text);
    const std::string_view plain = withoutNumber(comparable);
    if (plain.empty() || text.size() > kLongestName || words(text) > 5)
        return ColumnKind::Unknown;
    if (isIn(kTemplateNames, comparable))
        return ColumnKind::Template;
    if (isIn(kUnsureTemplateNames, comparable) || isIn(kUnsureBoxNames, comparable) || isIn(kOtherNames, plain))
        return ColumnKind::Other;
    if (isIn(kBoxNames, plain))
        return ColumnKind::Box;
    if (words(text) > 3)
        return ColumnKind::Unknown;
    if (endsWithOne(kOtherEnds, plain))
        return ColumnKind::Other;
    const bool begins = std::ranges::any_of(kBoxBeginnings, [&](std::string_view begin) { return plain.starts_with(begin); });
    return begins || endsWithOne(kBoxEnds, plain) ? ColumnKind::Box : ColumnKind::Unknown;
}

TableColumns guessColumns(const TablePreview& preview, const std::vector<TemplateName>& known)
{
    if (preview.records.empty() || preview.records.front().empty())
        return {};
    return ColumnGuess(preview, known).columns();
}

Result<TableColumns> columnsByName(
    const ColumnNames& names, const TablePreview& preview, const std::vector<TemplateName>& known, const std::string& what)
{
    TableColumns columns = guessColumns(preview, known);
    if (preview.records.empty() || preview.records.front().empty())
        return columns;
    if (names.templateColumn) {
        const auto found = columnOf(*names.templateColumn, preview, what);
        if (!found)
            return tl::make_unexpected(found.error());
        columns.header = columns.header || found->byName;
        columns.templateColumn = found->column;
        std::erase(columns.boxes, found->column);
    }
    if (!names.boxes.empty())
        columns.boxes.clear();
    for (const std::string& name : names.boxes) {
        const auto found = columnOf(name, preview, what);
        if (!found)
            return tl::make_unexpected(found.error());
        columns.header = columns.header || found->byName;
        columns.boxes.push_back(found->column);
        if (columns.templateColumn == found->column && !names.templateColumn)
            columns.templateColumn.reset();
    }
    if (columns.boxes.size() != 1)
        columns.split.clear();
    if (names.split)
        columns.split = *names.split;
    return columns;
}

std::string describeColumns(const TableColumns& columns, const TablePreview& preview)
{
    const auto list = [&](const std::vector<std::size_t>& numbers) {
        std::string text;
        for (const std::size_t column : numbers)
            text += (text.empty() ? "" : ", ") + nameOf(column, columns, preview);
        return text.empty() ? std::string("none") : text;
    };
    std::vector<std::size_t> rest;
    for (std::size_t column = 0; column < preview.columns; ++column)
        if (column != columns.templateColumn && !isIn(columns.boxes, column))
            rest.push_back(column);
    std::string text = "template: " + (columns.templateColumn ? nameOf(*columns.templateColumn, columns, preview) : "none");
    text += "; boxes: " + list(columns.boxes);
    if (!columns.split.empty())
        text += ", split at '" + columns.split + "'";
    if (!rest.empty())
        text += "; not used: " + list(rest);
    return text;
}

} // namespace memewright
