#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/Clock.h"
#include "base/Progress.h"

namespace memewright {

/// Lets a progress sink hear the first report, the last one (done == total) and at most ten a second between them, so
/// that a loop may report at every step. Not thread-safe; the clock must outlive it.
class ProgressGate
{
public:
    explicit ProgressGate(ProgressSink sink, const Clock& clock = Clock::steady());

    void report(std::uint64_t done, std::uint64_t total, std::string_view what);

private:
    ProgressSink m_sink;
    const Clock& m_clock;
    std::optional<std::chrono::duration<double>> m_last;
};

} // namespace memewright
