#pragma once

#include <filesystem>
#include <limits>
#include <vector>

#include "base/Error.h"
#include "plots/RunCurve.h"

namespace memewright {

/// A run's figures as its folder keeps them, an entry an epoch.
struct RunHistory {
    double batchRows = 256; ///< rows a step
    double epochRows = 0; ///< training rows of an epoch; 0: not known
    int plannedEpochs = 0; ///< 0: not known
    bool splitByRow = false;
    double guessingLoss = std::numeric_limits<double>::infinity(); ///< of guessing all characters alike; infinite: not known
    CurvePoints training;
    CurvePoints validation;

    /// A run that ended within an epoch has an entry for that part of it: puts the last one where the run ended.
    void endAt(double rows);
};

/// Every point that a run's folder keeps.
struct RunPoints {
    CurvePoints training;
    CurvePoints validation;
    std::vector<CurvePoint> resumes;
    std::vector<CurvePoint> warnings; ///< where the run warned of something
};

/// Reads RUN/points.csv; lines that are not whole are left out. NotFound for runs of earlier versions. Blocks.
Result<RunPoints> readRunPoints(const std::filesystem::path& runFolder);

/// Reads RUN/history.json, and RUN/params.json for the rows of a step and of an epoch where it is there. NotFound before a
/// run's first epoch ended; Malformed when lists are missing or of unequal length. Blocks.
Result<RunHistory> readRunHistory(const std::filesystem::path& runFolder);

} // namespace memewright
