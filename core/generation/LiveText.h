#pragma once

#include <string>
#include <vector>

namespace memewright {

/// A caption in the making, with what is needed to take its last characters back. Value type.
struct LiveText {
    /// A character that was generated, not given.
    struct Written {
        std::size_t place = 0; ///< in text
        double plain = 0; ///< its log-probability by the plain softmax
        double drawn = 0; ///< and by the scores that were drawn from
    };

    std::u32string text;
    std::vector<Written> written;
    double plain = 0; ///< sums over `written`
    double drawn = 0;
    double score = 0; ///< of the kind its beam needs: the article's running score, or a Gumbel number
    bool finished = false; ///< has its last bar

    /// Adds a generated character.
    void write(char32_t character, double plainLog, double drawnLog)
    {
        written.push_back({text.size(), plainLog, drawnLog});
        text.push_back(character);
        plain += plainLog;
        drawn += drawnLog;
    }

    /// Takes back the generated character number `index` and everything after it.
    void takeBack(std::size_t index)
    {
        text.resize(written[index].place);
        written.resize(index);
        plain = drawn = 0;
        for (const Written& one : written) {
            plain += one.plain;
            drawn += one.drawn;
        }
        finished = false;
    }

    /// Plain log-probability a generated character; 0 before the first.
    double perCharacter() const { return written.empty() ? 0.0 : plain / static_cast<double>(written.size()); }
};

} // namespace memewright
