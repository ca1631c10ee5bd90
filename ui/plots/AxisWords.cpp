#include "plots/AxisWords.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>

namespace memewright {

namespace {

struct Context {
    Q_DECLARE_TR_FUNCTIONS(AxisWords)
};

constexpr double kMinute = 60;
constexpr double kHour = 3600;

AxisUnit timeUnit(double end)
{
    if (end >= 2 * kHour)
        return {Context::tr("hours"), kHour};
    if (end >= 2 * kMinute)
        return {Context::tr("minutes"), kMinute};
    return {Context::tr("seconds"), 1};
}

} // namespace

AxisUnit axisUnit(PlotAxis axis, double end)
{
    switch (axis) {
    case PlotAxis::Step:
        return {Context::tr("step"), 1};
    case PlotAxis::Time:
        return timeUnit(end);
    case PlotAxis::Epoch:
        break;
    }
    return {Context::tr("epoch"), 1};
}

QString axisPlace(PlotAxis axis, double x)
{
    const QLocale locale;
    switch (axis) {
    case PlotAxis::Step:
        return Context::tr("Step %1").arg(locale.toString(std::llround(x)));
    case PlotAxis::Time:
        return durationText(x);
    case PlotAxis::Epoch:
        break;
    }
    const bool whole = std::abs(x - std::round(x)) < 0.005;
    return Context::tr("Epoch %1").arg(locale.toString(x, 'f', whole ? 0 : 2));
}

QString figureText(Measure measure, double value)
{
    const QLocale locale;
    if (measure == Measure::Speed)
        return locale.toString(std::llround(value));
    return measure == Measure::LearningRate ? locale.toString(value, 'g', 3) : locale.toString(value, 'f', 3);
}

QString durationText(double seconds)
{
    const auto whole = std::llround(std::max(0.0, seconds));
    if (whole < 60)
        return Context::tr("%1 s").arg(whole);
    if (whole < 3600)
        return whole % 60 == 0 || whole >= 600 ? Context::tr("%1 min").arg((whole + 30) / 60)
                                               : Context::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    const auto minutes = (whole + 30) / 60;
    return minutes % 60 == 0 ? Context::tr("%1 h").arg(minutes / 60)
                             : Context::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

} // namespace memewright
