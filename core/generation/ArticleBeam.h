#pragma once

#include "generation/CaptionSearch.h"

namespace memewright {

/// The beam search of the article's code, with its habits: one list of all extensions, one cut and one shuffle a step, scores
/// divided by the top one, and finished texts that take away places, so that it may end with live texts dropped.
class ArticleBeam final : public CaptionSearch
{
public:
    using CaptionSearch::CaptionSearch;

    const std::vector<Hypothesis>& finished() const { return m_finished; }
    /// Of the last step: how many extensions passed the cut, and the best score before it became 1.
    std::size_t kept() const { return m_kept; }
    double topScore() const { return m_topScore; }
    /// All texts that ended, best score first.
    std::vector<Hypothesis> sorted() const;

protected:
    void choose(const std::vector<Option>& options) override;
    const Hypothesis* best() const override;
    void ended(Hypothesis text) override;
    double candidateScore(const Hypothesis& text) const override { return text.score; }

private:
    std::vector<Option> keep(std::vector<Option> options);
    void mix(std::vector<Option>& kept);

    std::vector<Hypothesis> m_cut; ///< at the length limit
    std::vector<Hypothesis> m_finished;
    std::size_t m_kept = 0;
    double m_topScore = 0;
};

} // namespace memewright
