#include "plots/CurveLines.h"

#include <algorithm>
#include <numbers>
#include <utility>

#include <QCoreApplication>

#include "plots/Decimation.h"

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
    CurveView before = m_view;
    before.smoothing = view.smoothing;
    m_view = view;
    // While the slider moves, half of the work of a long run is the line that stays.
    if (before == view)
        smoothAgain();
    else
        rebuild();
}

void CurveLines::smoothAgain()
{
    for (Lines& lines : m_lines) {
        lines.smoother = Smoother(m_curve.epochMeans ? 0 : m_view.smoothing);
        lines.smoothed = {};
        lines.smoothed.reserve(lines.raw.points().size());
        for (const QPointF& point : lines.raw.points())
            lines.smoothed.append({point.x(), lines.smoother.next(point.y())});
    }
}

void CurveLines::rebuild()
{
    for (Lines& lines : m_lines) {
        lines = Lines{{}, {}, {}, Smoother(m_curve.epochMeans ? 0 : m_view.smoothing)};
        lines.raw.reserve(m_curve.training.size());
        lines.smoothed.reserve(m_curve.training.size());
    }
    extend(m_curve.training, m_curve.validation);
}

void CurveLines::appendTraining(std::span<const CurvePoint> points)
{
    m_curve.training.append(points);
    extend(points, {});
}

void CurveLines::appendValidation(const CurvePoint& point)
{
    m_curve.validation.push_back(point);
    extend({}, {&point, 1});
}

void CurveLines::extend(std::span<const CurvePoint> training, std::span<const CurvePoint> validation)
{
    for (const Measure measure : {m_view.upper(), m_view.lower()}) {
        Lines& lines = m_lines[measure == m_view.upper() ? 0 : 1];
        const bool isFigure = measure == Measure::Loss || measure == Measure::Accuracy;
        for (const CurvePoint& point : training) {
            if (!isFigure && yOf(measure, point) <= 0)
                continue; // runs of earlier versions did not keep it
            const QPointF at(xOf(point), yOf(measure, point));
            lines.raw.append(at);
            lines.smoothed.append({at.x(), lines.smoother.next(at.y())});
        }
        if (!isFigure)
            continue;
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
    switch (measure) {
    case Measure::Accuracy:
        return point.accuracy;
    case Measure::LearningRate:
        return point.learningRate;
    case Measure::Speed:
        return point.rowsPerSecond;
    case Measure::Loss:
        break;
    }
    return m_view.unit == LossUnit::Bits ? point.loss / std::numbers::ln2 : point.loss;
}

std::span<const QPointF> CurveLines::line(Measure measure, PlotLine line) const
{
    const Lines* lines = linesOf(measure);
    if (!lines)
        return {};
    switch (line) {
    case PlotLine::Raw:
        return lines->raw.points();
    case PlotLine::Smoothed:
        return lines->smoothed.points();
    case PlotLine::Validation:
        break;
    }
    return lines->validation;
}

std::vector<QPointF> CurveLines::shown(Measure measure, PlotLine which, const PlotSpan& span) const
{
    const Lines* lines = linesOf(measure);
    if (!lines)
        return {};
    switch (which) {
    case PlotLine::Raw:
        return lines->raw.shown(span.from, span.to, span.columns);
    case PlotLine::Smoothed:
        return lines->smoothed.shown(span.from, span.to, span.columns);
    case PlotLine::Validation:
        break;
    }
    return decimated(lines->validation, span.from, span.to, span.columns);
}

const CurveLines::Lines* CurveLines::linesOf(Measure measure) const
{
    if (measure == m_view.upper())
        return &m_lines[0];
    return measure == m_view.lower() ? &m_lines[1] : nullptr;
}

std::vector<double> CurveLines::resumes() const
{
    return placesOf(m_curve.resumes);
}

std::vector<double> CurveLines::warnings() const
{
    return placesOf(m_curve.warnings);
}

std::vector<double> CurveLines::placesOf(const std::vector<CurvePoint>& points) const
{
    std::vector<double> places;
    for (const CurvePoint& point : points)
        places.push_back(xOf(point));
    return places;
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
        if (const auto points = line(m_view.upper(), which); !points.empty())
            last = std::max(last, points.back().x());
    return last;
}

} // namespace memewright
