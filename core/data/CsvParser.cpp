#include "data/CsvParser.h"

#include <algorithm>
#include <utility>

#include "text/Normalizer.h"

namespace memewright {

namespace {

constexpr std::size_t kLongestRecord = std::size_t(1) << 16; ///< bytes over several lines
constexpr std::size_t kMostCells = 1024;
constexpr std::size_t kRecordsLookedAt = 50;

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

bool isBlank(const CsvRecord& record)
{
    return !record.malformed && std::ranges::all_of(record.cells, [](const TableCell& cell) {
        return !cell.quoted && collapseBlanks(cell.text).empty();
    });
}

Result<bool> CsvParser::nextLine(std::string& line)
{
    if (m_again.empty())
        return m_lines(line);
    line = std::move(m_again.front());
    m_again.pop_front();
    return true;
}

Result<bool> CsvParser::next(CsvRecord& record)
{
    record = {};
    std::vector<std::string> lines(1);
    const auto first = nextLine(lines.front());
    if (!first || !*first)
        return first;
    record.number = ++m_number;
    record.line = lines.front();
    m_place = Place::Begin;
    m_cell = {};
    std::size_t bytes = lines.front().size();
    bool right = add(lines.front(), record);
    while (right && m_place == Place::Quoted) {
        std::string line;
        const auto more = bytes < kLongestRecord ? nextLine(line) : Result<bool>(false);
        if (!more)
            return more;
        if (!*more) {
            right = false;
            break;
        }
        m_cell.text += '\n';
        bytes += line.size() + 1;
        right = add(line, record);
        lines.push_back(std::move(line));
    }
    if (!right || !endCell(record))
        giveUp(record, std::move(lines));
    return true;
}

bool CsvParser::add(std::string_view line, CsvRecord& record)
{
    for (const char c : line) {
        if (m_place == Place::Quoted) {
            if (c == '"')
                m_place = Place::QuoteInQuoted;
            else
                m_cell.text += c;
        } else if (c == '"' && m_place == Place::QuoteInQuoted) {
            m_cell.text += c;
            m_place = Place::Quoted;
        } else if (c == m_separator && m_separator != '\0') {
            if (!endCell(record))
                return false;
            m_place = Place::Begin;
        } else if (m_place == Place::QuoteInQuoted) {
            if (!isBlank(c))
                return false;
        } else if (c == '"') {
            if (m_place == Place::Plain)
                return false;
            m_cell = {{}, true};
            m_place = Place::Quoted;
        } else {
            m_cell.text += c;
            m_place = m_place == Place::Begin && isBlank(c) ? Place::Begin : Place::Plain;
        }
    }
    return true;
}

bool CsvParser::endCell(CsvRecord& record)
{
    if (!m_cell.quoted && m_cell.text.find_first_not_of(" \t") == std::string::npos)
        m_cell.text.clear();
    record.cells.push_back(std::exchange(m_cell, {}));
    return record.cells.size() <= kMostCells;
}

void CsvParser::giveUp(CsvRecord& record, std::vector<std::string> lines)
{
    record.cells.clear();
    if (m_separator == '\t')
        record.cells = cellsOf(record.line, m_separator);
    else if (m_separator == '\0')
        record.cells = {{record.line, false}};
    record.malformed = record.cells.empty() || record.cells.size() > kMostCells;
    m_again.insert(m_again.begin(), std::make_move_iterator(lines.begin() + 1), std::make_move_iterator(lines.end()));
}

CsvParser::Lines linesOf(std::string_view text)
{
    return [text](std::string& line) mutable -> Result<bool> {
        if (text.empty())
            return false;
        const std::size_t end = std::min(text.find('\n'), text.size());
        line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.pop_back();
        text.remove_prefix(std::min(end + 1, text.size()));
        return true;
    };
}

std::vector<TableCell> cellsOf(std::string_view line, char separator)
{
    std::vector<TableCell> cells;
    for (std::size_t begin = 0; begin <= line.size() && cells.size() <= kMostCells;) {
        const std::size_t end = std::min(line.find(separator, begin), line.size());
        cells.push_back({std::string(line.substr(begin, end - begin)), false});
        begin = end + 1;
    }
    return cells;
}

char csvSeparator(std::string_view beginning)
{
    char best = '\0';
    double bestScore = 0;
    for (const char separator : {',', '\t', ';', '|'}) {
        CsvParser parser(linesOf(beginning), separator);
        std::size_t records = 0, alike = 0, columns = 0;
        CsvRecord record;
        while (records < kRecordsLookedAt) {
            const auto more = parser.next(record);
            if (!more || !*more)
                break;
            columns = records == 0 ? record.cells.size() : columns;
            alike += !record.malformed && record.cells.size() == columns ? 1 : 0;
            ++records;
        }
        if (columns < 2)
            continue;
        // A comma or semicolon of a sentence has a blank behind it.
        std::size_t signs = 0, sentences = 0;
        for (std::size_t i = beginning.find(separator); i != std::string_view::npos; i = beginning.find(separator, i + 1)) {
            ++signs;
            sentences += i + 1 < beginning.size() && beginning[i + 1] == ' ' ? 1 : 0;
        }
        const double score = double(alike) / double(records) * (1 - 0.5 * double(sentences) / double(signs));
        if (score > bestScore) {
            bestScore = score;
            best = separator;
        }
    }
    return best;
}

} // namespace memewright
