#pragma once

#include <string>

#include "base/Random.h"

namespace memewright {

/// Words out of some 3,000, each with a blank behind it.
inline std::string randomWords(Random& random, int count)
{
    constexpr const char* kParts[] = {"ba", "co", "di", "fu", "ga", "he", "ji", "ko", "la", "mu", "ne", "po", "ra", "si", "to"};
    std::string text;
    for (int word = 0; word < count; ++word) {
        for (int part = 0; part < 3; ++part)
            text += kParts[random.integer(0, 14)];
        text += ' ';
    }
    return text;
}

} // namespace memewright
