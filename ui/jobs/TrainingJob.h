#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include <QObject>
#include <QString>

#include "jobs/JobThread.h"
#include "jobs/PauseGate.h"
#include "training/LibraryRun.h"
#include "training/Training.h"

namespace memewright {

/// What a job calls on its thread; tests put a fake trainer here.
using TrainingFunction = std::function<Result<TrainingOutcome>(const RunRequest&, std::stop_token, TrainingSink&)>;

/// Opens the library on the calling (the job's) thread and trains with it: trainInLibrary().
TrainingFunction trainingInLibrary(std::filesystem::path libraryFolder);

/// One training run on a thread of its own. Lives on the GUI thread; every call returns at once, but the destructor, which
/// stops the run and joins (the trainer answers a stop between micro-batches and saves before it returns).
/// Figures are collected under a lock and handed over about ten times a second: none is lost, and finished() or failed() is last.
class TrainingJob : public QObject
{
    Q_OBJECT

public:
    explicit TrainingJob(TrainingFunction function, QObject* parent = nullptr);
    ~TrainingJob() override;

    /// Starts the run; ignored while one goes on.
    void start(RunRequest request);
    /// Asks the run to save and end; finished() or failed() tells when it has.
    void stop() { m_thread.stop(); }
    bool isRunning() const { return m_thread.isRunning(); }
    /// Asks the run to stand still within a layer; paused() tells when it does. Its weights stay in memory, and a model is saved.
    void pause();
    void resume();
    bool isPauseWanted() const { return m_gate && m_gate->isClosed(); }
    const RunRequest& request() const { return m_request; }

Q_SIGNALS:
    void started(const memewright::TrainingStart& start);
    void pointsArrived(const std::vector<memewright::TrainingPoint>& points);
    void validated(const memewright::ValidationPoint& point);
    void epochEnded(int epoch);
    void warned(const QString& sentence);
    /// The run stands still, until resume() or stop().
    void paused();
    /// The run is over, finished or stopped; this or failed() comes last.
    void finished(const memewright::TrainingOutcome& outcome);
    void failed(const memewright::Error& error);

private:
    struct News;
    class Reporter;

    void drain();

    TrainingFunction m_function;
    RunRequest m_request;
    std::shared_ptr<PauseGate> m_gate;
    std::shared_ptr<Mailbox<News>> m_mailbox;
    JobThread m_thread;
};

} // namespace memewright
