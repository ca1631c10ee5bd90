#pragma once

// Private to core/training.

#include <cstdint>

namespace memewright {

/// The rate rises over `warmUp` rows to `peak` and then falls along half a cosine to a twentieth of it at `planned` rows.
struct RateSchedule {
    double peak = 1e-3;
    std::uint64_t warmUp = 0, planned = 0;

    double at(std::uint64_t rows) const;
};

} // namespace memewright
