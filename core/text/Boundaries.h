#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace memewright {

/// The bytes behind which a line may end (Unicode's line breaking, UAX 14: behind blanks, hyphens, soft hyphens and zero width
/// spaces, between ideographs, between Thai words), rising; the last is the text's end. Empty for an empty text. Well-formed
/// UTF-8.
std::vector<std::size_t> lineBreakPlaces(std::string_view text);

/// The bytes behind which a character ends, as a person counts them (grapheme clusters, UAX 29): letters with their marks, emoji
/// with all that is joined to them, flags. Rising; the last is the text's end.
std::vector<std::size_t> characterEnds(std::string_view text);

/// Whether a character, as characterEnds() finds them, is a picture rather than a letter: a flag, a keycap, what a variation
/// selector or Unicode itself shows as an emoji.
bool isEmoji(std::string_view character);

/// Whether nothing is drawn for this code point even by a font that has it: blanks, controls, joiners, selectors.
bool isInvisible(char32_t c);

} // namespace memewright
