#include "training/PointMeter.h"

#include <cmath>

namespace memewright {

void PointMeter::add(double meanLoss, std::uint64_t hits, std::uint64_t rows, double seconds)
{
    m_sums.add(meanLoss, hits, rows);
    m_seconds += seconds;
    if (seconds <= 0)
        return;
    // Smoothed over a few seconds: single steps are as uneven as the machine's other work.
    constexpr double kMemory = 3;
    const double rate = static_cast<double>(rows) / seconds;
    m_rate = m_rate == 0 ? rate : rate + (m_rate - rate) * std::exp(-seconds / kMemory);
}

TrainingPoint PointMeter::take()
{
    TrainingPoint point;
    point.loss = m_sums.meanLoss();
    point.accuracy = m_sums.accuracy();
    point.rowsPerSecond = m_rate;
    m_sums = {};
    m_seconds = 0;
    return point;
}

} // namespace memewright
