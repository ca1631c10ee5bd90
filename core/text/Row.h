#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "text/Vocabulary.h"

namespace memewright {

/// Ends a box, the last box too; also the article's end-of-caption sign.
inline constexpr char32_t kBoxEnd = U'|';
/// Characters of a row before the caption: 12 digits, 2 blanks, the box index, 2 blanks.
inline constexpr std::size_t kHeaderLength = 17;
/// Ids a network of the article sees at once.
inline constexpr std::size_t kSequenceLength = 128;

/// Template id, zero padded to 12 digits, + 2 blanks + box index + 2 blanks (the article's code; its page shows single blanks).
std::u32string rowHeader(std::int64_t templateId, int box);

/// The whole text of a row: header for the box that the next character belongs to (bars in `textSoFar`), then `textSoFar`.
std::u32string rowText(std::int64_t templateId, std::u32string_view textSoFar);

/// A row's text taken apart again.
struct RowParts {
    std::int64_t templateId = 0;
    std::u32string_view textSoFar;
};
/// A text that does not begin as rowHeader() writes it is all caption, of template 0. The view lasts as long as `row`.
RowParts partsOfRow(std::u32string_view row);

/// Ids of a row's text, left-padded with 0 to ids.size(); a longer text is cut on the left.
/// Characters outside the vocabulary are skipped before padding (as Keras' tokenizer does); returns how many.
std::size_t encodeRow(const Vocabulary& vocabulary, std::u32string_view text, std::span<std::int32_t> ids);

} // namespace memewright
