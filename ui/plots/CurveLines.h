#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include <QPointF>

#include "plots/RunCurve.h"
#include "plots/Smoother.h"
#include "plots/ThinnedLine.h"

namespace memewright {

/// A part of an axis and how many pixels it has.
struct PlotSpan {
    double from = 0;
    double to = 1;
    std::size_t columns = 0;
};

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
    void appendResume(const CurvePoint& point) { m_curve.resumes.push_back(point); }
    void appendWarning(const CurvePoint& point) { m_curve.warnings.push_back(point); }
    void setSeries(int series) { m_curve.series = series; }

    /// Empty for measures that are not in the view.
    std::span<const QPointF> line(Measure measure, PlotLine line) const;
    /// What of the line can be told apart when [from, to] is `columns` pixels wide, as decimated(); quick for a million points.
    std::vector<QPointF> shown(Measure measure, PlotLine line, const PlotSpan& span) const;
    /// Where the run was taken up again, on the view's axis.
    std::vector<double> resumes() const;
    /// Where it warned of something, likewise.
    std::vector<double> warnings() const;
    /// The line's value at x: of the nearest point at or before it (the first one before all). Nothing without points.
    std::optional<double> valueAt(Measure measure, PlotLine line, double x) const;
    double lastX() const;

private:
    struct Lines {
        ThinnedLine raw, smoothed;
        std::vector<QPointF> validation;
        Smoother smoother{0};
    };

    void rebuild();
    void smoothAgain();
    double xOf(const CurvePoint& point) const;
    std::vector<double> placesOf(const std::vector<CurvePoint>& points) const;
    double yOf(Measure measure, const CurvePoint& point) const;
    void extend(std::span<const CurvePoint> training, std::span<const CurvePoint> validation);

    RunCurve m_curve;
    CurveView m_view;
    const Lines* linesOf(Measure measure) const;

    std::array<Lines, 2> m_lines; ///< of the view's upper and lower measure
};

} // namespace memewright
