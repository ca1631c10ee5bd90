#include "base/Clock.h"

namespace memewright {

namespace {

class SteadyClock final : public Clock
{
public:
    std::chrono::duration<double> now() const override { return std::chrono::steady_clock::now().time_since_epoch(); }
};

} // namespace

const Clock& Clock::steady()
{
    static const SteadyClock clock;
    return clock;
}

} // namespace memewright
