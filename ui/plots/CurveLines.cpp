#include "plots/CurveLines.h"

#include <algorithm>
#include <numbers>
#include <utility>

#include <QCoreApplication>

namespace memewright {

QString RunCurve::title() const
{
    return splitByRow ? QCoreApplication::translate("RunCurve", "%1 (split by row)").arg(name) : name;
}

CurveLines::CurveLines(RunCurve curve, const CurveView& view) : m_curve(std::move(curve)), m_view(view)
{
    rebuild();
}

void CurveLines::setView(const CurveView& view)
{
    m_view = view;
    rebuild();
}

void CurveLines::rebuild()
{
    for (Lines& lines : m_lines)
        lines = Lines{{}, {}, {}, Smoother(m_curve.epochMeans ? 0 : m_view.smoothing)};
    extend(m_curve.training, m_curve.validation);
}

void CurveLines::appendTraining(std::span<const CurvePoint> points)
{
    m_curve.training.insert(m_curve.training.end(), points.begin(), points.end());
    extend(points, {});
}

void CurveLines::appendValidation(const CurvePoint& point)
{
    m_curve.validation.push_back(point);
    extend({}, {&point, 1});
}

void CurveLines::extend(std::span<const CurvePoint> training, std::span<const CurvePoint> validation)
{
    for (const Measure measure : {Measure::Loss, Measure::Accuracy}) {
        Lines& lines = m_lines[static_cast<std::size_t>(measure)];
        for (const CurvePoint& point : training) {
            const QPointF at(xOf(point), yOf(measure, point));
            lines.raw.push_back(at);
            lines.smoothed.emplace_back(at.x(), lines.smoother.next(at.y()));
        }
        for (const CurvePoint& point : validation)
            lines.validation.emplace_back(xOf(point), yOf(measure, point));
    }
}

double CurveLines::xOf(const CurvePoint& point) const
{
    switch (m_view.axis) {
    case PlotAxis::Step:
        return point.rows / m_curve.batchRows;
    case PlotAxis::Time:
        return point.seconds;
    case PlotAxis::Epoch:
        break;
    }
    return point.epoch;
}

double CurveLines::yOf(Measure measure, const CurvePoint& point) const
{
    if (measure == Measure::Accuracy)
        return point.accuracy;
    return m_view.unit == LossUnit::Bits ? point.loss / std::numbers::ln2 : point.loss;
}

std::span<const QPointF> CurveLines::line(Measure measure, PlotLine line) const
{
    const Lines& lines = m_lines[static_cast<std::size_t>(measure)];
    switch (line) {
    case PlotLine::Raw:
        return lines.raw;
    case PlotLine::Smoothed:
        return lines.smoothed;
    case PlotLine::Validation:
        break;
    }
    return lines.validation;
}

std::optional<double> CurveLines::valueAt(Measure measure, PlotLine which, double x) const
{
    const auto points = line(measure, which);
    if (points.empty())
        return {};
    const auto after = std::ranges::upper_bound(points, x, {}, &QPointF::x);
    return (after == points.begin() ? after : after - 1)->y();
}

double CurveLines::lastX() const
{
    double last = 0;
    for (const PlotLine which : {PlotLine::Raw, PlotLine::Validation})
        if (const auto points = line(Measure::Loss, which); !points.empty())
            last = std::max(last, points.back().x());
    return last;
}

} // namespace memewright
