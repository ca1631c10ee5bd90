#include "training/RateSchedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace memewright {

double RateSchedule::at(std::uint64_t rows) const
{
    constexpr double kLeast = 0.05;
    if (rows < warmUp)
        return peak * static_cast<double>(rows + 1) / static_cast<double>(warmUp + 1);
    const double span = std::max(1.0, static_cast<double>(planned) - static_cast<double>(warmUp));
    const double done = std::min(1.0, static_cast<double>(rows - warmUp) / span);
    return peak * (kLeast + (1 - kLeast) * 0.5 * (1 + std::cos(std::numbers::pi * done)));
}

} // namespace memewright
