#include "generation/LogProbabilityBeam.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "generation/Draw.h"

namespace memewright {
namespace {

// The number a child keeps when the largest of its siblings is to equal the parent's: Kool et al. 2019, appendix B.3.
double conditioned(double number, double largest, double parent)
{
    const double v = parent - number + std::log1p(-std::exp(number - largest));
    return parent - std::max(0.0, v) - std::log1p(std::exp(-std::abs(v)));
}

} // namespace

LogProbabilityBeam::LogProbabilityBeam(const SearchContext& context, RandomSource& random)
    : CaptionSearch(context, random), m_places(static_cast<std::size_t>(context.config.beamWidth))
{
    m_places.front().live = 0;
}

void LogProbabilityBeam::ended(Hypothesis text)
{
    if (!m_best || text.perCharacter() > m_best->perCharacter())
        m_best = std::move(text);
}

void LogProbabilityBeam::choose(const std::vector<Option>& options)
{
    if (config().draw == Draw::Argmax)
        chooseBest(options);
    else if (width() == 1)
        chooseOne(options);
    else if (config().draw == Draw::Proportional)
        chooseByGumbel(options);
    else
        chooseEqually(options);
}

namespace {

template <class Options>
std::vector<double> relativeScores(const Options& options)
{
    double top = -std::numeric_limits<double>::infinity();
    for (const auto& option : options)
        top = std::max(top, option.drawnSum);
    std::vector<double> scores;
    for (const auto& option : options)
        scores.push_back(std::exp(option.drawnSum - top));
    return scores;
}

} // namespace

void LogProbabilityBeam::chooseOne(const std::vector<Option>& options)
{
    take(options[drawLabel(relativeScores(options), config().draw, config().minScore, random())], 0);
}

std::size_t LogProbabilityBeam::placeOf(std::size_t live) const
{
    const auto found = std::find_if(m_places.begin(), m_places.end(), [&](const Place& place) { return place.live == live; });
    return found == m_places.end() ? m_places.size() - 1 : static_cast<std::size_t>(found - m_places.begin());
}

void LogProbabilityBeam::chooseBest(std::vector<Option> options)
{
    std::vector<std::size_t> placeOfParent(live().size());
    for (std::size_t i = 0; i < placeOfParent.size(); ++i)
        placeOfParent[i] = placeOf(i);
    // Equal sums go by the parent's place, so that a wider beam, whose live texts may stand in another order, agrees.
    const auto before = [&](const Option& a, const Option& b) {
        if (a.drawnSum != b.drawnSum)
            return a.drawnSum > b.drawnSum;
        return std::pair(placeOfParent[a.parent], a.label) < std::pair(placeOfParent[b.parent], b.label);
    };
    std::sort(options.begin(), options.end(), before);
    std::vector<bool> used(options.size());
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        Place& place = m_places[i];
        place.live.reset();
        std::size_t next = 0;
        while (next < options.size() && (used[next] || placeOfParent[options[next].parent] > i))
            ++next;
        if (next == options.size() || (place.held && *place.held >= options[next].perCharacter))
            continue;
        used[next] = true;
        const Taken taken = take(options[next], 0);
        place.held.reset();
        if (taken.fate == Fate::Lives)
            place.live = taken.place;
        if (taken.fate == Fate::Ended)
            place.held = options[next].perCharacter;
    }
}

std::vector<CaptionSearch::Option> LogProbabilityBeam::perturbed(const std::vector<Option>& options)
{
    std::vector<Option> result = options;
    for (auto first = result.begin(); first != result.end();) {
        const auto last = std::find_if(first, result.end(), [&](const Option& o) { return o.parent != first->parent; });
        double largest = -std::numeric_limits<double>::infinity();
        for (auto option = first; option != last; ++option) {
            option->score = option->drawnSum + gumbel(random());
            largest = std::max(largest, option->score);
        }
        for (auto option = first; option != last; ++option)
            option->score = conditioned(option->score, largest, live()[option->parent].score);
        first = last;
    }
    std::stable_sort(result.begin(), result.end(), [](const Option& a, const Option& b) { return a.score > b.score; });
    return result;
}

void LogProbabilityBeam::chooseByGumbel(const std::vector<Option>& options)
{
    std::vector<double> held = std::move(m_held);
    std::sort(held.begin(), held.end(), std::greater());
    m_held.clear();
    auto nextHeld = held.begin();
    std::size_t places = width();
    for (const Option& option : perturbed(options)) {
        for (; places > 0 && nextHeld != held.end() && *nextHeld >= option.score; ++nextHeld, --places)
            m_held.push_back(*nextHeld);
        if (places == 0)
            return;
        --places;
        if (take(option, option.score).fate == Fate::Ended)
            m_held.push_back(option.score);
    }
    for (; places > 0 && nextHeld != held.end(); ++nextHeld, --places)
        m_held.push_back(*nextHeld);
}

void LogProbabilityBeam::chooseEqually(const std::vector<Option>& options)
{
    std::vector<std::size_t> kept = keptLabels(relativeScores(options), cutShare(config().draw, config().minScore, random()));
    const auto last = static_cast<std::int64_t>(kept.size()) - 1;
    std::size_t lives = 0;
    for (std::size_t i = 0; i < std::min(width(), kept.size()); ++i) {
        std::swap(kept[i], kept[static_cast<std::size_t>(random().integer(static_cast<std::int64_t>(i), last))]);
        const Option& option = options[kept[i]];
        const auto worst = std::min_element(m_held.begin(), m_held.end());
        if (lives + m_held.size() >= width()) {
            if (worst == m_held.end() || *worst >= option.perCharacter)
                continue;
            m_held.erase(worst);
        }
        const Taken taken = take(option, 0);
        if (taken.fate == Fate::Ended)
            m_held.push_back(option.perCharacter);
        else if (taken.fate == Fate::Lives)
            ++lives;
    }
}

} // namespace memewright
