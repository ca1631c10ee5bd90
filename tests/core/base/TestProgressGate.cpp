#include <doctest/doctest.h>

#include <vector>

#include "base/ProgressGate.h"

using namespace memewright;

namespace {

class SetClock final : public Clock
{
public:
    std::chrono::duration<double> now() const override { return std::chrono::duration<double>(seconds); }
    double seconds = 0;
};

} // namespace

TEST_CASE("A progress gate lets the first, the last and ten reports a second through")
{
    SetClock clock;
    std::vector<std::uint64_t> heard;
    ProgressGate gate([&](const Progress& progress) { heard.push_back(progress.done); }, clock);
    for (std::uint64_t i = 0; i <= 1000; ++i) {
        clock.seconds = static_cast<double>(i) / 1000;
        gate.report(i, 1000, "captions");
    }
    CHECK(heard.size() >= 10);
    CHECK(heard.size() <= 12);
    CHECK(heard.front() == 0);
    CHECK(heard.back() == 1000);
}

TEST_CASE("A progress gate without a sink is silent")
{
    ProgressGate gate({});
    gate.report(1, 2, "nothing");
}

TEST_CASE("The steady clock goes forward")
{
    const auto before = Clock::steady().now();
    CHECK(Clock::steady().now() >= before);
}
