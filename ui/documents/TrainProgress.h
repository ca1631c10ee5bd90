#pragma once

#include <optional>

#include <QString>

#include "training/LibraryRun.h"
#include "training/TimeLeft.h"
#include "training/Training.h"

namespace memewright {

/// What the strip says of the run that goes on.
struct StripContent {
    QString name;
    int series = 0;
    QString place; ///< "epoch 8 of 12, step 312 of 480"
    QString longestPlace; ///< that the run will come to
    QString timeLeft; ///< "4 min left"
    QString epochLeft; ///< "in this epoch 21 s"
    double share = 0; ///< 0 to 1 of the run
    QString rowsPerSecond;
    QString learningRate;
    QString next; ///< the run that begins when this one ends; empty: none waits
    bool stopping = false;
    bool pauseWanted = false;
    bool paused = false; ///< stands still
};

/// Follows the run that goes on, and says in words where it is. GUI thread.
class TrainProgress
{
public:
    TrainProgress(const RunRequest& request, int series);

    void started(const TrainingStart& start);
    void advanced(const TrainingPoint& point);
    void setStopping() { m_stopping = true; }
    void setPauseWanted(bool wanted)
    {
        m_pauseWanted = wanted;
        m_paused = false;
    }
    /// It stands still.
    void setPaused() { m_paused = true; }

    StripContent strip() const;
    /// "Training 'Fast 1': epoch 8 of 12, 4 min left"
    QString sentence() const;
    double share() const;

private:
    QString place(int epoch, std::uint64_t rowsOfEpoch) const;
    int epochNow() const;
    std::uint64_t rowsOfEpoch() const;
    QString timeLeft() const;
    QString epochLeft() const;
    QString pauseOr(const QString& words) const;

    QString m_name;
    int m_series;
    int m_epochs;
    std::uint64_t m_batchRows;
    double m_learningRate;
    bool m_stopping = false;
    bool m_pauseWanted = false;
    bool m_paused = false;
    std::optional<TrainingStart> m_start;
    std::optional<TrainingPoint> m_last;
    TimeLeft m_timeLeft{0};
};

} // namespace memewright
