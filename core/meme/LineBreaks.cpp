#include "meme/LineBreaks.h"

#include <algorithm>
#include <limits>

namespace memewright {
namespace {

constexpr double kImpossible = std::numeric_limits<double>::infinity();

/// The earliest beginnings of the second and later lines: with earlier ones the rest would not fit into the lines that are left.
std::vector<std::size_t> earliestBegins(const PiecePlaces& places, std::size_t lines, double widest)
{
    std::vector<std::size_t> begins(lines, 0);
    std::size_t last = places.count();
    for (std::size_t line = lines; line-- > 1;) {
        std::size_t first = last;
        while (first > 0 && places.ends[last - 1] - places.begins[first - 1] <= widest)
            --first;
        last = first;
        begins[line] = std::max(first, line); // each line before holds a piece at least
    }
    return begins;
}

} // namespace

LineBreaks fullBreaks(const PiecePlaces& places, double widest)
{
    LineBreaks breaks;
    std::size_t first = 0;
    do {
        std::size_t end = first;
        // A hyphen may be wider than the piece behind it, so the search does not end at the first line that is too wide.
        for (std::size_t last = first + 1; last <= places.count() && places.ends[last - 1] - places.begins[first] <= widest;
             ++last)
            if (places.width(first, last) <= widest)
                end = last;
        if (end == first && places.count() > 0)
            return {};
        breaks.push_back(end);
        first = end;
    } while (first < places.count());
    return breaks;
}

LineBreaks evenBreaks(const PiecePlaces& places, double widest)
{
    LineBreaks breaks = fullBreaks(places, widest);
    if (breaks.size() < 2)
        return breaks;
    // A line's end lies between the latest one and the next line's earliest beginning, which leaves few to compare.
    const std::vector<std::size_t> earliest = earliestBegins(places, breaks.size(), widest);
    std::vector<double> costs(places.count() + 1, kImpossible);
    std::vector<std::vector<std::size_t>> from(breaks.size());
    costs[0] = 0;
    for (std::size_t line = 0; line < breaks.size(); ++line) {
        const bool isLast = line + 1 == breaks.size();
        const std::size_t lowest = isLast ? places.count() : earliest[line + 1];
        const std::size_t latestBegin = line == 0 ? 0 : breaks[line - 1];
        std::vector<double> next;
        for (std::size_t end = lowest; end <= breaks[line]; ++end) {
            next.push_back(kImpossible);
            from[line].push_back(0);
            for (std::size_t first = std::min(latestBegin, end - 1) + 1; first-- > earliest[line];) {
                const double width = places.width(first, end);
                if (places.ends[end - 1] - places.begins[first] > widest)
                    break;
                if (const double cost = costs[first] + width * width; width <= widest && cost < next.back()) {
                    next.back() = cost;
                    from[line].back() = first;
                }
            }
        }
        // Of the lines before, no cost is left that could be taken for one of this line.
        std::fill(costs.begin() + std::ptrdiff_t(earliest[line]), costs.begin() + std::ptrdiff_t(latestBegin) + 1, kImpossible);
        std::ranges::copy(next, costs.begin() + std::ptrdiff_t(lowest));
    }
    for (std::size_t line = breaks.size(); line-- > 1;)
        breaks[line - 1] = from[line][breaks[line] - (line + 1 == breaks.size() ? places.count() : earliest[line + 1])];
    return breaks;
}

} // namespace memewright
