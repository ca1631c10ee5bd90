#pragma once

#include <filesystem>
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

/// How a run in this folder is shown.
struct StoredLook {
    std::filesystem::path runFolder;
    RunLook look;
};

/// The runs the page knows, each with its colour, its curve and whether it is in the plot. A run keeps its colour and its tick,
/// whatever becomes of the others: both lie in its folder. GUI thread.
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
    /// The runs that wait, the next one first.
    void setQueue(const QStringList& runs);
    /// Of the run that goes on.
    void setPaused(bool paused);
    void setSamples(const QString& run, const std::vector<EpochSamples>& samples);
    void setNote(const QString& run, const QString& note);
    void addPoints(const std::vector<TrainingPoint>& points);
    void addValidation(const ValidationPoint& point);
    /// Marks on the curve where the run that goes on warned of something. Returns the place.
    CurvePoint addWarning();
    /// The run that goes on is over.
    void end();
    void setShown(const QString& run, bool shown);

    QStringList names() const;
    /// The run that goes on, those that wait in their order, and the others, newest first.
    std::vector<RunRow> rows() const;
    /// Looks that are not yet in the runs' folders; they count as written then.
    std::vector<StoredLook> takeUnsavedLooks();
    const RunCurve* curve(const QString& run) const;
    std::vector<RunCurve> shownCurves() const;
    QStringList shownNames() const;
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
        bool hasSeries = false; ///< of its own; until then it is a wish, or none (-1)
        std::filesystem::path folder; ///< empty: not in the library yet
        std::optional<RunLook> savedLook;
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
    static void giveSeries(std::vector<Entry>& entries);
    static void writeFigures(Entry& entry);
    RunRow rowOf(const Entry& entry) const;

    std::vector<Entry> m_entries; ///< in the order of the library
};

CurvePoint curvePoint(const TrainingPoint& point);
CurvePoint validationCurvePoint(const ValidationPoint& point);

} // namespace memewright
