#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/Vocabulary.h"

namespace memewright {

/// A character of a given text that the model never saw.
struct UnseenCharacter {
    char32_t character = 0;
    std::u32string writtenAs; ///< the letters that stand for it, an accented letter's own; empty: it is left out
    bool operator==(const UnseenCharacter&) const = default;
};

/// A text in the characters that a model's captions are written with.
struct Spelling {
    std::u32string text;
    std::vector<UnseenCharacter> unseen; ///< each once, in the order of the text
};

/// Spells a text as the captions that a model learned from were cleaned: each character as it is where the model has seen it,
/// else in lower case, else its typographic punctuation in ASCII. What the model still does not know loses its accents or is
/// left out, with one of the blanks around it, and is named in `unseen`. HTML entities are decoded; other blanks stay as many as
/// they are. Any bytes in; any thread.
Spelling spellAsLearned(std::string_view text, const Labels& labels);

} // namespace memewright
