#pragma once

// Private to core/training.

#include "training/RunState.h"

namespace memewright {

/// Gathers steps into training points, at most about fifty a second of training.
class PointMeter
{
public:
    /// Adds a step that took `seconds`.
    void add(double meanLoss, std::uint64_t hits, std::uint64_t rows, double seconds);
    bool due() const { return m_seconds >= 0.02; }
    bool empty() const { return m_sums.rows == 0; }
    /// The figures since the last point; begins the next one.
    TrainingPoint take();
    double rowsPerSecond() const { return m_rate; }

private:
    FigureSums m_sums;
    double m_seconds = 0;
    double m_rate = 0;
};

} // namespace memewright
