#include "generation/ArticleBeam.h"

#include <algorithm>
#include <cmath>

#include "generation/Draw.h"

namespace memewright {
namespace {

template <class Texts>
auto bestOf(const Texts& texts)
{
    return std::max_element(
        texts.begin(), texts.end(), [](const Hypothesis& a, const Hypothesis& b) { return a.score < b.score; });
}

} // namespace

void ArticleBeam::choose(const std::vector<Option>& options)
{
    std::vector<Option> kept = keep(options);
    m_kept = kept.size();
    mix(kept);
    const std::size_t places = std::min(static_cast<std::size_t>(config().beamWidth), kept.size());
    const std::size_t taken = m_finished.size() + m_cut.size();
    for (std::size_t i = 0; i + taken < places; ++i)
        take(kept[i], kept[i].score / m_topScore);
}

std::vector<CaptionSearch::Option> ArticleBeam::keep(std::vector<Option> options)
{
    std::stable_sort(options.begin(), options.end(), [](const Option& a, const Option& b) { return a.score > b.score; });
    m_topScore = options.front().score;
    // The article's code draws the number at each step, used or not.
    const double drawn = cutShare(Draw::Threshold, config().minScore, random());
    if (config().draw == Draw::Argmax)
        return options;
    const double cut = (config().draw == Draw::Threshold ? drawn : config().minScore) * m_topScore;
    std::erase_if(options, [&](const Option& option) { return option.score < cut; });
    return options;
}

void ArticleBeam::mix(std::vector<Option>& kept)
{
    if (config().draw == Draw::Argmax)
        return;
    if (config().draw != Draw::Proportional)
        return shuffle(kept, random());
    // Sorting by log score + Gumbel number draws by score without putting back.
    std::vector<std::pair<double, std::size_t>> keys;
    for (std::size_t i = 0; i < kept.size(); ++i)
        keys.emplace_back(-(std::log(kept[i].score) + gumbel(random())), i);
    std::sort(keys.begin(), keys.end());
    std::vector<Option> mixed;
    for (const auto& [key, index] : keys)
        mixed.push_back(kept[index]);
    kept = std::move(mixed);
}

void ArticleBeam::ended(Hypothesis text)
{
    (text.finished ? m_finished : m_cut).push_back(std::move(text));
}

std::vector<Hypothesis> ArticleBeam::sorted() const
{
    std::vector<Hypothesis> all = m_cut;
    all.insert(all.end(), m_finished.begin(), m_finished.end());
    std::stable_sort(all.begin(), all.end(), [](const Hypothesis& a, const Hypothesis& b) { return a.score > b.score; });
    return all;
}

const Hypothesis* ArticleBeam::best() const
{
    const auto cut = bestOf(m_cut);
    const auto finished = bestOf(m_finished);
    if (cut != m_cut.end() && (finished == m_finished.end() || cut->score >= finished->score))
        return &*cut;
    return finished != m_finished.end() ? &*finished : nullptr;
}

} // namespace memewright
