#pragma once

#include <string>

#include "data/Corpus.h"

namespace memewright::test {

/// Forty short captions of two templates with a pattern that a small network learns quickly.
inline Corpus tinyCorpus()
{
    Corpus corpus("tiny");
    for (int number = 0; number < 40; ++number) {
        const std::string word(static_cast<std::size_t>(3 + number % 5), static_cast<char>('a' + number % 7));
        corpus.add(number % 2 == 0 ? 61533 : 61520, word + "|" + word + " " + std::to_string(number));
    }
    corpus.setTemplateName(61533, "X All The Y");
    return corpus;
}

} // namespace memewright::test
