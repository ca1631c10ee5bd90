#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "base/Random.h"
#include "generation/Generation.h"
#include "generation/Hypothesis.h"
#include "generation/StartTexts.h"
#include "text/BlockedWords.h"

namespace memewright {

/// What all candidates of one generation share; outlives its searches.
struct SearchContext {
    const Labels& labels;
    const GenerationConfig& config;
    StartTexts starts;
    BlockedWords blocked;
};

/// The search for one candidate: live texts that grow by one generated label a step. Knows no network: step() is given
/// the scores of its live texts and says by which labels they go on. One thread.
class CaptionSearch
{
public:
    CaptionSearch(const SearchContext& context, RandomSource& random);
    virtual ~CaptionSearch() = default;
    CaptionSearch(const CaptionSearch&) = delete;
    CaptionSearch& operator=(const CaptionSearch&) = delete;

    const std::vector<Hypothesis>& live() const { return m_live; }
    bool done() const { return m_live.empty(); }

    /// Chooses the next live texts. `probabilities` has a row of labels for each live text, in their order.
    void step(std::span<const float> probabilities);

    /// How the live texts follow from those before the last step; only true when jumped() is false.
    const std::vector<Extension>& extensions() const { return m_extensions; }
    /// A live text is more than one label away from its parent: given text was appended, or a blocked word taken back.
    bool jumped() const { return m_jumped; }

    /// The best text; call when done.
    Candidate result() const;

protected:
    /// A label that may come next in a live text.
    struct Option {
        std::size_t parent = 0;
        std::size_t label = 0;
        double plainLog = 0;
        double drawnLog = 0;
        double drawnSum = 0; ///< drawnLog and the parent's
        double score = 0; ///< the parent's running score x the drawn score (article's mode)
        double perCharacter = 0; ///< Hypothesis::perCharacter of the text it would make
    };

    /// Chooses among the options of all live texts and calls take() for each chosen one, in order.
    virtual void choose(const std::vector<Option>& options) = 0;
    /// The text to hand back of those that ended, none before one has.
    virtual const Hypothesis* best() const = 0;
    /// A text ended by its last bar (then it is `finished`) or at the length limit.
    virtual void ended(Hypothesis text) = 0;
    virtual double candidateScore(const Hypothesis& text) const { return text.perCharacter(); }

    enum class Fate { Lives, Ended, Dropped };
    struct Taken {
        Fate fate = Fate::Dropped;
        std::size_t place = 0; ///< among the next live texts, when it lives
    };
    /// Lets a live text go on with the option's label; `score` is its new running score.
    Taken take(const Option& option, double score);

    const GenerationConfig& config() const { return m_context.config; }
    RandomSource& random() { return m_random; }

private:
    void addOptions(std::size_t parent, std::span<const float> row, std::vector<Option>& options) const;
    Option optionOf(std::size_t parent, std::size_t label, double plain, double drawn) const;
    const std::set<std::size_t>* bannedAfter(const std::u32string& text) const;
    struct Blocked {
        std::size_t index = 0; ///< of its first generated label, in Hypothesis::written
        std::u32string_view word;
    };
    std::optional<Blocked> firstBlocked(const Hypothesis& text, bool atEnd) const;
    Taken goOn(Hypothesis text, Extension extension);
    Taken stepBack(Hypothesis text, std::size_t index);
    void leaveDeadEnd(const Hypothesis& text);

    const SearchContext& m_context;
    RandomSource& m_random;
    std::vector<Hypothesis> m_live;
    std::vector<Hypothesis> m_next;
    std::vector<Extension> m_extensions;
    bool m_jumped = false;
    std::map<std::u32string, std::set<std::size_t>> m_banned; ///< labels, by the text before
    std::optional<Hypothesis> m_lastBack; ///< what remains when every way was blocked
    int m_blocked = 0;
    std::set<std::u32string, std::less<>> m_avoided; ///< what firstBlocked() found
};

/// The search of config.beam.
std::unique_ptr<CaptionSearch> newSearch(const SearchContext& context, RandomSource& random);

} // namespace memewright
