#include <algorithm>
#include <fstream>
#include <string_view>
#include <unordered_set>

#include "data/CsvParser.h"
#include "data/ImportPreview.h"
#include "text/Names.h"
#include "text/Normalizer.h"

namespace memewright {

namespace {

constexpr std::size_t kRecordsLookedAt = 20;

constexpr std::string_view kTemplateNames[] = {
    "template", "templateid", "templatename", "meme", "memename", "memetemplate", "picture"};
/// What tables of captions have beside captions.
constexpr std::string_view kOtherNames[] = {"who", "by", "id", "nr", "no", "number", "index", "row", "author", "user", "userid",
    "username", "owner", "poster", "url", "link", "href", "imageurl", "image", "img", "source", "votes", "upvotes", "downvotes",
    "imgvotes", "viewcount", "views", "likes", "comments", "score", "rating", "rank", "date", "time", "timestamp", "created",
    "createdat", "language"};

/// Figures, dates and times: at least one digit and no letter but those between the parts of a time.
bool isFigure(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return std::ranges::any_of(text, isDigit) && std::ranges::all_of(text, [&](char c) {
        return isDigit(c) || std::string_view("+-.,:/ TZ%").find(c) != std::string_view::npos;
    });
}

bool isAddress(std::string_view text)
{
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

/// The columns of a preview, by header and sample.
class ColumnGuess
{
public:
    ColumnGuess(const CsvPreview& preview, const std::vector<TemplateName>& known) : m_preview(preview)
    {
        for (const TemplateName& name : known) {
            m_known.insert(comparableName(name.name));
            for (const std::string& other : name.otherNames)
                m_known.insert(comparableName(other));
        }
    }

    CsvColumns columns() const
    {
        CsvColumns result;
        result.header = hasHeader();
        result.templateColumn = templateColumn();
        for (std::size_t column = 0; column < m_preview.columns; ++column)
            if (column != result.templateColumn && !isSomethingElse(column))
                result.boxes.push_back(column);
        return result;
    }

private:
    std::string title(std::size_t column) const
    {
        const auto& first = m_preview.records.front();
        return column < first.size() ? comparableName(first[column]) : std::string();
    }

    bool hasHeader() const
    {
        const auto& first = m_preview.records.front();
        return std::ranges::none_of(first, [](const std::string& cell) { return isFigure(cell) || isAddress(cell); });
    }

    /// Whether there is a sample in the column and `test` is true of every one.
    template <class Test>
    bool all(std::size_t column, Test&& test) const
    {
        bool any = false;
        for (std::size_t record = hasHeader() ? 1 : 0; record < m_preview.records.size(); ++record) {
            const auto& cells = m_preview.records[record];
            if (column >= cells.size() || cells[column].empty())
                continue;
            if (!test(collapseBlanks(cells[column])))
                return false;
            any = true;
        }
        return any;
    }

    std::optional<std::size_t> templateColumn() const
    {
        for (std::size_t column = 0; column < m_preview.columns; ++column)
            if (all(column, [this](const std::string& cell) { return m_known.contains(comparableName(cell)); }))
                return column;
        for (const std::string_view name : kTemplateNames)
            for (std::size_t column = 0; column < m_preview.columns; ++column)
                if (hasHeader() && title(column) == name && !all(column, isAddress))
                    return column;
        return {};
    }

    bool isSomethingElse(std::size_t column) const
    {
        return (hasHeader() && std::ranges::count(kOtherNames, title(column)) > 0) || all(column, isFigure)
            || all(column, isAddress);
    }

    const CsvPreview& m_preview;
    std::unordered_set<std::string> m_known;
};

} // namespace

char csvSeparator(std::string_view beginning)
{
    char best = ',';
    double bestShare = 0;
    for (const char separator : {',', ';', '\t'}) {
        CsvParser parser(separator);
        parser.parse(beginning);
        if (beginning.size() < kCsvBeginning)
            parser.finish();
        auto records = parser.take();
        records.resize(std::min(records.size(), kRecordsLookedAt));
        if (records.empty() || records.front().size() < 2)
            continue;
        const auto alike = std::ranges::count(records, records.front().size(), &CsvRecord::size);
        if (const double share = double(alike) / double(records.size()); share > bestShare) {
            bestShare = share;
            best = separator;
        }
    }
    return best;
}

Result<CsvPreview> previewCsv(const std::filesystem::path& file, std::size_t records)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return fail(ErrorCode::Unreadable, "cannot read " + file.string(), "check that it is there and that you may read it");
    std::string bytes(kCsvBeginning, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    const bool whole = bytes.size() < kCsvBeginning;
    if (bytes.starts_with("\xef\xbb\xbf"))
        bytes.erase(0, 3);
    CsvParser parser(csvSeparator(bytes));
    parser.parse(bytes);
    if (whole)
        parser.finish();
    CsvPreview preview;
    for (const CsvRecord& record : parser.take()) {
        if (preview.records.size() == records)
            break;
        std::vector<std::string> cells;
        for (const CsvCell& cell : record)
            cells.push_back(cell.value_or(""));
        preview.columns = std::max(preview.columns, cells.size());
        preview.records.push_back(std::move(cells));
    }
    if (!preview.records.empty() && preview.columns > 1)
        preview.standard = toLowerCase(collapseBlanks(preview.records.front().front())) == "template";
    return preview;
}

CsvColumns proposedColumns(const CsvPreview& preview, const std::vector<TemplateName>& known)
{
    if (preview.records.empty())
        return {};
    return ColumnGuess(preview, known).columns();
}

} // namespace memewright
