#pragma once

#include <optional>
#include <vector>

#include "pages/train/TrainLibrary.h"
#include "pages/train/TrainRunsModel.h"
#include "plots/RunCurve.h"
#include "training/Training.h"

namespace memewright {

/// A setting and its value in each of several runs; empty where a run has none.
struct ComparedSetting {
    std::string name;
    QStringList values;
};

/// The runs the page knows, each with its colour, its curve and whether it is in the plot. A run's colour is its place in the
/// library, so it stays. Curves drawn in this session keep every point; the others have an entry an epoch. GUI thread.
class TrainBook
{
public:
    /// Takes over what the library says, and keeps ticks and the finer curves of this session.
    void update(const std::vector<StoredRun>& runs);
    /// A run waits for its turn: on top, with the state 'waiting'.
    void enqueue(const RunRequest& request);
    /// A run begins: ticked. One that is taken up again keeps its curve.
    void begin(const RunRequest& request);
    /// Out of the queue.
    void remove(const QString& run);
    /// Of the run that goes on.
    void setPaused(bool paused);
    void setSamples(const QString& run, const std::vector<EpochSamples>& samples);
    void setNote(const QString& run, const QString& note);
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
    std::vector<EpochSamples> samples(const QString& run) const;
    QString note(const QString& run) const;
    /// What going on with a stored run needs; nothing for one that runs, waits or is finished.
    std::optional<RunRequest> resumable(const QString& run) const;
    /// Settings of the shown runs that are not alike, or all of the only one's; a value a run, in the order of `shownCurves`.
    std::vector<ComparedSetting> comparedSettings() const;

private:
    struct Entry {
        RunRow row;
        RunCurve curve;
        int plannedEpochs = 0;
        std::optional<double> best;
        bool fromSession = false;
        std::string corpus;
        std::vector<RunSetting> settings;
        std::vector<EpochSamples> samples;
        QString note;
    };

    Entry* find(const QString& run);
    const Entry* find(const QString& run) const;
    Entry* running();
    Entry& added(const RunRequest& request);
    void takeStored(Entry& entry, const StoredRun& run);
    static void writeFigures(Entry& entry);

    std::vector<Entry> m_entries; ///< in the order of the library
};

CurvePoint curvePoint(const TrainingPoint& point);
CurvePoint validationCurvePoint(const ValidationPoint& point);

} // namespace memewright
