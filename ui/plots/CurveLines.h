#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include <QPointF>

#include "plots/RunCurve.h"
#include "plots/Smoother.h"

namespace memewright {

/// The lines of one run in plot coordinates: x in steps, epochs or seconds, y in nats, bits or a share.
/// Appending is cheap; another view works them out again. Value without Qt objects; one thread at a time.
class CurveLines
{
public:
    CurveLines(RunCurve curve, const CurveView& view);

    const RunCurve& curve() const { return m_curve; }
    void setView(const CurveView& view);
    void appendTraining(std::span<const CurvePoint> points);
    void appendValidation(const CurvePoint& point);
    void setSeries(int series) { m_curve.series = series; }

    std::span<const QPointF> line(Measure measure, PlotLine line) const;
    /// The line's value at x: of the nearest point at or before it (the first one before all). Nothing without points.
    std::optional<double> valueAt(Measure measure, PlotLine line, double x) const;
    double lastX() const;

private:
    struct Lines {
        std::vector<QPointF> raw, smoothed, validation;
        Smoother smoother{0};
    };

    void rebuild();
    double xOf(const CurvePoint& point) const;
    double yOf(Measure measure, const CurvePoint& point) const;
    void extend(std::span<const CurvePoint> training, std::span<const CurvePoint> validation);

    RunCurve m_curve;
    CurveView m_view;
    std::array<Lines, 2> m_lines; ///< by Measure
};

} // namespace memewright
