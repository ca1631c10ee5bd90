#include "pages/train/TrainCurves.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <span>
#include <utility>

#include "documents/RunsModel.h"
#include "plots/RunPlot.h"

namespace memewright {

namespace {

constexpr std::size_t kLongCurve = 50'000; ///< points; from here on the lines take longer than a blink

/// Also where neither is a number: a run may end like that.
bool isSame(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

/// Whether a curve that is drawn is still the one of the model: both grow at their ends only.
bool isSameCurve(const RunCurve& drawn, const RunCurve& curve)
{
    const auto alike = [](std::span<const CurvePoint> a, std::span<const CurvePoint> b) {
        return a.size() == b.size() && (a.empty() || (a.back().rows == b.back().rows && isSame(a.back().loss, b.back().loss)));
    };
    return drawn.series == curve.series && drawn.splitByRow == curve.splitByRow && drawn.epochMeans == curve.epochMeans
        && alike(drawn.training, curve.training) && alike(drawn.validation, curve.validation)
        && alike(drawn.resumes, curve.resumes) && alike(drawn.warnings, curve.warnings);
}

/// What the curve has more of than the drawn one.
template <class Points>
std::span<const CurvePoint> news(const Points& drawn, const Points& points)
{
    const std::span<const CurvePoint> all(points);
    return all.subspan(std::min(drawn.size(), all.size()));
}

} // namespace

TrainCurves::TrainCurves(RunsModel& runs, RunPlot& plot, QObject* parent) : QObject(parent), m_runs(runs), m_plot(plot)
{
    connect(&runs, &RunsModel::modelReset, this, &TrainCurves::update);
    connect(&runs, &RunsModel::shownChanged, this, &TrainCurves::setShown);
    connect(&runs, &RunsModel::edited, this, &TrainCurves::grow);
    update();
}

void TrainCurves::update()
{
    for (const QString& name : m_plot.names())
        if (const RunEntry* run = m_runs.find(name); !run || !run->shown)
            m_plot.removeCurve(name);
    for (const RunEntry* run : m_runs.shown()) {
        const CurveLines* lines = m_plot.lines(run->name());
        if (!lines || !isSameCurve(lines->curve(), run->curve))
            draw(run->name());
    }
}

void TrainCurves::setShown(const QString& run, bool shown)
{
    if (shown)
        draw(run);
    else
        m_plot.removeCurve(run);
}

void TrainCurves::grow(const QString& run)
{
    const CurveLines* lines = m_plot.lines(run);
    const RunEntry* entry = m_runs.find(run);
    if (!lines || !entry)
        return; // not ticked, or its lines are still being worked out
    const RunCurve& curve = entry->curve;
    m_plot.appendTraining(run, news(lines->curve().training, curve.training));
    for (const CurvePoint& point : news(lines->curve().validation, curve.validation))
        m_plot.appendValidation(run, point);
    for (const CurvePoint& point : news(lines->curve().warnings, curve.warnings))
        m_plot.appendWarning(run, point);
}

void TrainCurves::draw(const QString& run)
{
    const RunCurve& curve = m_runs.find(run)->curve;
    if (curve.training.size() < kLongCurve)
        return m_plot.setCurve(curve);
    if (m_drawing.contains(run))
        return; // whether it is still the same is seen then
    m_drawing.insert(run);
    m_drawer.run(
        [curve, view = m_plot.view()]() -> Result<std::shared_ptr<CurveLines>> {
            return std::make_shared<CurveLines>(curve, view);
        },
        [this, run, view = m_plot.view()](const Result<std::shared_ptr<CurveLines>>& lines) {
            m_drawing.remove(run);
            const RunEntry* entry = m_runs.find(run);
            if (!lines || !entry || !entry->shown)
                return; // unticked or deleted meanwhile
            auto drawn = std::make_unique<CurveLines>(std::move(**lines));
            drawn->appendTraining(news(drawn->curve().training, entry->curve.training));
            for (const CurvePoint& point : news(drawn->curve().validation, entry->curve.validation))
                drawn->appendValidation(point);
            for (const CurvePoint& point : news(drawn->curve().warnings, entry->curve.warnings))
                drawn->appendWarning(point);
            if (m_plot.view() != view || !isSameCurve(drawn->curve(), entry->curve))
                return draw(run);
            m_plot.setLines(std::move(drawn));
        });
}

} // namespace memewright
