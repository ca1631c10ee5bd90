#include "text/TextFile.h"

#include <algorithm>
#include <cstdint>

#include "base/Files.h"
#include "base/Numbers.h"
#include "text/Unicode.h"

namespace memewright {

namespace {

constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf", kLittleMark = "\xff\xfe", kBigMark = "\xfe\xff";
constexpr const char* kSaveHint = "save it as UTF-8 (in Excel: CSV UTF-8)";

tl::unexpected<Error> binary(const std::string& what, std::string_view bytes, std::size_t zero)
{
    // Latin letters in UTF-16 have a NUL in every second byte.
    if (zero < 2 && bytes.size() > zero + 2 && bytes[zero + 2] == '\0')
        return fail(ErrorCode::Malformed, what + " looks like UTF-16 text without a byte order mark", kSaveHint);
    return fail(ErrorCode::Malformed, what + " is not a text file: it contains NUL characters", "check that it is the file you mean");
}

/// `bytes` without its mark. Nothing but whole code units and paired surrogates is well formed.
Result<std::string> fromUtf16(std::string_view bytes, bool bigEndian, const std::string& what)
{
    const auto malformed = [&] { return fail(ErrorCode::Malformed, what + " is damaged UTF-16 text", kSaveHint); };
    if (bytes.size() % 2 != 0)
        return malformed();
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(bigEndian ? first << 8 | second : second << 8 | first);
    };
    const auto within = [](char32_t c, char32_t first) { return c >= first && c < first + 0x400; };
    std::u32string text;
    text.reserve(bytes.size() / 2);
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        char32_t c = unit(i);
        if (within(c, 0xdc00))
            return malformed();
        if (within(c, 0xd800)) {
            i += 2;
            if (i >= bytes.size() || !within(unit(i), 0xdc00))
                return malformed();
            c = 0x10000 + ((c - 0xd800) << 10) + (unit(i) - 0xdc00);
        }
        text += c;
    }
    return toUtf8(text);
}

/// What bytes that are not UTF-8 most likely are. Windows-1252 puts quotes and dashes where Latin-1 has control characters.
const char* likelyEncoding(std::string_view bytes)
{
    const bool windows = std::ranges::any_of(bytes, [](char c) { return (static_cast<unsigned char>(c) & 0xe0) == 0x80; });
    return windows ? "Windows-1252" : "Latin-1";
}

} // namespace

TextEncoding encodingOf(std::string_view beginning)
{
    return beginning.starts_with(kLittleMark) ? TextEncoding::Utf16LittleEndian
        : beginning.starts_with(kBigMark)     ? TextEncoding::Utf16BigEndian
                                              : TextEncoding::Utf8;
}

Result<std::string> decodeText(std::string bytes, const std::string& what)
{
    if (const auto encoding = encodingOf(bytes); encoding != TextEncoding::Utf8) {
        auto text = fromUtf16(std::string_view(bytes).substr(kLittleMark.size()), encoding == TextEncoding::Utf16BigEndian, what);
        if (!text)
            return text;
        bytes = std::move(*text);
    } else if (bytes.starts_with(kUtf8Mark)) {
        bytes.erase(0, kUtf8Mark.size());
    }
    if (const auto zero = bytes.find('\0'); zero != std::string::npos)
        return binary(what, bytes, zero);
    if (const auto bad = firstInvalidUtf8(bytes)) {
        const auto line = 1 + std::ranges::count(std::string_view(bytes).substr(0, *bad), '\n');
        return fail(ErrorCode::Malformed,
            what + " is not UTF-8 text (line " + numberText(line) + "; it looks like " + likelyEncoding(bytes) + ")", kSaveHint);
    }
    return bytes;
}

std::string withPlainLineEnds(std::string text)
{
    std::size_t end = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool carriageReturn = text[i] == '\r';
        if (carriageReturn && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        text[end++] = carriageReturn ? '\n' : text[i];
    }
    text.resize(end);
    return text;
}

Result<std::string> readTextFile(const std::filesystem::path& file, std::size_t limit)
{
    return readFile(file, limit)
        .and_then([&](std::string bytes) { return decodeText(std::move(bytes), file.string()); })
        .map(withPlainLineEnds);
}

} // namespace memewright
