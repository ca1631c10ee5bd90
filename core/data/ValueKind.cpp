#include "data/ValueKind.h"

#include <algorithm>
#include <iterator>

#include "text/Normalizer.h"

namespace memewright {

namespace {

constexpr std::string_view kNothing[] = {"nan", "NaN", "NAN", "null", "NULL", "None", "<NA>", "#N/A", "\\N"};
constexpr std::string_view kWordsOfDates[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "mon",
    "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "am",
    "pm", "utc", "gmt", "z", "t", "st", "nd", "rd", "th", "ago", "hours", "days", "months", "years", "year", "month", "day",
    "hour"};
constexpr std::string_view kSwitches[] = {"true", "false", "yes", "no"};
constexpr std::string_view kFileEnds[] = {".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp", ".mp4", ".json"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

template <class List>
bool isIn(const List& list, std::string_view word)
{
    return std::ranges::find(list, word) != std::end(list);
}

/// One long word of digits and letters: a hash, a key, the number of a post.
bool isHash(std::string_view cell)
{
    constexpr std::size_t kShortest = 12, kShortestHexadecimal = 8;
    const bool word = std::ranges::all_of(cell, [](char c) { return isDigit(c) || isLetter(c) || c == '-' || c == '_'; });
    const bool mixed = std::ranges::any_of(cell, isDigit) && std::ranges::any_of(cell, isLetter);
    const bool hexadecimal = std::ranges::all_of(
        cell, [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '-'; });
    return word && mixed && cell.size() >= (hexadecimal ? kShortestHexadecimal : kShortest);
}

bool isAddress(std::string_view cell)
{
    if (cell.empty() || cell.find(' ') != std::string_view::npos)
        return false;
    const bool begins = cell.starts_with("http://") || cell.starts_with("https://") || cell.starts_with("www.")
        || cell.starts_with("//") || cell.starts_with("ftp://") || cell.starts_with("@");
    const auto point = cell.find('.');
    const bool path = point != std::string_view::npos && point > 0 && cell.find('/', point) != std::string_view::npos;
    const auto at = cell.find('@');
    const bool mail = at != std::string_view::npos && at > 0 && cell.find('.', at) != std::string_view::npos;
    return begins || path || mail;
}

bool isFileName(std::string_view cell)
{
    return cell.find(' ') == std::string_view::npos
        && std::ranges::any_of(kFileEnds, [&](std::string_view end) { return toLowerCase(cell).ends_with(end); });
}

} // namespace

bool isFigure(std::string_view cell)
{
    constexpr std::string_view kSigns = "+-.,:/ %$()#'";
    bool digit = false;
    while (!cell.empty()) {
        const auto letters = static_cast<std::size_t>(std::ranges::find_if_not(cell, isLetter) - cell.begin());
        if (letters > 0) {
            const std::string word = toLowerCase(cell.substr(0, letters));
            const bool exponent = word == "e" && digit && cell.size() > 1;
            if (!exponent && !isIn(kWordsOfDates, word))
                return false;
            cell.remove_prefix(letters);
            continue;
        }
        digit = digit || isDigit(cell.front());
        if (!isDigit(cell.front()) && kSigns.find(cell.front()) == std::string_view::npos)
            return false;
        cell.remove_prefix(1);
    }
    return digit;
}

bool isAddressOrHash(const std::string& cell)
{
    return isAddress(cell) || isHash(cell);
}

bool isOtherValue(const std::string& cell)
{
    return isFigure(cell) || isAddressOrHash(cell) || isFileName(cell) || isIn(kSwitches, toLowerCase(cell));
}

bool meansNothing(std::string_view cell)
{
    return isIn(kNothing, cell);
}

} // namespace memewright
