#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include <QObject>
#include <QStringList>

#include "AppContext.h"
#include "documents/RunQueue.h"
#include "documents/TrainProgress.h"
#include "documents/TrainWords.h"
#include "jobs/SampleWriter.h"
#include "jobs/TrainingJob.h"

namespace memewright {

class RunStore;
class RunsModel;
struct RunEntry;

/// For a run and for measuring one: one fewer than there are, so that the window stays quick.
int trainingThreads();

/// The run that goes on and those that wait for their turn: one begins when the one before it is over, and a restart or a power
/// cut loses none that waits. What they do goes into the model. GUI thread; every call returns at once, but the destructor, which
/// stops the run and joins.
class RunController : public QObject
{
    Q_OBJECT

public:
    /// Without a reader no samples are written. `runs` and `store` outlive this.
    RunController(TrainingFunction train, ModelReader readModel, RunsModel& runs, RunStore& store, QObject* parent = nullptr);

    bool isRunning() const { return m_job.isRunning(); }
    QString run() const; ///< that goes on; empty while none does
    const TrainProgress* progress() const { return m_progress ? &*m_progress : nullptr; } ///< null while no run goes on
    QStringList waiting() const { return m_queue.names(); }

    /// Begins the run, or puts it into the queue while another goes on.
    void start(const RunRequest& request);
    /// Goes on with a run that stopped, as start(); nothing for any other.
    void resume(const QString& run);
    /// The next one of the queue, unless a run goes on or the program is closing.
    void beginNext();
    /// Behind the others of the queue; queued() tells.
    void enqueue(const RunRequest& request);
    /// Earlier (-1) or later (1) in the queue.
    void move(const QString& run, int places);
    /// Out of the queue; nothing for one that does not wait.
    std::optional<RunRequest> leaveQueue(const QString& run);
    /// Takes over what an earlier session left waiting.
    void readQueue();
    void pause(bool wanted);
    /// Asks the run to save and end.
    void stop();
    /// The program is closing: stops the run and lets those that wait wait for the next start.
    void close();

    /// The run that closing an earlier window stopped; queueChanged() follows.
    void setStoppedByClosing(const QString& run);
    /// What was left undone: that run, if it can go on and no other does; else empty.
    QString unfinished() const;

Q_SIGNALS:
    void began(const QString& run);
    /// It waits behind the others.
    void queued(const QString& run);
    void queueChanged();
    /// Of the run that goes on, about ten times a second: progress().
    void advanced();
    /// What its curves mean, and how its captions are split.
    void judged(const memewright::Verdict& verdict);
    /// Something that it goes on without.
    void warned(const QString& sentence);
    void epochEnded(const std::filesystem::path& runFolder);
    /// A better checkpoint, or one to pause with, lies at `model`.
    void checkpointSaved(const QString& run, const std::filesystem::path& model);
    /// No run goes on, however it ended; the next one has not begun.
    void ended();
    /// After ended() and, where one waited, began() of the next.
    void finished(const QString& run, const memewright::TrainingOutcome& outcome);
    void failed(const memewright::Error& error);

private:
    void connectJob();
    void begin(const RunRequest& request);
    void end();
    void changeQueue();
    void edit(const std::function<void(RunEntry&)>& change);
    void sayCheckpoint();

    RunsModel& m_runs;
    RunStore& m_store;
    RunQueue m_queue;
    std::optional<TrainProgress> m_progress;
    QString m_stoppedByClosing; ///< empty: none, or something has begun since
    bool m_closing = false;
    SampleWriter m_samples;
    TrainingJob m_job; ///< last: joins first
};

} // namespace memewright
