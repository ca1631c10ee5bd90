#pragma once

#include <QString>

#include "plots/NiceRange.h"
#include "plots/QCustomPlotHeader.h"

namespace memewright {

/// Ticks at steps of 1, 2, 4 or 5 times a power of ten, or at 1, 2 and 5
/// times each power where a logarithmic axis spans decades; labelled in units of `unit` (minutes on an axis of seconds).
class AxisTicker : public QCPAxisTicker
{
public:
    /// `apart`: the ratio that two ticks of a logarithmic axis need between them, so that their numbers stand apart.
    void setUp(double step, double unit, double apart = 1)
    {
        m_step = step;
        m_unit = unit;
        m_apart = apart;
    }

protected:
    double getTickStep(const QCPRange&) override { return m_step; }
    int getSubTickCount(double) override { return 0; }
    QVector<double> createTickVector(double step, const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& unused, QChar formatChar, int precision) override;

private:
    double m_step = 1;
    double m_labelStep = 1; ///< what the numbers are whole multiples of
    double m_unit = 1;
    double m_apart = 1;
};

} // namespace memewright
