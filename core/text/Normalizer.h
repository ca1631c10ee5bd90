#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace memewright {

/// Trims and turns every run of white space (Unicode's, so no-break blanks and line ends too) into one blank.
/// Well-formed UTF-8 in and out.
std::string collapseBlanks(std::string_view text);

/// White space of Unicode, no-break blanks, line ends and separators too.
bool isBlank(char32_t c);

/// What stands between white space. Well-formed UTF-8 in and out.
std::vector<std::string> wordsOf(std::string_view text);

/// Lower case of Latin, Greek and Cyrillic letters, whatever the locale; other characters stay. Well-formed UTF-8 in and out.
std::string toLowerCase(std::string_view text);
char32_t toLowerCase(char32_t character);

/// The ASCII for typographic punctuation: curly quotes, dashes, the ellipsis, blanks of any width. Empty for what has no width
/// (soft hyphen, zero-width blanks, byte order mark, variation selectors); nothing for every other character.
std::optional<std::u32string_view> asciiPunctuation(char32_t character);

/// All of them folded. Well-formed UTF-8 in and out.
std::string foldPunctuation(std::string_view text);

bool isAscii(std::string_view text);

} // namespace memewright
