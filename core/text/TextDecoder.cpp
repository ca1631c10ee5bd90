#include "text/TextDecoder.h"

#include <algorithm>
#include <utility>

#include "base/Numbers.h"
#include "base/StandIn.h"
#include "text/EncodingGuess.h"
#include "text/Unicode.h"

namespace memewright {

namespace {

constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf", kLittleMark = "\xff\xfe", kBigMark = "\xfe\xff";
constexpr const char* kSaveHint = "save it as UTF-8 (in Excel: CSV UTF-8)";
constexpr std::size_t kLongestCharacter = 4; ///< bytes

tl::unexpected<Error> binary(const std::string& what)
{
    return fail(
        ErrorCode::Malformed, what + " is not a text file: it contains NUL characters", "check that it is the file you mean");
}

/// Files of other kinds that are taken for texts, by their first bytes.
struct OtherFile {
    std::string_view begin;
    const char* what;
    const char* hint;
};

constexpr const char* kUnpackHint = "unpack it, and choose the file that was in it";
constexpr std::size_t kLongestMark = 4; ///< bytes
constexpr OtherFile kOtherFiles[] = {{std::string_view("\xff\xfe\0\0", 4), "UTF-32 text", kSaveHint},
    {std::string_view("\0\0\xfe\xff", 4), "UTF-32 text", kSaveHint},
    {std::string_view("\x1f\x8b", 2), "a file that gzip has packed", kUnpackHint},
    {std::string_view("PK\x03\x04", 4), "a ZIP archive", kUnpackHint}};

Status checkKind(std::string_view bytes, const std::string& what)
{
    if (const auto other = standIn(bytes))
        return fail(other->code, what + " " + other->text, other->hint);
    // Office documents are ZIP archives; the name of the first file in them stands behind 30 bytes.
    constexpr std::size_t kName = 30;
    for (const OtherFile& other : kOtherFiles) {
        if (!bytes.starts_with(other.begin))
            continue;
        const auto name = bytes.substr(std::min(kName, bytes.size()));
        if (other.begin.starts_with("PK")
            && (name.starts_with("[Content_Types].xml") || name.starts_with("xl/") || name.starts_with("_rels/")))
            return fail(ErrorCode::Malformed, what + " is an Office document such as an Excel workbook (.xlsx), not a text file",
                "save it as CSV UTF-8 in Excel");
        return fail(ErrorCode::Malformed, what + " is " + other.what + ", not text that can be read", other.hint);
    }
    return {};
}

bool looksLikeUtf16(std::string_view beginning)
{
    // Latin letters in UTF-16 have a NUL in every second byte.
    const auto zero = beginning.find('\0');
    return zero < 2 && beginning.size() > zero + 2 && beginning[zero + 2] == '\0' && beginning[1 - zero] != '\0';
}

/// From a little before a place on, so that a word there is whole.
std::string_view around(std::string_view bytes, std::size_t place)
{
    constexpr std::size_t kBefore = 500;
    return bytes.substr(place - std::min(place, kBefore));
}

/// Whether `tail` may be the first bytes of a longer character.
bool isBeginningOfCharacter(std::string_view tail)
{
    const auto lead = static_cast<unsigned char>(tail.front());
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    return tail.size() < length
        && std::ranges::all_of(tail.substr(1), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; });
}

} // namespace

TextEncoding encodingOf(std::string_view beginning)
{
    return beginning.starts_with(kLittleMark) ? TextEncoding::Utf16LittleEndian
        : beginning.starts_with(kBigMark)     ? TextEncoding::Utf16BigEndian
                                              : TextEncoding::Utf8;
}

TextDecoder::TextDecoder(std::string what, NulCharacters nuls) : m_what(std::move(what)), m_nuls(nuls) { }

Result<std::string> TextDecoder::decode(std::string_view piece, bool last)
{
    std::string bytes = std::exchange(m_waiting, {});
    bytes += piece;
    const bool first = !m_begun;
    if (first) {
        if (bytes.size() < kLongestMark && !last) {
            m_waiting = std::move(bytes);
            return std::string();
        }
        m_begun = true;
        if (auto checked = checkKind(bytes, m_what); !checked)
            return tl::make_unexpected(checked.error());
        m_encoding = encodingOf(bytes);
        if (m_encoding != TextEncoding::Utf8)
            bytes.erase(0, kLittleMark.size());
        else if (bytes.starts_with(kUtf8Mark))
            bytes.erase(0, kUtf8Mark.size());
        else if (looksLikeUtf16(bytes))
            return fail(ErrorCode::Malformed, m_what + " looks like UTF-16 text without a byte order mark", kSaveHint);
    }
    auto text = m_encoding == TextEncoding::Utf8 ? decodeUtf8(std::move(bytes), last) : decodeUtf16(bytes, last);
    if (!text)
        return text;
    if (auto checked = checkNuls(*text, first); !checked)
        return tl::make_unexpected(checked.error());
    m_line += static_cast<std::size_t>(std::ranges::count(*text, '\n'));
    return text;
}

Result<std::string> TextDecoder::decodeUtf8(std::string bytes, bool last)
{
    const auto bad = firstInvalidUtf8(bytes);
    if (!bad)
        return bytes;
    const auto tail = std::string_view(bytes).substr(*bad);
    if (!last && tail.size() < kLongestCharacter && isBeginningOfCharacter(tail)) {
        m_waiting = tail;
        bytes.resize(*bad);
        return bytes;
    }
    if (bytes.find('\0') != std::string::npos)
        return binary(m_what);
    const auto line = m_line + static_cast<std::size_t>(std::ranges::count(std::string_view(bytes).substr(0, *bad), '\n'));
    const auto encoding = likelyEncoding(around(bytes, *bad));
    return fail(ErrorCode::Malformed,
        m_what + " is not UTF-8 text (line " + numberText(line) + (encoding ? "; it looks like " + *encoding : "") + ")",
        kSaveHint);
}

/// Nothing but whole code units and paired surrogates is well formed.
Result<std::string> TextDecoder::decodeUtf16(std::string_view bytes, bool last)
{
    const auto malformed = [&] { return fail(ErrorCode::Malformed, m_what + " is damaged UTF-16 text", kSaveHint); };
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(m_encoding == TextEncoding::Utf16BigEndian ? first << 8 | second : second << 8 | first);
    };
    const auto within = [](char32_t c, char32_t first) { return c >= first && c < first + 0x400; };
    std::u32string text;
    text.reserve(bytes.size() / 2);
    std::size_t i = 0;
    while (i + 2 <= bytes.size()) {
        char32_t c = unit(i);
        std::size_t length = 2;
        if (within(c, 0xdc00))
            return malformed();
        if (within(c, 0xd800)) {
            if (i + 4 > bytes.size())
                break;
            const char32_t low = unit(i + 2);
            if (!within(low, 0xdc00))
                return malformed();
            c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
            length = 4;
        }
        text += c;
        i += length;
    }
    m_waiting = bytes.substr(i);
    if (last && !m_waiting.empty())
        return malformed();
    return toUtf8(text);
}

Status TextDecoder::checkNuls(std::string_view text, bool first) const
{
    constexpr std::size_t kBinaryShare = 10;
    if (text.find('\0') == std::string_view::npos)
        return {};
    const auto nuls = static_cast<std::size_t>(std::ranges::count(text, '\0'));
    if (m_nuls == NulCharacters::Refuse || (first && nuls * kBinaryShare >= text.size()))
        return binary(m_what);
    return {};
}

} // namespace memewright
