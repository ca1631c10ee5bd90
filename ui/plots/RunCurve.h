#pragma once

#include <limits>
#include <vector>

#include <QString>

#include "plots/CurvePoints.h"

namespace memewright {

/// A run as a plot shows it; points by rising rows.
struct RunCurve {
    QString name; ///< unique in a plot
    int series = 0; ///< its colour: index into the palette's series
    double batchRows = 256; ///< rows a step
    bool epochMeans = false; ///< training points are means of whole epochs: drawn as they are, never smoothed again
    CurvePoints training;
    CurvePoints validation;
    bool splitByRow = false; ///< as the article does: validation looks better than it is, so it is labelled
    double guessingLoss = std::numeric_limits<double>::infinity(); ///< isWorseThanGuessing(); infinite: not known
    std::vector<CurvePoint> resumes = {}; ///< where the run was taken up again; only their places count
    std::vector<CurvePoint> warnings = {}; ///< where it warned of something; only their places count

    /// The name as people read it beside other runs.
    QString title() const;
};

enum class PlotAxis { Epoch, Step, Time };
enum class LossUnit { Nats, Bits };
enum class Measure { Loss, Accuracy, LearningRate, Speed };
/// What the two halves of a plot show: how well the run learns, or how it is driven.
enum class PlotPair { Learning, Pace };
enum class PlotLine { Raw, Smoothed, Validation };

/// How curves are looked at; the same for all of them.
struct CurveView {
    PlotAxis axis = PlotAxis::Epoch;
    LossUnit unit = LossUnit::Nats;
    bool logarithmic = false; ///< of the loss
    double smoothing = 0.8; ///< weight of Smoother; 0 is off
    PlotPair pair = PlotPair::Learning;
    Measure upper() const { return pair == PlotPair::Learning ? Measure::Loss : Measure::LearningRate; }
    Measure lower() const { return pair == PlotPair::Learning ? Measure::Accuracy : Measure::Speed; }
    bool operator==(const CurveView&) const = default;
};

} // namespace memewright
