#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "documents/StoredRun.h"
#include "plots/RunCurve.h"
#include "training/LibraryRun.h"

namespace memewright {

/// Where a run is in its life. CutOff: the library says that it runs, but not by this window. Unknown: what a later version
/// stored.
enum class RunState { Waiting, Running, Paused, Stopped, CutOff, Failed, Finished, Unknown };

/// A run as the page knows it: of the library, of the queue, or going on. Value; any one thread.
struct RunEntry {
    RunCurve curve; ///< with the run's name and colour
    RunState state = RunState::Unknown;
    QString storedState; ///< shown where the state is Unknown
    bool shown = false; ///< ticked: in the plot
    int place = 0; ///< in the queue, from 1; counts only while it waits
    int plannedEpochs = 0; ///< 0: not known
    std::optional<double> best; ///< validation loss
    bool fromSession = false; ///< the curve has points that the folder does not have yet, or has more coarsely
    bool ownsColour = false; ///< until then the curve's is a wish, or none (-1)
    std::filesystem::path folder; ///< empty: not in the library yet
    std::optional<RunLook> savedLook;
    std::string corpus;
    std::vector<RunParameters::Setting> settings;
    std::vector<EpochSamples> samples;
    QString note;

    const QString& name() const { return curve.name; }
    RunLook look() const { return {curve.series, shown}; }
    /// It goes on in this window; it may stand still.
    bool isRunning() const { return state == RunState::Running || state == RunState::Paused; }
    bool isWaiting() const { return state == RunState::Waiting; }
    bool canResume() const { return state == RunState::Stopped || state == RunState::CutOff || state == RunState::Failed; }

    /// What the library says of it; a run that goes on or waits keeps its state and its curve.
    void take(const StoredRun& run);
    /// It begins. One that is taken up again keeps its curve.
    void begin(const RunRequest& request);
    void add(const std::vector<TrainingPoint>& points);
    void add(const ValidationPoint& point);
    /// Marks on the curve, at its last point, that the run warned of something.
    void addWarning();

    /// What going on with it needs; nothing for one that runs, waits or is finished.
    std::optional<RunRequest> resumeRequest() const;
    /// An epoch counts from the moment it begins, and a whole one is not yet the next.
    int epochsBegun() const;
    QString epochsText() const; ///< "8 of 12"
    QString stateText() const; ///< "waiting, 2nd"
};

} // namespace memewright
