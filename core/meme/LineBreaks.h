#pragma once

#include <cstddef>
#include <vector>

namespace memewright {

/// Where the pieces of a paragraph stand when all are on one line, from which the width of every line of them follows.
struct PiecePlaces {
    std::vector<double> begins, ends;
    std::vector<double> hyphens; ///< by how much a line is wider when it ends behind the piece, and not at the last one

    std::size_t count() const { return ends.size(); }
    /// Of the line of the pieces [first, last).
    double width(std::size_t first, std::size_t last) const
    {
        return ends[last - 1] - begins[first] + (last < count() ? hyphens[last - 1] : 0);
    }
};

/// Ends of lines: line k holds the pieces [k == 0 ? 0 : breaks[k - 1], breaks[k]). Empty: impossible.
using LineBreaks = std::vector<std::size_t>;

/// The fewest lines none of which is wider than `widest`, each as full as it can be. One empty line for no pieces.
LineBreaks fullBreaks(const PiecePlaces& places, double widest);

/// As few lines as fullBreaks() finds, as even as they can be: with the least sum of squared widths.
LineBreaks evenBreaks(const PiecePlaces& places, double widest);

} // namespace memewright
