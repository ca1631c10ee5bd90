#pragma once

#include <QString>

#include "plots/NiceRange.h"
#include "plots/QCustomPlotHeader.h"

namespace memewright {

/// Ticks at steps of 1, 2, 4 or 5 times a power of ten, also on a logarithmic axis (ours span less than a decade),
/// labelled in units of `unit` (minutes on an axis of seconds).
class AxisTicker : public QCPAxisTicker
{
public:
    void setUp(double step, double unit)
    {
        m_step = step;
        m_unit = unit;
    }

protected:
    double getTickStep(const QCPRange&) override { return m_step; }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale& unused, QChar formatChar, int precision) override;

private:
    double m_step = 1;
    double m_unit = 1;
};

} // namespace memewright
