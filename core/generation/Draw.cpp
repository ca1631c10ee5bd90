#include "generation/Draw.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace memewright {
namespace {

std::vector<std::size_t> bestFirst(const std::vector<double>& scores)
{
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    return order;
}

void normalise(std::vector<double>& scores)
{
    const double sum = std::accumulate(scores.begin(), scores.end(), 0.0);
    if (sum > 0)
        for (double& score : scores)
            score /= sum;
}

// Relative to the top, so that no power underflows for the best character.
void applyTemperature(std::vector<double>& scores, double temperature)
{
    const double top = *std::max_element(scores.begin(), scores.end());
    for (double& score : scores)
        score = score > 0 ? std::pow(score / top, 1.0 / temperature) : 0.0;
    normalise(scores);
}

std::size_t topPCount(const std::vector<double>& scores, const std::vector<std::size_t>& order, double topP)
{
    const double sum = std::accumulate(scores.begin(), scores.end(), 0.0);
    double reached = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        reached += scores[order[i]];
        if (reached >= topP * sum)
            return i + 1;
    }
    return order.size();
}

void keepFirst(std::vector<double>& scores, const std::vector<std::size_t>& order, std::size_t count)
{
    for (std::size_t i = count; i < order.size(); ++i)
        scores[order[i]] = 0;
}

std::size_t drawByScore(std::span<const double> scores, const std::vector<std::size_t>& kept, RandomSource& random)
{
    double sum = 0;
    for (const std::size_t label : kept)
        sum += scores[label];
    double left = random.uniform() * sum;
    for (const std::size_t label : kept) {
        left -= scores[label];
        if (left < 0)
            return label;
    }
    return kept.back();
}

} // namespace

std::vector<double> shapeRow(std::span<const float> row, double temperature, int topK, double topP)
{
    std::vector<double> scores(row.begin(), row.end());
    if (temperature != 1.0)
        applyTemperature(scores, temperature);
    if (topK <= 0 && topP >= 1.0)
        return scores;
    const std::vector<std::size_t> order = bestFirst(scores);
    if (topK > 0)
        keepFirst(scores, order, static_cast<std::size_t>(topK));
    if (topP < 1.0)
        keepFirst(scores, order, topPCount(scores, order, topP));
    normalise(scores);
    return scores;
}

void cutRow(std::vector<double>& scores, double share)
{
    const double cut = share * *std::max_element(scores.begin(), scores.end());
    for (double& score : scores)
        if (score < cut)
            score = 0;
    normalise(scores);
}

double cutShare(Draw draw, double minScore, RandomSource& random)
{
    if (draw == Draw::Argmax)
        return 1.0;
    if (draw != Draw::Threshold)
        return minScore;
    return static_cast<double>(random.integer(std::llround(minScore * 1000), 1000)) / 1000;
}

std::vector<std::size_t> keptLabels(std::span<const double> scores, double share)
{
    std::vector<std::size_t> kept;
    if (scores.empty())
        return kept;
    const double cut = share * *std::max_element(scores.begin(), scores.end());
    for (std::size_t label = 0; label < scores.size(); ++label)
        if (scores[label] > 0 && scores[label] >= cut)
            kept.push_back(label);
    return kept;
}

std::size_t drawLabel(std::span<const double> scores, Draw draw, double minScore, RandomSource& random)
{
    if (draw == Draw::Argmax)
        return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    const std::vector<std::size_t> kept = keptLabels(scores, cutShare(draw, minScore, random));
    if (draw == Draw::Proportional)
        return drawByScore(scores, kept, random);
    return kept[static_cast<std::size_t>(random.integer(0, static_cast<std::int64_t>(kept.size()) - 1))];
}

std::vector<double> drawChances(std::span<const double> scores, Draw draw, double minScore)
{
    std::vector<double> chances(scores.size());
    if (draw == Draw::Argmax) {
        chances[static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin())] = 1;
        return chances;
    }
    if (draw == Draw::Proportional) {
        for (const std::size_t label : keptLabels(scores, minScore))
            chances[label] = scores[label];
        normalise(chances);
        return chances;
    }
    // Threshold: every cut in thousandths is as likely; uniform is the one with a single cut.
    const long lowest = draw == Draw::Threshold ? std::lround(minScore * 1000) : 1000;
    for (long cut = lowest; cut <= 1000; ++cut) {
        const std::vector<std::size_t> kept =
            keptLabels(scores, draw == Draw::Threshold ? static_cast<double>(cut) / 1000 : minScore);
        for (const std::size_t label : kept)
            chances[label] += 1.0 / static_cast<double>(kept.size());
    }
    normalise(chances);
    return chances;
}

double gumbel(RandomSource& random)
{
    // The smallest positive step keeps the inner logarithm finite.
    const double u = std::max(random.uniform(), 0x1p-53);
    return -std::log(-std::log(u));
}

} // namespace memewright
