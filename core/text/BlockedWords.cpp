#include "text/BlockedWords.h"

#include <algorithm>

#include "text/Normalizer.h"
#include "text/Row.h"
#include "text/TextFile.h"
#include "text/Unicode.h"

namespace memewright {
namespace {

constexpr std::size_t kLongestWordList = 1'000'000; ///< bytes
constexpr std::ptrdiff_t kMostWordLines = 100'000;

// A text made ready for the search, with the place of each character in the original.
struct Normalised {
    std::u32string text;
    std::vector<std::size_t> places;
};

bool isBlank(char32_t c)
{
    return c == kBoxEnd || c == U' ' || (c >= 9 && c <= 13) || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x3000;
}

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool isLetter(char32_t c)
{
    if (c < 0xAA)
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    const bool symbols = (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) || c >= 0x1F000;
    return !symbols && c != 0xD7 && c != 0xF7 && !(c > 0xAA && c < 0xC0 && c != 0xB5 && c != 0xBA);
}

bool isWord(char32_t c)
{
    return isLetter(c) || isDigit(c);
}

// 'm of "i'm" is no single letter.
bool joinsWords(char32_t c)
{
    return isWord(c) || c == U'\'' || c == 0x2019;
}

Normalised collapseBlanksAndCase(std::u32string_view original)
{
    // Lower case keeps the number of characters, so places stay true.
    const std::u32string text = toCodePoints(toLowerCase(toUtf8(original)));
    Normalised result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = isBlank(text[i]) ? U' ' : text[i];
        if (c == U' ' && (result.text.empty() || result.text.back() == U' '))
            continue;
        result.text.push_back(c);
        result.places.push_back(i);
    }
    return result;
}

bool isSingleLetter(const std::u32string& text, std::size_t at)
{
    return at < text.size() && isLetter(text[at]) && (at == 0 || !joinsWords(text[at - 1]))
        && (at + 1 == text.size() || !joinsWords(text[at + 1]));
}

bool isBlankInsideRun(const std::u32string& text, std::size_t at)
{
    return text[at] == U' ' && at > 0 && isSingleLetter(text, at - 1) && isSingleLetter(text, at + 1);
}

Normalised joinSingleLetters(const Normalised& collapsed)
{
    Normalised result;
    for (std::size_t i = 0; i < collapsed.text.size(); ++i) {
        if (isBlankInsideRun(collapsed.text, i))
            continue;
        result.text.push_back(collapsed.text[i]);
        result.places.push_back(collapsed.places[i]);
    }
    return result;
}

// Where the part begins that further characters may still change: the last word, and a run of single letters that one
// more letter would continue.
std::size_t openEnd(const Normalised& collapsed, const Normalised& joined)
{
    std::size_t at = joined.text.size();
    const bool blankLast = at > 0 && joined.text[at - 1] == U' ';
    if (blankLast && !isSingleLetter(collapsed.text, collapsed.text.size() - 2))
        return at;
    if (blankLast)
        --at;
    while (at > 0 && joinsWords(joined.text[at - 1]))
        --at;
    return at;
}

bool isEdge(const std::u32string& text, std::size_t at)
{
    return at == 0 || at >= text.size() || !isWord(text[at - 1]) || !isWord(text[at]);
}

} // namespace

BlockedWords::BlockedWords(const std::vector<std::string>& words)
{
    for (const std::string& word : words) {
        std::u32string text = joinSingleLetters(collapseBlanksAndCase(toCodePoints(word))).text;
        if (!text.empty() && text.back() == U' ')
            text.pop_back();
        if (!text.empty())
            m_words.insert(std::move(text));
    }
    for (const std::u32string& word : m_words)
        m_lengths.push_back(word.size());
    std::sort(m_lengths.begin(), m_lengths.end());
    m_lengths.erase(std::unique(m_lengths.begin(), m_lengths.end()), m_lengths.end());
}

std::vector<BlockedWords::Hit> BlockedWords::find(std::u32string_view text, bool ended) const
{
    std::vector<Hit> hits;
    if (m_words.empty())
        return hits;
    const Normalised collapsed = collapseBlanksAndCase(text);
    const Normalised joined = joinSingleLetters(collapsed);
    const std::size_t limit = ended ? joined.text.size() : openEnd(collapsed, joined);
    for (std::size_t begin = 0; begin < limit; ++begin) {
        if (!isEdge(joined.text, begin))
            continue;
        for (const std::size_t length : m_lengths) {
            const std::size_t end = begin + length;
            if (end > limit)
                break;
            if (!isEdge(joined.text, end))
                continue;
            if (const auto word = m_words.find(std::u32string_view(joined.text).substr(begin, length)); word != m_words.end())
                hits.push_back({joined.places[begin], joined.places[end - 1] + 1, *word});
        }
    }
    return hits;
}

bool BlockedWords::endsInsideLongWord(std::u32string_view text)
{
    return text.size() >= 3 && std::all_of(text.end() - 3, text.end(), isWord);
}

Result<std::vector<std::string>> readWordList(const std::filesystem::path& file)
{
    const auto tooLong = [&](const std::string& limit) {
        return fail(ErrorCode::Unsupported, file.string() + " is too long for a list of words: " + limit + " are read at most",
            "name a file that holds a word or phrase a line");
    };
    std::error_code unknown;
    if (const auto bytes = std::filesystem::file_size(file, unknown); !unknown && bytes > kLongestWordList)
        return tooLong("1,000,000 bytes");
    const auto text = readTextFile(file, kLongestWordList + (kLongestWordList >> 4));
    if (!text)
        return tl::make_unexpected(text.error());
    if (std::ranges::count(*text, '\n') > kMostWordLines)
        return tooLong("100,000 lines");
    std::vector<std::string> words;
    for (std::string_view rest = *text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (end > 0)
            words.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
}

} // namespace memewright
