#pragma once

#include <optional>
#include <vector>

#include "pages/train/TrainLibrary.h"
#include "pages/train/TrainRunsModel.h"
#include "plots/RunCurve.h"
#include "training/Training.h"

namespace memewright {

/// The runs the page knows, each with its colour, its curve and whether it is in the plot. A run's colour is its place in the
/// library, so it stays. Curves drawn in this session keep every point; the others have an entry an epoch. GUI thread.
class TrainBook
{
public:
    /// Takes over what the library says, and keeps ticks and the finer curves of this session.
    void update(const std::vector<StoredRun>& runs);
    /// A run begins: ticked, on top.
    void begin(const RunRequest& request);
    void addPoints(const std::vector<TrainingPoint>& points);
    void addValidation(const ValidationPoint& point);
    /// The run that goes on is over.
    void end();
    void setShown(const QString& run, bool shown);

    QStringList names() const;
    /// Newest first.
    std::vector<RunRow> rows() const;
    const RunCurve* curve(const QString& run) const;
    std::vector<RunCurve> shownCurves() const;
    /// The run that goes on, or nothing.
    std::optional<RunRow> runningRow() const;
    int series(const QString& run) const;

private:
    struct Entry {
        RunRow row;
        RunCurve curve;
        int plannedEpochs = 0;
        std::optional<double> best;
        bool fromSession = false;
    };

    Entry* find(const QString& run);
    const Entry* find(const QString& run) const;
    Entry* running();
    void takeStored(Entry& entry, const StoredRun& run);
    static void writeFigures(Entry& entry);

    std::vector<Entry> m_entries; ///< in the order of the library
};

CurvePoint curvePoint(const TrainingPoint& point);
CurvePoint validationCurvePoint(const ValidationPoint& point);

} // namespace memewright
