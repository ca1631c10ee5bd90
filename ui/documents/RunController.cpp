#include "documents/RunController.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "documents/RunStore.h"
#include "documents/RunsModel.h"
#include "library/RunFolder.h"

namespace memewright {

int trainingThreads()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1);
}

RunController::RunController(TrainingFunction train, ModelReader readModel, RunsModel& runs, RunStore& store, QObject* parent)
    : QObject(parent), m_runs(runs), m_store(store), m_samples(std::move(readModel)), m_job(std::move(train))
{
    connect(&m_samples, &SampleWriter::written, this, [this](const QString& run, const std::vector<EpochSamples>& samples) {
        m_runs.edit(run, [&](RunEntry& entry) { entry.samples = samples; });
    });
    connectJob();
}

void RunController::connectJob()
{
    connect(&m_job, &TrainingJob::started, this, [this](const TrainingStart& start) {
        m_progress->started(start);
        Q_EMIT judged({splitSentence(start), true});
        if (start.unusedCaptions > 0)
            Q_EMIT warned(unusedSentence(run(), start.unusedCaptions));
        Q_EMIT advanced();
    });
    connect(&m_job, &TrainingJob::pointsArrived, this, [this](const std::vector<TrainingPoint>& points) {
        edit([&](RunEntry& entry) { entry.add(points); });
        m_progress->advanced(points.back());
        Q_EMIT advanced();
    });
    connect(&m_job, &TrainingJob::validated, this, [this](const ValidationPoint& point) {
        edit([&](RunEntry& entry) { entry.add(point); });
        Q_EMIT judged(verdict(point, m_job.request().config.split));
        if (!point.improved)
            return;
        m_store.saveLooks();
        sayCheckpoint();
    });
    connect(&m_job, &TrainingJob::epochEnded, this, [this](int epoch) {
        const auto& folder = m_job.request().config.runFolder;
        Q_EMIT epochEnded(folder);
        m_samples.write(run(), folder, epoch);
    });
    connect(&m_job, &TrainingJob::paused, this, [this] {
        m_progress->setPaused();
        Q_EMIT advanced();
        sayCheckpoint(); // before the first validation it is the first model of the run
    });
    connect(&m_job, &TrainingJob::warned, this, [this](const QString& sentence) {
        edit([](RunEntry& entry) { entry.addWarning(); });
        Q_EMIT warned(sentence);
    });
    connect(&m_job, &TrainingJob::finished, this, [this](const TrainingOutcome& outcome) {
        const QString over = QString::fromStdString(m_job.request().run);
        end();
        Q_EMIT finished(over, outcome);
    });
    connect(&m_job, &TrainingJob::failed, this, [this](const Error& error) {
        end();
        Q_EMIT failed(error);
    });
}

QString RunController::run() const
{
    return m_progress ? QString::fromStdString(m_job.request().run) : QString();
}

void RunController::edit(const std::function<void(RunEntry&)>& change)
{
    m_runs.edit(run(), change);
}

/// Once the run's colour lies beside its model.
void RunController::sayCheckpoint()
{
    m_store.whenDone(
        [this, run = run(), model = RunFolder(m_job.request().config.runFolder).model()] { Q_EMIT checkpointSaved(run, model); });
}

void RunController::start(const RunRequest& request)
{
    if (!isRunning())
        return begin(request);
    enqueue(request);
}

void RunController::begin(const RunRequest& request)
{
    RunRequest whole = request;
    whole.config.threads = trainingThreads();
    // The trainer's own request is made the same way.
    whole.config.runFolder = m_store.runFolder(whole.run);
    const QString name = QString::fromStdString(whole.run);
    m_runs.begin(whole);
    m_progress.emplace(whole, m_runs.find(name)->curve.series);
    m_stoppedByClosing.clear();
    m_closing = false;
    m_job.start(std::move(whole));
    Q_EMIT began(name);
    changeQueue(); // the run may have left it
    Q_EMIT advanced();
}

void RunController::end()
{
    m_runs.end();
    m_progress.reset();
    Q_EMIT ended();
    m_store.refresh();
    beginNext();
}

void RunController::beginNext()
{
    if (isRunning() || m_closing)
        return;
    if (const auto next = m_queue.takeFirst())
        begin(*next);
}

void RunController::resume(const QString& run)
{
    const RunEntry* entry = m_runs.find(run);
    if (const auto request = entry ? entry->resumeRequest() : std::nullopt)
        start(*request);
}

void RunController::enqueue(const RunRequest& request)
{
    m_queue.add(request);
    m_runs.enqueue(request);
    changeQueue();
    Q_EMIT queued(QString::fromStdString(request.run));
}

void RunController::changeQueue()
{
    m_runs.setQueue(m_queue.names());
    m_store.saveQueue(m_queue);
    Q_EMIT queueChanged();
}

void RunController::move(const QString& run, int places)
{
    if (m_queue.move(run, places))
        changeQueue();
}

std::optional<RunRequest> RunController::leaveQueue(const QString& run)
{
    auto request = m_queue.remove(run);
    if (request) {
        m_runs.remove(run);
        changeQueue();
        if (request->config.resume)
            m_store.refresh(); // it is a stopped one again
    }
    return request;
}

void RunController::readQueue()
{
    m_store.readQueue([this](const std::vector<RunRequest>& waiting) {
        if (waiting.empty())
            return;
        for (const RunRequest& request : waiting) {
            m_queue.add(request);
            m_runs.enqueue(request);
        }
        changeQueue();
    });
}

void RunController::pause(bool wanted)
{
    if (!isRunning())
        return;
    if (wanted)
        m_job.pause();
    else
        m_job.resume();
    m_progress->setPauseWanted(wanted);
    edit([wanted](RunEntry& entry) { entry.state = wanted ? RunState::Paused : RunState::Running; });
    Q_EMIT advanced();
}

void RunController::stop()
{
    if (!isRunning())
        return;
    m_job.stop();
    m_progress->setStopping();
    Q_EMIT advanced();
}

void RunController::close()
{
    m_closing = true;
    stop();
}

void RunController::setStoppedByClosing(const QString& run)
{
    m_stoppedByClosing = run;
    Q_EMIT queueChanged();
}

QString RunController::unfinished() const
{
    const RunEntry* stopped = m_runs.find(m_stoppedByClosing);
    return stopped && stopped->canResume() && !isRunning() ? m_stoppedByClosing : QString();
}

} // namespace memewright
