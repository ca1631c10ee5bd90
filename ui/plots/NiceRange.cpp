#include "plots/NiceRange.h"

#include <algorithm>
#include <cmath>

namespace memewright {

namespace {

double niceStep(double atLeast)
{
    const double magnitude = std::pow(10.0, std::floor(std::log10(atLeast)));
    for (const double factor : {1.0, 2.0, 4.0, 5.0})
        if (factor * magnitude >= atLeast * (1 - 1e-9))
            return factor * magnitude;
    return 10 * magnitude;
}

} // namespace

NiceRange niceRange(double low, double high, int intervals, double leastStep)
{
    if (!(high > low)) {
        const double room = std::max(std::abs(low) * 0.05, 1e-3);
        high = low + room;
        low -= room;
    }
    const double step = std::max(niceStep((high - low) / intervals), leastStep);
    // A hair of slack, so that 0.6000000001 does not open a whole new interval.
    return {std::floor(low / step + 1e-6) * step, std::ceil(high / step - 1e-6) * step, step};
}

} // namespace memewright
