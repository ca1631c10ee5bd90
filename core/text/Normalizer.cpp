#include "text/Normalizer.h"

#include <algorithm>

#include "text/Unicode.h"

namespace memewright {

namespace {

/// Letter blocks in which upper and lower case alternate; `upperParity` is the parity of the upper-case ones.
struct AlternatingBlock {
    char32_t first;
    char32_t last;
    char32_t upperParity;
};

constexpr AlternatingBlock kAlternating[] = {
    {0x100, 0x12f, 0}, {0x132, 0x137, 0}, {0x139, 0x148, 1}, {0x14a, 0x177, 0}, {0x179, 0x17e, 1}, // Latin Extended-A
    {0x1cd, 0x1dc, 1}, {0x1de, 0x1ef, 0}, {0x1f8, 0x21f, 0}, {0x222, 0x233, 0}, // Latin Extended-B
    {0x3d8, 0x3ef, 0}, {0x460, 0x481, 0}, {0x48a, 0x4bf, 0}, {0x4c1, 0x4ce, 1}, {0x4d0, 0x52f, 0}, // Greek, Cyrillic
    {0x1e00, 0x1e95, 0}, {0x1ea0, 0x1eff, 0}, // Latin Extended Additional
};

/// Blocks whose lower case stands a fixed distance behind.
struct ShiftedBlock {
    char32_t first;
    char32_t last;
    std::int32_t distance;
};

constexpr ShiftedBlock kShifted[] = {
    {U'A', U'Z', 32}, {0xc0, 0xd6, 32}, {0xd8, 0xde, 32}, {0x178, 0x178, -121}, // Latin
    {0x386, 0x386, 38}, {0x388, 0x38a, 37}, {0x38c, 0x38c, 64}, {0x38e, 0x38f, 63}, // Greek with accents
    {0x391, 0x3a1, 32}, {0x3a3, 0x3ab, 32}, // Greek
    {0x400, 0x40f, 80}, {0x410, 0x42f, 32}, {0x4c0, 0x4c0, 15}, // Cyrillic
    {0xff21, 0xff3a, 32}, // full-width Latin
};

struct Fold {
    std::u32string_view characters;
    std::u32string_view ascii;
};

constexpr Fold kPunctuation[] = {
    {U"\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u02bb\u02bc\u00b4", U"'"},
    {U"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", U"\""},
    {U"\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", U"-"},
    {U"\u2026", U"..."},
    {U"\u2044", U"/"},
};

constexpr std::u32string_view kWidthless = U"\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff";

} // namespace

char32_t toLowerCase(char32_t c)
{
    for (const auto& block : kShifted)
        if (c >= block.first && c <= block.last)
            return static_cast<char32_t>(static_cast<std::int32_t>(c) + block.distance);
    for (const auto& block : kAlternating)
        if (c >= block.first && c <= block.last)
            return c % 2 == block.upperParity ? c + 1 : c;
    return c;
}

std::optional<std::u32string_view> asciiPunctuation(char32_t character)
{
    if (character < 0x80 && !isBlank(character))
        return {};
    if (isBlank(character))
        return U" ";
    if (kWidthless.find(character) != std::u32string_view::npos)
        return U"";
    for (const Fold& fold : kPunctuation)
        if (fold.characters.find(character) != std::u32string_view::npos)
            return fold.ascii;
    return {};
}

std::string foldPunctuation(std::string_view text)
{
    std::u32string folded;
    for (const char32_t c : toCodePoints(text)) {
        if (const auto ascii = asciiPunctuation(c))
            folded += *ascii;
        else
            folded += c;
    }
    return toUtf8(folded);
}

bool isBlank(char32_t c)
{
    return c == U' ' || (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x1f) || c == 0x85 || c == 0xa0 || c == 0x1680
        || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

std::string collapseBlanks(std::string_view text)
{
    std::u32string clean;
    bool pending = false;
    for (const char32_t c : toCodePoints(text)) {
        if (isBlank(c)) {
            pending = !clean.empty();
            continue;
        }
        if (pending)
            clean += U' ';
        pending = false;
        clean += c;
    }
    return toUtf8(clean);
}

std::vector<std::string> wordsOf(std::string_view text)
{
    const std::string clean = collapseBlanks(text);
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < clean.size();) {
        const std::size_t end = std::min(clean.find(' ', begin), clean.size());
        words.push_back(clean.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

std::string toLowerCase(std::string_view text)
{
    if (!isAscii(text)) {
        std::u32string points = toCodePoints(text);
        std::transform(points.begin(), points.end(), points.begin(), [](char32_t c) { return toLowerCase(c); });
        return toUtf8(points);
    }
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + ('a' - 'A'));
    return lower;
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace memewright
