// How runs begin, stand still, wait and end on the Train page.
#include "pages/train/TrainPagePrivate.h"

#include <algorithm>
#include <thread>

#include <QLocale>

#include "base/Files.h"
#include "pages/train/TrainPlots.h"
#include "pages/train/TrainRuns.h"
#include "pages/train/TrainSettings.h"
#include "pages/train/TrainStrip.h"
#include "plots/AxisWords.h"
#include "text/TextFile.h"
#include "widgets/ErrorText.h"
#include "widgets/MessageBar.h"

namespace memewright {

namespace {

/// One fewer than there are: the window stays quick.
int threadsForTraining()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1);
}

Result<ProbeResult> probeInLibrary(Library& library, const RunRequest& request, std::stop_token stop)
{
    const auto corpus = library.loadCorpus(request.corpus, request.mostPopular);
    if (!corpus)
        return tl::make_unexpected(corpus.error());
    return probe(request.config, *corpus, std::move(stop));
}

} // namespace

TrainPage::Private::~Private()
{
    m_stopProbe.request_stop();
    keepEdits();
    m_library.finish(); // a note, the queue, a colour: what was asked to be kept is kept
}

void TrainPage::Private::start()
{
    if (!m_settings->isComplete())
        return;
    RunRequest request = m_settings->request();
    if (training.isRunning())
        enqueue(request);
    else
        begin(request);
}

void TrainPage::Private::begin(const RunRequest& request)
{
    m_stopProbe.request_stop();
    m_request = request;
    m_request.config.threads = threadsForTraining();
    // Where the library puts it; the trainer's own request is made the same way.
    m_request.config.runFolder = setup.library / "runs" / m_request.run;
    const QString run = QString::fromStdString(m_request.run);
    m_book.begin(m_request);
    m_progress.emplace(m_request, m_book.series(run));
    m_settings->setTakenNames(m_book.names());
    m_plots->clearVerdict();
    m_messages->close();
    m_stopped.clear();
    m_closing = false;
    training.start(m_request);
    m_settings->setBusy(true);
    queueChanged();
    m_runs->setCurrent(run);
    showCurves();
    m_strip->show();
    arrange();
    fold(true);
    reportStatus();
}

void TrainPage::Private::enqueue(const RunRequest& request)
{
    m_queue.add(request);
    m_book.enqueue(request);
    queueChanged();
    m_messages->show(
        MessageKind::Info, tr("‘%1’ begins when the runs before it are over.").arg(QString::fromStdString(request.run)));
}

/// What shows the queue, and what keeps it: a restart or a power cut loses no run that waits.
void TrainPage::Private::queueChanged()
{
    m_book.setQueue(m_queue.names());
    showRuns();
    m_settings->setTakenNames(m_book.names());
    updateFoldTexts();
    showReminder();
    reportStatus();
    m_library.ask([file = queueFile(), text = m_queue.toText()](Library&) { return writeFileAtomically(file, text); },
        [this](const Status& status) {
            if (!status)
                showError(status.error());
        });
}

std::filesystem::path TrainPage::Private::queueFile() const
{
    return setup.library / "queue.json";
}

void TrainPage::Private::readQueue()
{
    m_library.ask(
        [file = queueFile()](Library&) -> Result<std::vector<RunRequest>> {
            return TrainQueue::fromText(readTextFile(file).value_or(std::string()));
        },
        [this](const Result<std::vector<RunRequest>>& waiting) {
            if (!waiting || waiting->empty())
                return;
            for (const RunRequest& request : *waiting) {
                m_queue.add(request);
                m_book.enqueue(request);
            }
            queueChanged();
            showFace(Work);
        });
}

void TrainPage::Private::beginNext()
{
    if (training.isRunning() || m_closing)
        return;
    if (const auto next = m_queue.takeFirst())
        begin(*next);
}

void TrainPage::Private::close()
{
    m_closing = true;
    stop();
}

void TrainPage::Private::stop()
{
    if (!training.isRunning())
        return;
    training.stop();
    m_progress->setStopping();
    reportStatus();
}

void TrainPage::Private::pause(bool wanted)
{
    if (!training.isRunning())
        return;
    if (wanted)
        training.pause();
    else
        training.resume();
    m_progress->setPauseWanted(wanted);
    m_book.setPaused(wanted);
    showRow();
    reportStatus();
}

void TrainPage::Private::runPaused()
{
    m_progress->setPaused();
    reportStatus();
    // Before the first validation it is the first model of the run.
    Q_EMIT page.checkpointSaved(QString::fromStdString(m_request.run),
        QString::fromStdString((m_request.config.runFolder / "model.safetensors").string()));
}

void TrainPage::Private::runEnded()
{
    m_book.end();
    m_progress.reset();
    m_strip->hide();
    arrange();
    m_settings->setBusy(false);
    m_newRun->setEnabled(m_corpus->count() > 0);
    fold(m_foldedIdle);
    reportStatus();
    refreshRuns();
}

void TrainPage::Private::runFinished(const TrainingOutcome& outcome)
{
    const QString run = QString::fromStdString(m_request.run);
    runEnded();
    beginNext();
    QString sentence = outcome.isAstray() ? tr("‘%1’ is finished, but it went astray: its validation loss is worse than "
                                               "guessing. Begin a new run with a lower learning rate.")
                                                .arg(run)
        : outcome.end == TrainingEnd::Finished
        ? tr("‘%1’ is finished: its best model is saved and can be used on Create.").arg(run)
        : outcome.model.empty() ? tr("‘%1’ is stopped; it had not come to a first validation, so there is no model yet.").arg(run)
                                : tr("‘%1’ is stopped and saved: its best model can be used on Create.").arg(run);
    if (training.isRunning())
        sentence += QLatin1Char(' ') + tr("‘%1’ begins.").arg(QString::fromStdString(m_request.run));
    m_messages->show(outcome.isAstray()            ? MessageKind::Warning
            : outcome.end == TrainingEnd::Finished ? MessageKind::Good
                                                   : MessageKind::Info,
        sentence);
}

void TrainPage::Private::newRun()
{
    foldByHand(false);
    m_settings->proposeName();
}

void TrainPage::Private::startFrom(const std::filesystem::path& model)
{
    m_settings->startFrom(model);
    newRun();
}

void TrainPage::Private::resumeRun(const QString& run)
{
    const auto request = m_book.resumable(run);
    if (!request)
        return;
    if (training.isRunning())
        enqueue(*request);
    else
        begin(*request);
}

void TrainPage::Private::measure()
{
    if (training.isRunning() || !m_settings->isComplete())
        return;
    RunRequest request = m_settings->request();
    request.config.threads = threadsForTraining();
    m_stopProbe = {};
    m_settings->setMeasuring(true);
    const ProbeFunction function = setup.probe ? setup.probe : probeInLibrary;
    m_prober.ask(
        [function, request, stop = m_stopProbe.get_token()](Library& library) { return function(library, request, stop); },
        [this, number = ++m_newestProbe](const Result<ProbeResult>& result) {
            m_settings->setMeasuring(false);
            if (number != m_newestProbe)
                return m_settings->setEstimate(tr("The settings have changed: measure again."));
            if (result)
                return showEstimate(*result);
            m_settings->setEstimate(errorText(result.error()));
        });
}

void TrainPage::Private::showEstimate(const ProbeResult& result)
{
    if (!result.measured || result.rowsPerSecond <= 0)
        return m_settings->setEstimate(tr("It was ended before there was anything to measure."));
    const auto time = [&](std::uint64_t rows) { return durationText(static_cast<double>(rows) / result.rowsPerSecond); };
    m_settings->setEstimate(tr("About %1 an epoch, %2 in all; %3 MB of memory.")
                                .arg(time(result.epochRows), time(result.plannedRows),
                                    QLocale().toString(qRound64(std::max(1.0, result.megabytes)))));
}

} // namespace memewright
