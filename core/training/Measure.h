#pragma once

// Private to core/training.

#include <cstdint>
#include <functional>
#include <optional>

#include "data/Rows.h"
#include "network/kernels/ComputeOptions.h"
#include "training/RunState.h"

namespace memewright {

/// What is measured: the rows of a part that belong to some of its captions.
struct MeasureRequest {
    const Rows& part;
    std::uint64_t count = 0; ///< captions, places of `order`
    /// Place of the caption in part.captions(); nothing leaves the caption out.
    std::function<std::optional<std::uint64_t>(std::uint64_t index)> order = [](std::uint64_t index) { return index; };
    std::function<bool()> stopped = [] { return false; }; ///< ends it early; what was measured until then counts
    StopCheck check = [] {};
    std::function<void(std::uint64_t rows)> progress = [](std::uint64_t) {};
};

/// How many captions from the first of an order on have at most `rows` rows of the part together.
std::uint64_t captionsWithin(const MeasureRequest& request, std::uint64_t rows);

} // namespace memewright
