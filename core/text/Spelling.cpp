#include "text/Spelling.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "text/HtmlEntities.h"
#include "text/Normalizer.h"
#include "text/Unicode.h"

namespace memewright {

namespace {

struct Base {
    std::u32string_view accented;
    std::u32string_view letters;
};

constexpr Base kBases[] = {
    {U"àáâãäåāăąǎ", U"a"},
    {U"çćĉċč", U"c"},
    {U"ďđ", U"d"},
    {U"èéêëēĕėęěẽ", U"e"},
    {U"ĝğġģ", U"g"},
    {U"ĥħ", U"h"},
    {U"ìíîïĩīĭįıİǐ", U"i"},
    {U"ĵ", U"j"},
    {U"ķ", U"k"},
    {U"ĺļľŀł", U"l"},
    {U"ñńņňŉ", U"n"},
    {U"òóôõöøōŏőǒ", U"o"},
    {U"ŕŗř", U"r"},
    {U"śŝşšș", U"s"},
    {U"ţťŧț", U"t"},
    {U"ùúûüũūŭůűųǔ", U"u"},
    {U"ŵẁẃẅ", U"w"},
    {U"ýÿŷỳ", U"y"},
    {U"źżž", U"z"},
    {U"æ", U"ae"},
    {U"œ", U"oe"},
    {U"ßẞ", U"ss"},
    {U"þ", U"th"},
    {U"ð", U"d"},
    {U"ﬁ", U"fi"},
    {U"ﬂ", U"fl"},
    {U"ё", U"е"},
    {U"й", U"и"},
};

bool isCombiningMark(char32_t c)
{
    return c >= 0x300 && c <= 0x36f;
}

bool knowsAll(const Labels& labels, std::u32string_view text)
{
    return std::all_of(text.begin(), text.end(), [&](char32_t c) { return labels.indexOf(c).has_value(); });
}

/// As cleaning writes it; nothing where the model does not know that either.
std::optional<std::u32string> cleaned(char32_t c, const Labels& labels)
{
    for (const char32_t form : {c, toLowerCase(c)})
        if (labels.indexOf(form))
            return std::u32string(1, form);
    // Row headers hold blanks, so every network knows them.
    if (c == U' ')
        return U" ";
    if (const auto ascii = asciiPunctuation(c); ascii && knowsAll(labels, *ascii))
        return std::u32string(*ascii);
    return {};
}

std::u32string withoutAccents(char32_t c, const Labels& labels)
{
    const char32_t lower = toLowerCase(c);
    for (const Base& base : kBases)
        if (base.accented.find(lower) != std::u32string_view::npos && knowsAll(labels, base.letters))
            return std::u32string(base.letters);
    return {};
}

} // namespace

Spelling spellAsLearned(std::string_view text, const Labels& labels)
{
    Spelling spelling;
    bool gap = false; // what stood before was left out, so that two blanks would meet
    for (const char32_t c : toCodePoints(decodeHtmlEntities(toUtf8(toCodePoints(text))))) {
        if (std::exchange(gap, false) && c == U' ' && (spelling.text.empty() || spelling.text.back() == U' '))
            continue;
        if (const auto known = cleaned(c, labels)) {
            spelling.text += *known;
            continue;
        }
        UnseenCharacter unseen{c, isCombiningMark(c) ? std::u32string() : withoutAccents(c, labels)};
        spelling.text += unseen.writtenAs;
        gap = unseen.writtenAs.empty();
        if (std::find(spelling.unseen.begin(), spelling.unseen.end(), unseen) == spelling.unseen.end())
            spelling.unseen.push_back(std::move(unseen));
    }
    return spelling;
}

} // namespace memewright
