#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/NextCharacterScorer.h"

namespace memewright {

/// A caption in the making, with what is needed to take its last labels back. Value type.
struct Hypothesis {
    /// A label that was generated, not given.
    struct Written {
        std::size_t place = 0; ///< in text
        std::size_t label = 0;
        std::size_t end = 0; ///< place behind it
        double plain = 0; ///< its log-probability by the plain softmax
        double drawn = 0; ///< and by the scores that were drawn from
    };

    std::u32string text;
    std::vector<Written> written;
    double plain = 0; ///< sums over `written`
    double drawn = 0;
    std::size_t characters = 0; ///< of `written`
    double score = 0; ///< of the kind its beam needs: the article's running score, or a Gumbel number
    bool finished = false; ///< has its last bar

    /// Adds a generated label, whose text is `piece`.
    void write(std::size_t label, std::u32string_view piece, double plainLog, double drawnLog)
    {
        written.push_back({text.size(), label, text.size() + piece.size(), plainLog, drawnLog});
        text += piece;
        characters += piece.size();
        plain += plainLog;
        drawn += drawnLog;
    }

    /// Takes back the generated label number `index` and everything after it.
    void takeBack(std::size_t index)
    {
        text.resize(written[index].place);
        written.resize(index);
        plain = drawn = 0;
        characters = 0;
        for (const Written& one : written) {
            characters += one.end - one.place;
            plain += one.plain;
            drawn += one.drawn;
        }
        finished = false;
    }

    /// Plain log-probability a generated character; 0 before the first.
    double perCharacter() const { return written.empty() ? 0.0 : plain / static_cast<double>(characters); }

    TextSoFar soFar() const
    {
        TextSoFar all(text);
        for (const Written& one : written)
            all.ends.push_back(one.end);
        return all;
    }
};

} // namespace memewright
