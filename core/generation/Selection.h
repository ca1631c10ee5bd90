#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "generation/Generation.h"

namespace memewright {

/// Chooses `count` captions out of `count` x `rounds` that are drawn: the first round hands out kAtOnce of them, so that there is
/// something to see at once, and the last one the best of all others; none that was handed out is taken back. One that says the
/// same in two of its boxes is never handed out, so there may be fewer. Wanted are captions that ended by themselves with
/// something in every box and of which at most kMostCopied was copied in one piece; among these the likeliest as a whole, which
/// prefers short ones: readers who did not know the rules found more of them good than by the likelihood of a character, of the
/// least likely word, or against that for any picture (docs/measurements.md). Passed over are those that repeat another one but
/// for a word or two, those copied by more than kMostlyCopied when half of the handed out are so, and those one of whose boxes
/// says what that box of another says, unless it says so in a good share of all that was drawn ('brace yourselves'). Where too
/// few are left, the last round fills up with the others, best first. Not thread-safe.
class Selection
{
public:
    static constexpr int kAtOnce = 2;
    static constexpr double kMostCopied = 0.65; ///< of a caption's characters
    static constexpr double kMostlyCopied = 0.4; ///< leaves the median below half of the text
    static constexpr double kAlike = 0.8; ///< of the longer one's words that stand in both
    static constexpr double kFormula = 0.25; ///< of what was drawn: a box of so many is the picture's own words

    Selection(int count, int rounds) : m_count(count), m_rounds(rounds) { }

    /// `copied`: the share of it that stands in one piece in the training captions.
    void add(const Candidate& candidate, double copied);
    /// What the round gives, best first.
    std::vector<Candidate> endRound();
    /// After a stop within a round: the wanted ones that there is still room for.
    std::vector<Candidate> rest();

private:
    struct Drawn {
        Candidate candidate;
        std::multiset<std::string> words;
        std::vector<std::string> boxes; ///< their words, blanks between
        double copied = 0;
        bool wanted = false;
    };

    bool fits(const Drawn& drawn) const;
    bool sharesBox(const Drawn& drawn) const;
    /// Moves the best out of m_drawn to `chosen` until `total` are handed out in all.
    void take(std::vector<Candidate>& chosen, int total, bool onlyFitting);

    int m_count, m_rounds;
    int m_round = 0, m_mostlyCopied = 0;
    std::set<std::string> m_texts; ///< of all that were drawn, without their final bar
    std::vector<Drawn> m_drawn; ///< not handed out
    std::map<std::pair<std::size_t, std::string>, int> m_boxes; ///< how many of those drawn say this in this box
    std::vector<Drawn> m_handedOut;
};

} // namespace memewright
