#pragma once

#include "generation/CaptionSearch.h"

namespace memewright {

/// The default beam: sums log-probabilities, compares ended texts by log-probability a character and keeps the best. An ended
/// text holds its place in the beam only until a live text that is better a character asks for it.
/// argmax: place i is filled from parents 1 … i only, so the texts of a narrower beam are all among those of a wider one
/// (monotonic beam search, Lemons et al. 2022). proportional: sampling without replacement by Gumbel top-W (Kool et al. 2019).
/// threshold and uniform: the extensions that pass the cut relative to the best sum, picked with equal chance.
class LogProbabilityBeam final : public CaptionSearch
{
public:
    LogProbabilityBeam(const SearchContext& context, RandomSource& random);

protected:
    void choose(const std::vector<Option>& options) override;
    const Hypothesis* best() const override { return m_best ? &*m_best : nullptr; }
    void ended(Hypothesis text) override;

private:
    struct Place {
        std::optional<std::size_t> live; ///< index of its live text
        std::optional<double> held; ///< log-probability a character of its ended text
    };

    void chooseOne(const std::vector<Option>& options);
    void chooseBest(std::vector<Option> options);
    void chooseByGumbel(const std::vector<Option>& options);
    void chooseEqually(const std::vector<Option>& options);
    std::vector<Option> perturbed(const std::vector<Option>& options);
    std::size_t placeOf(std::size_t live) const;
    std::size_t width() const { return static_cast<std::size_t>(config().beamWidth); }

    std::optional<Hypothesis> m_best;
    std::vector<Place> m_places; ///< argmax
    std::vector<double> m_held; ///< of ended texts that hold a place: Gumbel numbers, or log-probabilities a character
};

} // namespace memewright
