#include "training/TimeLeft.h"

#include <cmath>

namespace memewright {

void TimeLeft::update(std::uint64_t rows, double seconds)
{
    constexpr double kMemory = 30; // seconds
    const double passed = seconds - m_seconds;
    if (passed <= 0 || rows < m_rows)
        return;
    const double rate = static_cast<double>(rows - m_rows) / passed;
    m_rate = m_rate == 0 ? rate : rate + (m_rate - rate) * std::exp(-passed / kMemory);
    m_rows = rows;
    m_seconds = seconds;
}

std::optional<double> TimeLeft::secondsUntil(std::uint64_t rows) const
{
    if (rows <= m_rows)
        return 0;
    if (m_rate <= 0)
        return {};
    return static_cast<double>(rows - m_rows) / m_rate;
}

} // namespace memewright
