#pragma once

#include <vector>

#include <QByteArray>
#include <QSize>

#include "plots/CurveLines.h"
#include "plots/NiceRange.h"

namespace memewright {

enum class PlotFormat { Png, Svg, Pdf, Csv };

/// What of the curves is to be written, and how it is looked at.
struct PlotExport {
    std::vector<const CurveLines*> curves;
    CurveView view;
    NiceRange x;
    QSize size{1200, 750}; ///< of pictures, in pixels or their like
};

/// A picture of the curves on white, or with Csv every point of them: run, kind, rows, step, epoch, seconds, loss (nats),
/// accuracy, learning_rate, rows_per_s. GUI thread; some ten milliseconds, for a million points a second.
QByteArray plotFile(const PlotExport& what, PlotFormat format);

/// The same table alone, for any thread: copies of curves share their points.
QByteArray curvesTable(const std::vector<RunCurve>& curves);

} // namespace memewright
