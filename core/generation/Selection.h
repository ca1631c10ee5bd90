#pragma once

#include <set>
#include <string>
#include <vector>

#include "generation/Generation.h"

namespace memewright {

/// Chooses `count` captions out of `count` x `rounds` that are drawn: each round gives its share of them, so that the first ones
/// are there after the first round and none that was handed out is taken back. Wanted are captions that no other repeats, that
/// ended by themselves with something in every box and of which at most kMostCopied was copied in one piece; among these the ones
/// whose least likely word is likeliest, because one word out of place spoils a caption however likely the others are. Where
/// too few are wanted, the last round fills up with the others, best first. Not thread-safe.
class Selection
{
public:
    static constexpr double kMostCopied = 0.55; ///< of a caption's characters

    Selection(int count, int rounds) : m_count(count), m_rounds(rounds) { }

    /// `copied`: the share of it that stands in one piece in the training captions.
    void add(const Candidate& candidate, double copied);
    /// What the round gives, best first.
    std::vector<Candidate> endRound();
    /// After a stop within a round: the wanted ones that there is still room for.
    std::vector<Candidate> rest() { return best(m_count, /*onlyWanted=*/true); }

private:
    struct Drawn {
        Candidate candidate;
        bool wanted = false;
    };
    /// Takes the best out of m_drawn until `total` are handed out in all.
    std::vector<Candidate> best(int total, bool onlyWanted);

    int m_count, m_rounds;
    int m_round = 0, m_handedOut = 0;
    std::set<std::string> m_texts; ///< of all that were drawn, without their final bar
    std::vector<Drawn> m_drawn; ///< not handed out
};

} // namespace memewright
