// The runs there are on the Train page: the table, the curves of the ticked ones, and what is said of the chosen one.
#include "pages/train/TrainPagePrivate.h"

#include <algorithm>
#include <span>

#include <QSettings>

#include "pages/train/TrainDetails.h"
#include "pages/train/TrainPlots.h"
#include "pages/train/TrainReminder.h"
#include "pages/train/TrainRuns.h"
#include "pages/train/TrainSettings.h"
#include "pages/train/TrainWords.h"
#include "plots/RunPlot.h"
#include "widgets/KeptControls.h"
#include "widgets/MessageBar.h"

namespace memewright {

namespace {

constexpr std::size_t kLongCurve = 50'000; ///< points; from here on the lines take longer than a blink

/// Whether a curve that is drawn is still the one of the book: both grow at their ends only.
bool isSameCurve(const RunCurve& drawn, const RunCurve& curve)
{
    const auto alike = [](std::span<const CurvePoint> a, std::span<const CurvePoint> b) {
        return a.size() == b.size() && (a.empty() || (a.back().rows == b.back().rows && a.back().loss == b.back().loss));
    };
    return drawn.series == curve.series && drawn.splitByRow == curve.splitByRow && drawn.epochMeans == curve.epochMeans
        && alike(drawn.training, curve.training) && alike(drawn.validation, curve.validation)
        && alike(drawn.resumes, curve.resumes) && alike(drawn.warnings, curve.warnings);
}

/// Adds what the run did while its lines were worked out.
void catchUp(CurveLines& lines, const RunCurve& curve)
{
    lines.appendTraining(std::span(curve.training).subspan(lines.curve().training.size()));
    for (std::size_t i = lines.curve().validation.size(); i < curve.validation.size(); ++i)
        lines.appendValidation(curve.validation[i]);
    for (std::size_t i = lines.curve().warnings.size(); i < curve.warnings.size(); ++i)
        lines.appendWarning(curve.warnings[i]);
}

} // namespace

void TrainPage::Private::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("corpus"), m_corpus->currentText());
    m_settings->saveState(settings);
    saveControls(*m_plots, settings);
    saveControls(*m_details, settings);
    settings.setValue(QStringLiteral("folded"), m_foldedIdle);
    settings.setValue(
        QStringLiteral("stoppedByClosing"), training.isRunning() ? QString::fromStdString(m_request.run) : QString());
}

void TrainPage::Private::restoreState(const QSettings& settings)
{
    m_settings->restoreState(settings);
    restoreControls(*m_plots, settings);
    restoreControls(*m_details, settings);
    m_foldedIdle = settings.value(QStringLiteral("folded"), false).toBool();
    fold(m_foldedIdle);
    m_stopped = settings.value(QStringLiteral("stoppedByClosing")).toString();
    showReminder();
    refreshCorpora(settings.value(QStringLiteral("corpus")).toString());
}

void TrainPage::Private::refreshRuns()
{
    m_library.ask([](Library& library) { return readRuns(library); },
        [this](const Result<std::vector<StoredRun>>& runs) {
            if (!runs)
                return showError(runs.error());
            m_book.update(*runs);
            m_settings->setTakenNames(m_book.names());
            showRuns();
            showCurves();
            showDetails();
            saveLooks();
            showReminder();
            if (!m_book.names().isEmpty())
                showFace(Work);
        });
}

/// The table anew, with the keys where they were.
void TrainPage::Private::showRuns()
{
    const QString current = m_runs->current();
    m_runs->model().setRows(m_book.rows());
    m_runs->setCurrent(current);
}

void TrainPage::Private::saveLooks()
{
    const auto looks = m_book.takeUnsavedLooks();
    if (looks.empty())
        return;
    m_library.ask(
        [looks](Library&) -> Status {
            for (const StoredLook& each : looks)
                if (const Status written = writeRunLook(each.runFolder, each.look); !written)
                    return written;
            return {};
        },
        [this](const Status& status) {
            if (!status)
                showError(status.error());
        });
}

/// Tells the other pages, once the run's colour lies beside its model.
void TrainPage::Private::checkpointSaved(const QString& run)
{
    saveLooks();
    const auto model = m_request.config.runFolder / "model.safetensors";
    m_library.ask([](Library&) -> Status { return {}; },
        [this, run, model](const Status&) {
            models.refresh();
            Q_EMIT page.checkpointSaved(run, QString::fromStdString(model.string()));
        });
}

void TrainPage::Private::showReminder()
{
    const bool canGoOn = m_book.resumable(m_stopped).has_value();
    const bool idle = !training.isRunning();
    m_reminder->setContent(idle && canGoOn ? m_stopped : QString(), idle ? m_queue.names() : QStringList());
}

void TrainPage::Private::showCurves()
{
    RunPlot* plot = m_plots->plot();
    const QStringList shown = m_book.shownNames();
    for (const QString& name : plot->names())
        if (!shown.contains(name))
            plot->removeCurve(name);
    for (const QString& name : shown) {
        const CurveLines* lines = plot->lines(name);
        if (!lines || !isSameCurve(lines->curve(), *m_book.curve(name)))
            plotCurve(name);
    }
}

/// Draws a run's curve, soon: the lines of a long run are worked out on another thread.
void TrainPage::Private::plotCurve(const QString& run)
{
    RunPlot* plot = m_plots->plot();
    const RunCurve& curve = *m_book.curve(run);
    if (curve.training.size() < kLongCurve)
        return plot->setCurve(curve);
    m_drawer.run(
        [curve, view = plot->view()]() -> Result<std::shared_ptr<CurveLines>> {
            return std::make_shared<CurveLines>(curve, view);
        },
        [this, run, view = plot->view()](const Result<std::shared_ptr<CurveLines>>& lines) {
            const RunCurve* now = m_book.curve(run);
            if (!lines || !now || !m_book.shownNames().contains(run))
                return; // unticked or deleted meanwhile
            if (m_plots->plot()->view() != view || now->training.size() < (*lines)->curve().training.size())
                return plotCurve(run);
            auto drawn = std::make_unique<CurveLines>(std::move(**lines));
            catchUp(*drawn, *now);
            m_plots->plot()->setLines(std::move(drawn));
        });
}

void TrainPage::Private::setShown(const QString& run, bool shown)
{
    m_book.setShown(run, shown);
    if (!shown)
        m_plots->plot()->removeCurve(run);
    else if (m_book.curve(run))
        plotCurve(run);
    saveLooks();
    showDetails();
}

void TrainPage::Private::showRow()
{
    if (const auto row = m_book.runningRow())
        m_runs->model().updateRow(*row);
}

void TrainPage::Private::deleteRun(const QString& run)
{
    if (const auto waiting = m_queue.remove(run)) {
        m_book.remove(run);
        queueChanged();
        if (waiting->config.resume)
            refreshRuns(); // it is a stopped one again
        offerUndo(tr("‘%1’ left the queue.").arg(run), [this, request = *waiting] { enqueue(request); });
        return;
    }
    m_library.ask([name = run.toStdString()](Library& library) { return library.trashRun(name); },
        [this, run](const Status& status) {
            if (!status)
                return showError(status.error());
            m_book.remove(run);
            refreshRuns();
            models.refresh();
            Q_EMIT page.runsChanged();
            offerUndo(tr("‘%1’ is deleted, with its model.").arg(run), [this, run] { restoreRun(run); });
        });
}

void TrainPage::Private::offerUndo(const QString& sentence, std::function<void()> undo)
{
    m_undo.push_back(std::move(undo));
    m_messages->showWithAction(MessageKind::Info, sentence, tr("Undo"), [this] { undoLast(); });
}

void TrainPage::Private::undoLast()
{
    if (m_undo.empty())
        return;
    const auto undo = std::move(m_undo.back());
    m_undo.pop_back();
    m_messages->close();
    undo();
}

void TrainPage::Private::restoreRun(const QString& run)
{
    m_library.ask([name = run.toStdString()](Library& library) { return library.restoreRun(name); },
        [this](const Status& status) {
            if (!status)
                return showError(status.error());
            refreshRuns();
            models.refresh();
            Q_EMIT page.runsChanged();
        });
}

void TrainPage::Private::showDetails()
{
    QString run = m_runs->current();
    if (run.isEmpty() && !m_runs->model().rows().empty())
        run = m_runs->model().rows().front().name;
    m_details->setRun(run, m_book.samples(run), m_book.note(run));
    if (!training.isRunning())
        showLastVerdict(run);
    m_details->setSettings(m_book.shownNames(), m_book.comparedSettings());
}

void TrainPage::Private::showLastVerdict(const QString& run)
{
    const RunCurve* curve = m_book.curve(run);
    if (const auto said = curve ? lastVerdict(*curve) : std::nullopt)
        m_plots->showVerdict(*said);
    else
        m_plots->clearVerdict();
}

void TrainPage::Private::keepEdits()
{
    m_details->saveNote();
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
