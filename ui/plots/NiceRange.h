#pragma once

namespace memewright {

/// An axis from `lower` to `upper` with a tick every `step`, both ends on a tick.
struct NiceRange {
    double lower = 0;
    double upper = 1;
    double step = 1;
};

/// The least such range around [low, high] with about `intervals` ticks of 1, 2, 4 or 5 times a power of ten.
/// `leastStep` keeps whole things whole (epochs: 1). Equal or unordered ends give a range around them.
NiceRange niceRange(double low, double high, int intervals, double leastStep = 0);

} // namespace memewright
