#pragma once

#include <cstdint>
#include <optional>

namespace memewright {

/// Estimates the time a run still needs from the rows seen lately (exponential mean of rows/s over about half a minute),
/// so a slow start or a pause does not stay in the figure. Not thread-safe.
class TimeLeft
{
public:
    explicit TimeLeft(std::uint64_t plannedRows) : m_planned(plannedRows) { }

    /// `seconds` is time spent training, without pauses.
    void update(std::uint64_t rows, double seconds);
    /// Seconds until `rows` (default: the end); nothing before there is a rate.
    std::optional<double> secondsUntil(std::uint64_t rows) const;
    std::optional<double> secondsLeft() const { return secondsUntil(m_planned); }

private:
    std::uint64_t m_planned;
    std::uint64_t m_rows = 0;
    double m_seconds = 0;
    double m_rate = 0;
};

} // namespace memewright
