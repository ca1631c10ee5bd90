#include "data/Split.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <tuple>
#include <utility>

#include "base/Hash.h"

namespace memewright {

namespace {

struct Place {
    std::uint64_t hash = 0;
    std::uint32_t caption = 0;
};

/// Captions by hash of seed and text. Equal texts stand together, ordered by template so that the order of import does
/// not show.
std::vector<Place> captionOrder(const Corpus& corpus, std::uint64_t seed)
{
    std::vector<Place> order(corpus.size());
    for (std::uint32_t caption = 0; caption < order.size(); ++caption)
        order[caption] = {hashBytes(corpus.text(caption), seed), caption};
    std::sort(order.begin(), order.end(), [&](const Place& a, const Place& b) {
        return std::tuple(a.hash, corpus.templateId(a.caption), a.caption)
            < std::tuple(b.hash, corpus.templateId(b.caption), b.caption);
    });
    return order;
}

std::size_t validationCount(std::uint64_t all, double ratio)
{
    return static_cast<std::size_t>(std::clamp(ratio, 0.0, 1.0) * static_cast<double>(all));
}

Split splitByCaption(const Corpus& corpus, double ratio, std::uint64_t seed)
{
    const std::vector<Place> order = captionOrder(corpus, seed);
    std::size_t training = order.size() - validationCount(order.size(), ratio);
    // A text of several templates that lies across the cut goes to training as a whole.
    while (training > 0 && training < order.size() && order[training].hash == order[training - 1].hash)
        ++training;
    const auto captions = [&](std::size_t first, std::size_t end) {
        std::vector<std::uint32_t> part;
        part.reserve(end - first);
        for (std::size_t i = first; i < end; ++i)
            part.push_back(order[i].caption);
        return part;
    };
    return {SplitMode::Caption, Rows(corpus, captions(0, training)), Rows(corpus, captions(training, order.size()))};
}

Split splitByRow(const Corpus& corpus, double ratio, std::uint64_t seed)
{
    const KeyedPermutation order(corpus.rows(), seed);
    const std::uint64_t training = corpus.rows() - validationCount(corpus.rows(), ratio);
    return {SplitMode::Row, Rows(corpus, order, 0, training), Rows(corpus, order, training, corpus.rows() - training)};
}

std::vector<std::uint64_t> textHashes(const Rows& rows)
{
    std::vector<std::uint64_t> hashes;
    hashes.reserve(rows.captions().size());
    for (const std::uint32_t caption : rows.captions())
        hashes.push_back(hashBytes(rows.corpus().text(caption)));
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
}

} // namespace

double defaultValidationRatio(std::uint64_t rows)
{
    return rows < 1'000'000 ? 0.2 : 0.02;
}

Split splitCorpus(const Corpus& corpus, SplitMode mode, double ratio, std::uint64_t seed)
{
    return mode == SplitMode::Caption ? splitByCaption(corpus, ratio, seed) : splitByRow(corpus, ratio, seed);
}

std::size_t sharedCaptions(const Split& split)
{
    const auto training = textHashes(split.training);
    const auto validation = textHashes(split.validation);
    std::vector<std::uint64_t> both;
    std::set_intersection(training.begin(), training.end(), validation.begin(), validation.end(), std::back_inserter(both));
    return both.size();
}

} // namespace memewright
