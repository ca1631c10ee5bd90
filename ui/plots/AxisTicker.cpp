#include "plots/AxisTicker.h"

#include <algorithm>
#include <cmath>

namespace memewright {

namespace {

constexpr int kMostDecimals = 5;

/// Those of a logarithmic axis whose numbers do not touch.
QVector<double> standingApart(const QVector<double>& ticks, double apart)
{
    QVector<double> kept;
    for (const double tick : ticks)
        if (tick > 0 && (kept.isEmpty() || tick >= kept.back() * apart * (1 - 1e-9)))
            kept += tick;
    return kept;
}

} // namespace

QVector<double> AxisTicker::createTickVector(double step, const QCPRange& range)
{
    QVector<double> even = QCPAxisTicker::createTickVector(step, range);
    m_labelStep = m_step;
    if (m_apart <= 1 || range.lower <= 0)
        return even;
    even = standingApart(even, m_apart);
    // Over a decade or more even steps leave the lower end bare.
    QVector<double> decades;
    for (double power = std::pow(10, std::floor(std::log10(range.lower))); power <= range.upper; power *= 10)
        for (const double factor : {1.0, 2.0, 5.0})
            if (range.contains(factor * power * (1 + 1e-9)) || range.contains(factor * power))
                decades += factor * power;
    decades = standingApart(decades, m_apart);
    if (decades.size() <= std::ranges::count_if(even, [&](double tick) { return range.contains(tick); }))
        return even;
    m_labelStep = std::pow(10, std::floor(std::log10(decades.front()) + 1e-9));
    return decades;
}

QString AxisTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    const double step = m_labelStep / m_unit;
    const int places = static_cast<int>(std::ceil(-std::log10(step) - 1e-9)); // after the point, of the step's one digit
    // Rounding keeps "-0.0" and 0.30000000000000004 off the axis.
    const double value = std::round(tick / m_labelStep) * step;
    // The person's own: QCustomPlot's leaves the separators out.
    const QLocale locale;
    if (value == 0 || places <= kMostDecimals)
        return locale.toString(value == 0 ? 0.0 : value, 'f', value == 0 && places > kMostDecimals ? 0 : std::max(0, places));
    // 0.0000004 and 0.0000002 have no room; 4e-7 does, with as many digits as tell it from its neighbour.
    const int digits = places + static_cast<int>(std::floor(std::log10(std::abs(value)) + 1e-9));
    return locale.toString(value, 'e', std::clamp(digits, 0, kMostDecimals));
}

} // namespace memewright
