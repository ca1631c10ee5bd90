#include "text/EncodingGuess.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "text/Unicode.h"

namespace memewright {
namespace {

// The detector's confidence is a percentage. A Cyrillic, Greek, Arabic or Hebrew text of ordinary words often gets 25 of them,
// and what it is not, 10; in a Latin one the words alone give more, whatever its accents are.
constexpr std::int32_t kSure = 40, kSureOfOtherScript = 20;
constexpr std::int32_t kTimesTheNext = 2;
constexpr std::size_t kLookedAt = 8000; ///< bytes; the detector looks at no more
constexpr std::size_t kMostOdd = 10; ///< one in so many characters beyond ASCII

std::u32string decoded(std::string_view bytes, const std::string& encoding)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding.c_str(), &error), ucnv_close);
    if (U_FAILURE(error))
        return {};
    std::u16string text(2 * bytes.size() + 1, u'\0');
    const auto length = ucnv_toUChars(converter.get(), text.data(), static_cast<std::int32_t>(text.size()), bytes.data(),
        static_cast<std::int32_t>(bytes.size()), &error);
    if (U_FAILURE(error))
        return {};
    std::u32string points;
    for (std::int32_t i = 0; i < length;) {
        UChar32 c = 0;
        U16_NEXT(text.data(), i, length, c);
        points += static_cast<char32_t>(c);
    }
    return points;
}

/// Of those that read alike, the one that it most likely is.
bool isUsual(std::string_view encoding)
{
    return encoding == "ISO-8859-1" || encoding == "windows-1252";
}

struct Guess {
    std::string name;
    std::u32string text; ///< in that encoding
    std::int32_t confidence = 0;
    std::int32_t next = 0; ///< confidence that the text reads otherwise: many encodings have the same é
};

Guess guessFor(std::string_view bytes)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error), ucsdet_close);
    ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
    std::int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &error);
    Guess guess;
    for (std::int32_t i = 0; U_SUCCESS(error) && i < count; ++i) {
        const std::string name = ucsdet_getName(matches[i], &error);
        const std::int32_t confidence = ucsdet_getConfidence(matches[i], &error);
        std::u32string text = decoded(bytes, name);
        if (i == 0) {
            guess = {name, std::move(text), confidence};
        } else if (text != guess.text) {
            guess.next = confidence;
            break;
        } else if (isUsual(name)) {
            guess.name = name;
        }
    }
    return guess;
}

struct Look {
    std::size_t asciiLetters = 0;
    std::size_t beyondAscii = 0;
    std::size_t odd = 0; ///< of them: what no writer puts there
    std::size_t latin = 0; ///< letters, or punctuation of any script

    bool plausible() const { return beyondAscii > 0 && odd * kMostOdd <= beyondAscii; }
};

/// In the wrong encoding signs and capitals stand in the middle of words (schˆn, grÃ¶ÃŸer), and control characters anywhere.
Look lookOf(const std::u32string& text)
{
    Look look;
    const auto isLower = [&](std::size_t i) { return i < text.size() && u_islower(static_cast<UChar32>(text[i])); };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<UChar32>(text[i]);
        if (c < 0x80) {
            look.asciiLetters += u_isalpha(c) != 0;
            continue;
        }
        ++look.beyondAscii;
        const auto block = ublock_getCode(c);
        look.latin += block <= UBLOCK_LATIN_EXTENDED_B || block == UBLOCK_GENERAL_PUNCTUATION;
        const bool inWord = i > 0 && isLower(i - 1) && isLower(i + 1);
        const bool apostrophe = c == 0x2019 || c == 0xB4 || c == 0xAD;
        look.odd += isControlCharacter(text[i]) || c == 0xFFFD || (inWord && !apostrophe && !u_isalpha(c))
            || (i > 0 && isLower(i - 1) && u_isupper(c));
    }
    return look;
}

/// As they are known, where ICU has another name.
std::string knownName(const std::string& name)
{
    if (name == "ISO-8859-1")
        return "Latin-1";
    if (name == "GB18030")
        return "GBK (GB18030)";
    std::string known = name;
    if (known.starts_with("windows"))
        known.front() = 'W';
    return known;
}

/// A word or two are too little for the detector; where they are Latin but for an accent, there is one answer.
std::optional<std::string> nameOfFewWords(std::string_view bytes)
{
    constexpr std::size_t kLettersAnAccent = 3;
    const Look look = lookOf(decoded(bytes, "windows-1252"));
    if (!look.plausible() || look.latin < look.beyondAscii || look.asciiLetters < kLettersAnAccent * look.beyondAscii)
        return {};
    const bool beyondLatin1 = std::ranges::any_of(bytes, [](char c) { return (static_cast<unsigned char>(c) & 0xe0) == 0x80; });
    return knownName(beyondLatin1 ? "windows-1252" : "ISO-8859-1");
}

/// Lines of plain ASCII say nothing, and outvote the others.
std::string tellingLines(std::string_view bytes)
{
    std::string lines;
    while (!bytes.empty() && lines.size() < kLookedAt) {
        const auto line = bytes.substr(0, std::min(bytes.find('\n'), bytes.size() - 1) + 1);
        if (std::ranges::any_of(line, [](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; }))
            lines += line;
        bytes.remove_prefix(line.size());
    }
    lines.resize(std::min(lines.size(), kLookedAt));
    return lines;
}

} // namespace

std::optional<std::string> likelyEncoding(std::string_view text)
{
    const std::string bytes = tellingLines(text);
    const auto guess = guessFor(bytes);
    if (guess.confidence < kSureOfOtherScript || (guess.confidence < kSure && isUsual(guess.name)))
        return nameOfFewWords(bytes);
    if (guess.confidence <= guess.next || guess.name.starts_with("UTF"))
        return {};
    const Look look = lookOf(guess.text);
    const bool otherScript = 2 * look.latin < look.beyondAscii;
    const bool sure = guess.confidence >= kSure || (otherScript && guess.confidence >= kTimesTheNext * guess.next);
    return sure && look.plausible() ? std::optional(knownName(guess.name)) : std::nullopt;
}

} // namespace memewright
