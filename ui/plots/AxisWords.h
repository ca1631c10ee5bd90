#pragma once

#include <QString>

#include "plots/RunCurve.h"

namespace memewright {

/// The unit in which an axis counts, fit for an axis that ends at `end` (steps, epochs or seconds).
struct AxisUnit {
    QString name; ///< "epoch", "step", "seconds", "minutes", "hours"
    double size = 1; ///< of one unit in the axis' own values
};

AxisUnit axisUnit(PlotAxis axis, double end);
/// A place on the axis in words: "Epoch 6", "Epoch 3.4", "Step 1,200", "2 min 10 s".
QString axisPlace(PlotAxis axis, double x);
/// A value of a measure with as many digits as it is worth: "1.605", "0.00083", "11,420".
QString figureText(Measure measure, double value);
/// Seconds in words with at most two units: "21 s", "4 min 5 s", "2 h 10 min".
QString durationText(double seconds);

} // namespace memewright
