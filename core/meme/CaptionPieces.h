#pragma once

#include <string>
#include <vector>

namespace memewright {

/// What a line does not break within, and what follows it.
struct CaptionPiece {
    std::string text; ///< never empty
    bool blankBehind = false; ///< within a line
    bool hyphenAtEnd = false; ///< where a line ends behind it: a soft hyphen
    bool operator==(const CaptionPiece&) const = default;
};

/// The pieces between two line breaks that a person typed; empty: an empty line.
using CaptionParagraph = std::vector<CaptionPiece>;

/// A text's paragraphs and pieces. Runs of blanks become one; what is blank at the beginning and end of the text is left out;
/// soft hyphens and zero width spaces are only places to break. Well-formed UTF-8.
std::vector<CaptionParagraph> paragraphsOf(const std::string& text);

/// The piece character by character, for the case that it is wider than a whole line.
CaptionParagraph charactersOf(const CaptionPiece& piece);

/// The line of the pieces [first, last).
std::string lineOf(const CaptionParagraph& pieces, std::size_t first, std::size_t last);

} // namespace memewright
