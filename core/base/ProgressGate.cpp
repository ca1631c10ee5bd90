#include "base/ProgressGate.h"

#include <utility>

namespace memewright {

namespace {

constexpr std::chrono::duration<double> kInterval{0.1};

}

ProgressGate::ProgressGate(ProgressSink sink, const Clock& clock) : m_sink(std::move(sink)), m_clock(clock) { }

void ProgressGate::report(std::uint64_t done, std::uint64_t total, std::string_view what)
{
    if (!m_sink)
        return;
    const auto now = m_clock.now();
    const bool last = total > 0 && done >= total;
    if (m_last && !last && now - *m_last < kInterval)
        return;
    m_last = now;
    m_sink({done, total, std::string(what)});
}

} // namespace memewright
