// How runs begin, stand still, wait and end on the Train page.
#include "pages/train/TrainPagePrivate.h"

#include <algorithm>
#include <thread>

#include <QLocale>

#include "pages/train/TrainDetails.h"
#include "pages/train/TrainPlots.h"
#include "pages/train/TrainRuns.h"
#include "pages/train/TrainSettings.h"
#include "pages/train/TrainStrip.h"
#include "plots/AxisWords.h"
#include "plots/RunPlot.h"
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
    m_runs->model().setRows(m_book.rows());
    m_runs->setCurrent(run);
    m_settings->setTakenNames(m_book.names());
    m_plots->clearVerdict();
    m_messages->close();
    showCurves();
    training.start(m_request);
    m_settings->setBusy(true);
    m_strip->show();
    arrange();
    fold(true);
    reportStatus();
}

void TrainPage::Private::enqueue(const RunRequest& request)
{
    m_queue.push_back(request);
    m_book.enqueue(request);
    m_runs->model().setRows(m_book.rows());
    m_settings->setTakenNames(m_book.names());
    m_messages->show(
        MessageKind::Info, tr("‘%1’ begins when the runs before it are over.").arg(QString::fromStdString(request.run)));
}

void TrainPage::Private::beginNext()
{
    if (m_queue.empty())
        return;
    const RunRequest next = m_queue.front();
    m_queue.pop_front();
    begin(next);
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
    fold(false);
    reportStatus();
    refreshRuns();
}

void TrainPage::Private::newRun()
{
    fold(false);
    m_settings->proposeName();
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

void TrainPage::Private::deleteRun(const QString& run)
{
    const auto waiting = std::ranges::find(m_queue, run.toStdString(), &RunRequest::run);
    if (waiting != m_queue.end()) {
        const bool stored = waiting->config.resume;
        m_queue.erase(waiting);
        m_book.remove(run);
        m_runs->model().setRows(m_book.rows());
        m_settings->setTakenNames(m_book.names());
        if (stored)
            refreshRuns();
        return;
    }
    m_library.ask([name = run.toStdString()](Library& library) { return library.trashRun(name); },
        [this, run](const Status& status) {
            if (!status)
                return showError(status.error());
            m_book.remove(run);
            refreshRuns();
            Q_EMIT page.runsChanged();
            m_messages->showWithAction(
                MessageKind::Info, tr("‘%1’ is deleted, with its model.").arg(run), tr("Undo"), [this, run] { restoreRun(run); });
        });
}

void TrainPage::Private::restoreRun(const QString& run)
{
    m_library.ask([name = run.toStdString()](Library& library) { return library.restoreRun(name); },
        [this](const Status& status) {
            if (!status)
                return showError(status.error());
            refreshRuns();
            Q_EMIT page.runsChanged();
        });
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

void TrainPage::Private::showDetails()
{
    QString run = m_runs->current();
    if (run.isEmpty() && !m_runs->model().rows().empty())
        run = m_runs->model().rows().front().name;
    m_details->setRun(run, m_book.samples(run), m_book.note(run));
    QStringList shown;
    for (const RunCurve& curve : m_book.shownCurves())
        shown += curve.name;
    m_details->setSettings(shown, m_book.comparedSettings());
}

void TrainPage::Private::saveNote(const QString& run, const QString& note)
{
    m_book.setNote(run, note);
    m_library.ask([run = run.toStdString(), note = note.toStdString()](Library& library) { return library.setNote(run, note); },
        [this](const Status& status) {
            if (!status)
                showError(status.error());
        });
}

} // namespace memewright
