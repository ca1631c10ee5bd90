#include "plots/AxisTicker.h"

#include <algorithm>
#include <cmath>

namespace memewright {

QString AxisTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    const double step = m_step / m_unit;
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
    // Rounding keeps "-0.0" and 0.30000000000000004 off the axis.
    const double value = std::round(tick / m_step) * step;
    // The person's own: QCustomPlot's leaves the separators out.
    return QLocale().toString(value == 0 ? 0.0 : value, 'f', decimals);
}

} // namespace memewright
