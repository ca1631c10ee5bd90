#include "training/Measure.h"

#include <algorithm>

namespace memewright {

namespace {

std::uint64_t rowsOf(const Rows& part, std::uint32_t caption)
{
    const std::vector<bool> wanted = part.wanted(caption);
    return wanted.empty() ? part.corpus().rowsOf(caption) : static_cast<std::uint64_t>(std::ranges::count(wanted, true));
}

} // namespace

std::uint64_t captionsWithin(const MeasureRequest& request, std::uint64_t rows)
{
    std::uint64_t captions = 0;
    for (std::uint64_t sum = 0; captions < request.count; ++captions) {
        const auto place = request.order(captions);
        sum += place ? rowsOf(request.part, request.part.captions()[*place]) : 0;
        if (sum > rows)
            break;
    }
    return captions;
}

} // namespace memewright
