#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/Random.h"
#include "generation/Generation.h"

namespace memewright {

/// Pure functions on one row of next-character probabilities; all chance comes from the RandomSource. Any thread.

/// The probabilities that are drawn from: temperature, then top-k, then top-p, made to sum to 1 again. With all three off the
/// row comes back exactly as it is. Ties at the edge of top-k and top-p go to the earlier label.
std::vector<double> shapeRow(std::span<const float> row, double temperature, int topK, double topP);

/// Sets scores below share x top to 0 and makes the rest sum to 1.
void cutRow(std::vector<double>& scores, double share);

/// The share of the top score below which characters are cut, for this step:
/// threshold: drawn uniformly from {minScore x 1000 … 1000} / 1000; proportional and uniform: minScore; argmax: 1.
double cutShare(Draw draw, double minScore, RandomSource& random);

/// Labels whose score is above zero and at least share x top, in the order of labels.
std::vector<std::size_t> keptLabels(std::span<const double> scores, double share);

/// Draws one label: argmax the best (ties: the first), threshold and uniform one of the kept with equal chance,
/// proportional one of the kept by its score. Requires a score above zero.
std::size_t drawLabel(std::span<const double> scores, Draw draw, double minScore, RandomSource& random);

/// How often drawLabel() takes each label, exactly: the same arguments, the chances sum to 1. Requires a score above zero.
std::vector<double> drawChances(std::span<const double> scores, Draw draw, double minScore);

/// A standard Gumbel number: -log(-log(u)).
double gumbel(RandomSource& random);

/// Swaps each place, from the last to the second, with one before it or itself: j = int(u x (i + 1)).
template <class T>
void shuffle(std::vector<T>& values, RandomSource& random)
{
    for (std::size_t i = values.size(); i-- > 1;) {
        const auto j = static_cast<std::size_t>(random.uniform() * static_cast<double>(i + 1));
        std::swap(values[i], values[j]);
    }
}

} // namespace memewright
