#include "text/Unicode.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "base/Numbers.h"

namespace memewright {

namespace {

constexpr char32_t kReplacement = 0xfffd;

struct Decoded {
    char32_t character = kReplacement;
    std::size_t length = 0; ///< bytes; 0 if they are not well formed
};

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

/// The character at the start of `bytes` (not empty). Overlong forms, surrogates and numbers above 10FFFF are not well formed.
Decoded decodeOne(std::string_view bytes)
{
    const auto lead = static_cast<unsigned char>(bytes.front());
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || bytes.size() < length)
        return {};
    char32_t character = lead & (0xffu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (!isContinuation(bytes[i]))
            return {};
        character = (character << 6) | (static_cast<unsigned char>(bytes[i]) & 0x3fu);
    }
    constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = character >= 0xd800 && character <= 0xdfff;
    if (character < kSmallest[length] || surrogate || character > 0x10ffff)
        return {};
    return {character, length};
}

} // namespace

std::optional<std::size_t> firstInvalidUtf8(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size();) {
        const auto decoded = decodeOne(bytes.substr(i));
        if (decoded.length == 0)
            return i;
        i += decoded.length;
    }
    return {};
}

Result<std::u32string> decodeUtf8(std::string_view bytes)
{
    if (const auto bad = firstInvalidUtf8(bytes))
        return fail(ErrorCode::Malformed, "the text is not UTF-8 from byte " + numberText(*bad), "save it as UTF-8");
    return toCodePoints(bytes);
}

std::u32string toCodePoints(std::string_view bytes)
{
    std::u32string text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        const auto decoded = decodeOne(bytes);
        text += decoded.character;
        bytes.remove_prefix(std::max<std::size_t>(decoded.length, 1));
    }
    return text;
}

std::string toUtf8(std::u32string_view text)
{
    std::string bytes;
    bytes.reserve(text.size());
    const auto continuation = [&](char32_t c, unsigned shift) { bytes += static_cast<char>(0x80 | ((c >> shift) & 0x3f)); };
    for (char32_t c : text) {
        if (c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
            c = kReplacement;
        if (c < 0x80) {
            bytes += static_cast<char>(c);
            continue;
        }
        const unsigned more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
        constexpr unsigned kLead[] = {0, 0xc0, 0xe0, 0xf0};
        bytes += static_cast<char>(kLead[more] | (c >> (6 * more)));
        for (unsigned i = more; i-- > 0;)
            continuation(c, 6 * i);
    }
    return bytes;
}

bool isControlCharacter(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

bool isLineEnd(char32_t c)
{
    return (c >= U'\n' && c <= U'\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isBareControl(char32_t c)
{
    return isControlCharacter(c) && !isLineEnd(c) && c != U'\t';
}

bool isDirectionMark(char32_t c)
{
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_BIDI_CONTROL) != 0;
}

std::size_t codePointCount(std::string_view bytes)
{
    return bytes.size() - static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), isContinuation));
}

} // namespace memewright
