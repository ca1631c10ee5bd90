#include "text/Boundaries.h"

#include <algorithm>
#include <memory>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "text/Unicode.h"

namespace memewright {
namespace {

constexpr char32_t kEmojiSelector = 0xFE0F;
constexpr char32_t kTextSelector = 0xFE0E;
constexpr char32_t kKeycap = 0x20E3;
constexpr char32_t kJoiner = 0x200D;

std::vector<std::size_t> boundaries(UBreakIteratorType type, std::string_view text)
{
    if (text.empty())
        return {};
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UText, decltype(&utext_close)> source(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error), utext_close);
    // The root locale: a caption breaks alike on every machine.
    const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> iterator(ubrk_open(type, "", nullptr, 0, &error), ubrk_close);
    ubrk_setUText(iterator.get(), source.get(), &error);
    std::vector<std::size_t> places;
    if (U_SUCCESS(error))
        for (auto place = ubrk_next(iterator.get()); place != UBRK_DONE; place = ubrk_next(iterator.get()))
            places.push_back(static_cast<std::size_t>(place));
    if (places.empty() || places.back() != text.size())
        places.push_back(text.size());
    return places;
}

bool has(char32_t c, UProperty property)
{
    return u_hasBinaryProperty(static_cast<UChar32>(c), property) != 0;
}

} // namespace

std::vector<std::size_t> lineBreakPlaces(std::string_view text)
{
    return boundaries(UBRK_LINE, text);
}

std::vector<std::size_t> characterEnds(std::string_view text)
{
    return boundaries(UBRK_CHARACTER, text);
}

bool isEmoji(std::string_view character)
{
    const std::u32string points = toCodePoints(character);
    if (points.empty() || points.find(kTextSelector) != std::u32string::npos)
        return false;
    if (has(points.front(), UCHAR_EMOJI_PRESENTATION))
        return true;
    // Digits are emoji too, so the first code point alone does not tell: what is joined to it does.
    const auto makesPicture = [](char32_t c) {
        return c == kEmojiSelector || c == kKeycap || c == kJoiner || has(c, UCHAR_EMOJI_MODIFIER);
    };
    return has(points.front(), UCHAR_EMOJI) && std::ranges::any_of(points, makesPicture);
}

bool isInvisible(char32_t c)
{
    return has(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || has(c, UCHAR_WHITE_SPACE) || u_iscntrl(static_cast<UChar32>(c)) != 0;
}

} // namespace memewright
