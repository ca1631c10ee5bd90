#include "plots/AxisTicker.h"

#include <algorithm>
#include <cmath>

namespace memewright {

namespace {

constexpr int kMostDecimals = 5;

} // namespace

QVector<double> AxisTicker::createTickVector(double step, const QCPRange& range)
{
    const QVector<double> all = QCPAxisTicker::createTickVector(step, range);
    if (m_apart <= 1)
        return all;
    QVector<double> kept;
    for (const double tick : all)
        if (tick > 0 && (kept.isEmpty() || tick >= kept.back() * m_apart))
            kept += tick;
    return kept;
}

QString AxisTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    const double step = m_step / m_unit;
    const int places = static_cast<int>(std::ceil(-std::log10(step) - 1e-9)); // after the point, of the step's one digit
    // Rounding keeps "-0.0" and 0.30000000000000004 off the axis.
    const double value = std::round(tick / m_step) * step;
    // The person's own: QCustomPlot's leaves the separators out.
    const QLocale locale;
    if (value == 0 || places <= kMostDecimals)
        return locale.toString(value == 0 ? 0.0 : value, 'f', value == 0 && places > kMostDecimals ? 0 : std::max(0, places));
    // 0.0000004 and 0.0000002 have no room; 4e-7 does, with as many digits as tell it from its neighbour.
    const int digits = places + static_cast<int>(std::floor(std::log10(std::abs(value)) + 1e-9));
    return locale.toString(value, 'e', std::clamp(digits, 0, kMostDecimals));
}

} // namespace memewright
