#include "data/JsonEntries.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/Json.h"
#include "base/Numbers.h"
#include "data/ReaderContext.h"
#include "text/Names.h"
#include "text/Normalizer.h"
#include "text/TextFile.h"

namespace memewright {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongestEntry = JsonLimits{}.bytes;
constexpr std::size_t kLargestObject = std::size_t(24) << 20;
constexpr std::size_t kEntriesLookedAt = 100; ///< for the form of a file
constexpr const char* kHint = "check that it is the file you mean, and whole";

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Finds where a value ends, a character at a time.
class ValueScanner
{
public:
    /// Whether `c` still belongs to the value.
    bool takes(char c)
    {
        if (m_ended)
            return false;
        if (m_quoted) {
            m_quoted = m_escaped || c != '"';
            m_escaped = !m_escaped && c == '\\';
            m_ended = !m_quoted && m_depth == 0;
            return true;
        }
        const bool opens = c == '[' || c == '{';
        const bool closes = c == ']' || c == '}';
        if (m_plain && (c == '"' || c == ',' || c == ':' || c == '\n' || c == '\r' || opens || closes)) {
            m_ended = true;
            return false;
        }
        if (c == '"')
            m_quoted = true;
        else if (opens)
            ++m_depth;
        else if (closes)
            m_ended = --m_depth <= 0;
        else
            m_plain = m_depth == 0;
        return true;
    }
    bool isInString() const { return m_quoted; }
    /// Whether a value that stops here is a whole one.
    bool isWhole() const { return m_ended || m_plain; }

private:
    int m_depth = 0;
    bool m_quoted = false;
    bool m_escaped = false;
    bool m_plain = false; ///< a number or a word
    bool m_ended = false;
};

/// Where the value that begins at `from` ends; nothing if it does not.
std::optional<std::size_t> endOfValue(std::string_view text, std::size_t from = 0)
{
    ValueScanner scanner;
    for (std::size_t i = from; i < text.size(); ++i)
        if (!scanner.takes(text[i]))
            return i;
    return scanner.isWhole() ? std::optional(text.size()) : std::nullopt;
}

std::size_t skipped(std::string_view text, std::size_t from, std::string_view signs)
{
    while (from < text.size() && (isBlank(text[from]) || signs.find(text[from]) != std::string_view::npos))
        ++from;
    return from;
}

/// The values of a list's text, or names and values by turns of an object's; those before the first that is broken.
std::vector<std::string_view> partsOf(std::string_view text, std::size_t most = std::string_view::npos)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = skipped(text, 1, ","); begin + 1 < text.size() && parts.size() < most;) {
        const auto end = endOfValue(text, begin);
        if (!end || *end == begin || text[begin] == ']' || text[begin] == '}')
            break;
        parts.push_back(text.substr(begin, *end - begin));
        begin = skipped(text, *end, ",:");
    }
    return parts;
}

std::string unquoted(std::string_view name)
{
    const auto parsed = parseJson(name, "a name");
    return parsed && parsed->is_string() ? parsed->get<std::string>() : std::string(name);
}

/// NaN and Infinity outside of strings, which Python writes, become null.
bool replaceNan(std::string& text)
{
    std::string plain;
    bool any = false, quoted = false;
    for (std::string_view rest = text; !rest.empty();) {
        std::size_t length = 1;
        if (quoted && rest.front() == '\\')
            length = std::min<std::size_t>(2, rest.size());
        else if (rest.front() == '"')
            quoted = !quoted;
        else if (!quoted)
            for (const std::string_view word : {"NaN", "-Infinity", "Infinity"})
                length = rest.starts_with(word) ? word.size() : length;
        plain += length > 2 ? std::string_view("null") : rest.substr(0, length);
        any = any || length > 2;
        rest.remove_prefix(length);
    }
    text = std::move(plain);
    return any;
}

JsonEntry entryOf(std::uint64_t number, std::string text)
{
    JsonEntry entry{number, {}, std::move(text)};
    std::string plain = entry.text;
    if (plain.find("NaN") != std::string::npos || plain.find("Infinity") != std::string::npos)
        entry.emptied = replaceNan(plain);
    if (auto value = parseJson(plain, "an entry"))
        entry.value = std::move(*value);
    return entry;
}

bool isPair(std::string_view text)
{
    const auto parts = partsOf(text);
    return parts.size() == 2 && parseTemplateId(unquoted(parts.front())).has_value();
}

/// A pair whatever names its template: one value, and a text or some texts.
bool looksLikePair(std::string_view text)
{
    const auto isList = [](std::string_view part) { return part.starts_with('['); };
    const auto isText = [](std::string_view part) { return part.starts_with('"'); };
    const auto parts = partsOf(text, 3);
    return parts.size() == 2 && !isList(parts[0]) && !parts[0].starts_with('{')
        && (isText(parts[1]) || (isList(parts[1]) && std::ranges::all_of(partsOf(parts[1]), isText)));
}

/// Whether at least every second of a list's first values is a list or an object: entries, odd ones among them.
bool holdsEntries(std::string_view text)
{
    const auto parts = text.starts_with('[') ? partsOf(text, kEntriesLookedAt) : std::vector<std::string_view>();
    const auto entries = static_cast<std::size_t>(
        std::ranges::count_if(parts, [](std::string_view part) { return part.starts_with('[') || part.starts_with('{'); }));
    return entries > 0 && 2 * entries >= parts.size();
}

/// What the first lines of a text are, where they are whole values.
struct LinesOfJson {
    std::size_t lines = 0; ///< that are not blank
    std::size_t entries = 0; ///< pairs and objects
    std::size_t lists = 0; ///< of entries
};

LinesOfJson linesOfJson(std::string_view text)
{
    LinesOfJson found;
    for (std::size_t begin = skipped(text, 0, ""); begin < text.size() && found.lines < kEntriesLookedAt;) {
        const auto line = text.substr(begin, text.find_first_of("\r\n", begin) - begin);
        ++found.lines;
        if (const auto end = endOfValue(line); end && skipped(line, *end, ",") == line.size()) {
            const auto value = line.substr(0, *end);
            const bool pair = value.starts_with('[') && looksLikePair(value);
            found.entries += pair || value.starts_with('{') ? 1 : 0;
            found.lists += !pair && holdsEntries(value) ? 1 : 0;
        }
        begin = skipped(text, begin + line.size(), "");
    }
    return found;
}

/// Whether a text that begins as a list is an entry a line. One odd entry does not decide: the first lines do, where they are
/// values of their own. `lines`: the file's ending says so.
bool listIsLines(std::string_view text, const LinesOfJson& looks, bool lines)
{
    const auto line = text.substr(0, text.find_first_of("\r\n"));
    const bool lineIsValue = endOfValue(line).has_value();
    const std::size_t next = skipped(text, line.size(), "");
    if (lineIsValue && next < text.size() && looks.entries != looks.lists)
        return looks.entries > looks.lists;
    const std::size_t second = skipped(text, 1, "");
    const char inner = second < text.size() ? text[second] : '\0';
    if (inner == '[' || inner == '{' || inner == ']' || holdsEntries(lineIsValue ? line : text))
        return looksLikePair(line) && (lines || isPair(line));
    return lines || (lineIsValue && ((next < text.size() && text[next] == '[') || isPair(line)));
}

/// Builds the rows of a data frame from its columns.
class Rows
{
public:
    void add(std::string_view row, std::string_view column, std::string_view value)
    {
        const auto [place, isNew] = m_places.emplace(row, m_rows.size());
        if (isNew)
            m_rows.emplace_back("{");
        std::string& text = m_rows[place->second];
        if (text.size() > 1)
            text += ',';
        text += column;
        text += ':';
        text += value;
    }
    std::deque<std::string> take()
    {
        for (std::string& row : m_rows)
            row += '}';
        return std::move(m_rows);
    }

private:
    std::unordered_map<std::string, std::size_t> m_places;
    std::deque<std::string> m_rows;
};

std::deque<std::string> textsOf(const std::vector<std::string_view>& parts)
{
    return {parts.begin(), parts.end()};
}

/// Rows of an object that is a data frame: by columns, by rows, or with lists of both; else the one list of lists or objects that
/// it holds, or the object itself.
std::deque<std::string> rowsOf(std::string_view object)
{
    const auto parts = partsOf(object);
    std::vector<std::string_view> names, values;
    for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
        names.push_back(parts[i]);
        values.push_back(parts[i + 1]);
    }
    const auto begins = [](std::string_view text, char c) { return text.starts_with(c); };
    const auto allBegin = [&](char c) {
        return !values.empty() && std::ranges::all_of(values, [&](std::string_view text) { return begins(text, c); });
    };
    const bool named =
        std::ranges::any_of(names, [](std::string_view name) { return columnKind(unquoted(name)) != ColumnKind::Unknown; });
    const auto valueOf = [&](std::string_view name) {
        const auto found = std::ranges::find(names, name);
        return found == names.end() ? std::string_view() : values[std::size_t(found - names.begin())];
    };
    Rows rows;
    if (begins(valueOf("\"columns\""), '[') && begins(valueOf("\"data\""), '[')) {
        const auto columns = partsOf(valueOf("\"columns\""));
        const auto records = partsOf(valueOf("\"data\""));
        for (std::size_t row = 0; row < records.size(); ++row) {
            const auto cells = partsOf(records[row]);
            for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i)
                rows.add(numberText(row), columns[i], cells[i]);
        }
        return rows.take();
    }
    if (allBegin('{') && !named)
        return textsOf(values);
    if (named && values.size() > 1 && (allBegin('{') || allBegin('['))) {
        for (std::size_t column = 0; column < names.size(); ++column) {
            const auto cells = partsOf(values[column]);
            const bool keyed = begins(values[column], '{');
            for (std::size_t i = 0; i < cells.size(); i += keyed ? 2 : 1)
                if (!keyed || i + 1 < cells.size())
                    rows.add(keyed ? std::string(cells[i]) : numberText(i), names[column], cells[keyed ? i + 1 : i]);
        }
        return rows.take();
    }
    if (std::ranges::count_if(values, holdsEntries) == 1)
        return textsOf(partsOf(*std::ranges::find_if(values, holdsEntries)));
    return {std::string(object)};
}

} // namespace

std::vector<std::string> namesIn(std::string_view object)
{
    std::vector<std::string> names;
    const auto parts = object.starts_with('{') ? partsOf(object) : std::vector<std::string_view>();
    for (std::size_t i = 0; i + 1 < parts.size(); i += 2)
        names.push_back(unquoted(parts[i]));
    return names;
}

Result<JsonEntries> JsonEntries::open(const std::filesystem::path& file, bool lines)
{
    const auto beginning = beginningOf(file, kBeginning);
    if (!beginning)
        return tl::make_unexpected(beginning.error());
    const std::string_view text = *beginning;
    const std::size_t first = skipped(text, 0, "");
    if (first == text.size())
        return fail(ErrorCode::Malformed, file.string() + " is empty", kHint);
    const auto line = text.substr(first, text.find_first_of("\r\n", first) - first);
    JsonEntries entries(file);
    const LinesOfJson looks = linesOfJson(text);
    if (text[first] == '[') {
        entries.m_shape = listIsLines(text.substr(first), looks, lines) ? Shape::Lines : Shape::List;
    } else if (text[first] == '{') {
        const auto end = endOfValue(text, first);
        const std::size_t next = end ? skipped(text, *end, ",") : text.size();
        const bool alone = next == text.size() && (!end || text.size() < kBeginning);
        const bool inLine = end && *end <= first + line.size() && next > first + line.size();
        entries.m_shape = lines || (!alone && inLine) ? Shape::Lines : alone ? Shape::Rows : Shape::Values;
    } else if (text[first] == '"' || lines || 2 * looks.entries > looks.lines) {
        entries.m_shape = Shape::Lines;
    } else {
        return fail(ErrorCode::Malformed, file.string() + " is not a list of captions in JSON", kHint);
    }
    if (entries.m_shape == Shape::Rows) {
        if (auto read = entries.readRows(file); !read)
            return tl::make_unexpected(read.error());
        return entries;
    }
    auto stream = TextStream::open(file);
    if (!stream)
        return tl::make_unexpected(stream.error());
    if (entries.m_shape == Shape::Lines)
        entries.m_lines.emplace(std::move(*stream));
    else
        entries.m_stream = std::move(*stream);
    return entries;
}

Status JsonEntries::readRows(const std::filesystem::path& file)
{
    const auto text = readTextFile(file, kLargestObject);
    if (!text)
        return tl::make_unexpected(text.error());
    const std::size_t first = skipped(*text, 0, "");
    const auto end = endOfValue(*text, first);
    if (!end)
        return fail(ErrorCode::Malformed, m_file + " ends in the middle of an object: it seems to be cut off", kHint);
    m_rows = rowsOf(std::string_view(*text).substr(first, *end - first));
    return {};
}

std::uint64_t JsonEntries::bytesRead() const
{
    return m_stream ? m_stream->bytesRead() : m_lines ? m_lines->bytesRead() : 0;
}

Result<bool> JsonEntries::next(JsonEntry& entry)
{
    if (m_shape == Shape::Lines)
        return nextLine(entry);
    if (m_shape != Shape::Rows)
        return nextValue(entry);
    if (m_rows.empty())
        return false;
    entry = entryOf(++m_number, std::move(m_rows.front()));
    m_rows.pop_front();
    return true;
}

Result<bool> JsonEntries::nextLine(JsonEntry& entry)
{
    std::string line;
    while (true) {
        const auto more = m_lines->next(line);
        if (!more || !*more)
            return more;
        ++m_number;
        while (!line.empty() && (isBlank(line.back()) || line.back() == ','))
            line.pop_back();
        line.erase(0, skipped(line, 0, ""));
        if (line.empty() || line == "[" || line == "]")
            continue;
        entry = entryOf(m_number, std::move(line));
        return true;
    }
}

bool JsonEntries::atCharacter()
{
    if (m_place < m_piece.size())
        return true;
    if (m_failure)
        return false;
    auto piece = m_stream->next();
    m_place = 0;
    m_piece = piece ? std::move(*piece) : std::string();
    if (!piece)
        m_failure = piece.error();
    return !m_piece.empty();
}

void JsonEntries::advance()
{
    m_line += character() == '\n' ? 1 : 0;
    ++m_place;
}

void JsonEntries::skipBetween()
{
    while (atCharacter() && (isBlank(character()) || character() == ','))
        advance();
}

void JsonEntries::skipDamage()
{
    m_damaged = false;
    while (atCharacter()) {
        while (atCharacter() && character() != '\n')
            advance();
        while (atCharacter() && isBlank(character()))
            advance();
        if (atCharacter() && (character() == '[' || character() == '{'))
            return;
    }
}

Result<bool> JsonEntries::nextValue(JsonEntry& entry)
{
    if (m_damaged)
        skipDamage();
    for (skipBetween(); atCharacter(); skipBetween()) {
        std::string text;
        if (m_shape == Shape::List && (m_inList ? character() == ']' : character() == '[')) {
            m_inList = !m_inList;
            advance();
            continue;
        }
        bool whole = true;
        if (m_shape == Shape::List && !m_inList)
            takeRest(text);
        else
            whole = takeValue(text);
        if (m_failure || (!whole && m_shape == Shape::List && !m_everDamaged))
            break;
        entry = entryOf(++m_number, std::move(text));
        return true;
    }
    if (m_failure)
        return tl::make_unexpected(*m_failure);
    if (m_shape == Shape::List && m_inList && !m_everDamaged)
        return fail(ErrorCode::Malformed,
            m_file + " ends in the middle of its list (line " + numberText(m_line) + "): it seems to be cut off", kHint);
    return false;
}

bool JsonEntries::takeValue(std::string& text)
{
    ValueScanner scanner;
    for (bool first = true; atCharacter(); first = false) {
        if (scanner.isInString() && character() == '\n') {
            m_damaged = m_everDamaged = true;
            return true;
        }
        if (!scanner.takes(character()) && !first)
            return true;
        if (text.size() <= kLongestEntry)
            text += character();
        advance();
    }
    return scanner.isWhole();
}

/// What follows the list is one entry that cannot be understood.
void JsonEntries::takeRest(std::string& text)
{
    for (; atCharacter(); advance())
        if (text.size() <= kLongestEntry)
            text += character();
}

} // namespace memewright
