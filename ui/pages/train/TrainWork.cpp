#include "pages/train/TrainWork.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QSettings>
#include <QVBoxLayout>

#include "documents/RunController.h"
#include "documents/RunStore.h"
#include "documents/RunTrash.h"
#include "documents/RunsModel.h"
#include "pages/train/TrainCurves.h"
#include "pages/train/TrainDetails.h"
#include "pages/train/TrainFold.h"
#include "pages/train/TrainPageText.h"
#include "pages/train/TrainPlots.h"
#include "pages/train/TrainRuns.h"
#include "pages/train/TrainSettings.h"
#include "pages/train/TrainStrip.h"
#include "pages/train/UnfinishedRunsBanner.h"
#include "plots/RunPlot.h"
#include "style/Metrics.h"
#include "widgets/KeptControls.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kRowsLiked = 4; ///< of the table below the curves
constexpr int kLeastRows = 2;
constexpr int kMoreForARun = 60; ///< height that curves get while one goes on, before the table gets any
constexpr int kWrapped = 20; ///< height of a second line of what the curves mean
constexpr int kRightForBoth = 596; ///< width at which the table and what is shown of a run stand beside each other

} // namespace

TrainWork::TrainWork(TrainDocuments documents, QWidget* parent)
    : QWidget(parent), m_documents(documents), m_banner(new UnfinishedRunsBanner), m_strip(new TrainStrip),
      m_settings(new TrainSettings), m_fold(new TrainFold), m_plots(new TrainPlots), m_table(new TrainRuns(documents.runs)),
      m_details(new TrainDetails(documents.runs))
{
    build();
    new TrainCurves(documents.runs, *m_plots->plot(), this);
    connect(m_settings, &TrainSettings::foldRequested, this, [this] { foldByHand(true); });
    connect(m_fold, &TrainFold::unfoldRequested, this, [this] { foldByHand(false); });
    connect(m_details, &TrainDetails::noteChanged, &documents.store, &RunStore::saveNote);
    connectRuns();
    connectController();
}

void TrainWork::build()
{
    m_strip->hide();
    m_fold->hide();
    m_banner->installEventFilter(this); // it takes room
    auto* lower = new QHBoxLayout;
    lower->setSpacing(kGroup);
    lower->addWidget(m_details, 2);
    lower->addWidget(m_table, 3);
    lower->setAlignment(m_table, Qt::AlignTop);
    auto* right = new QVBoxLayout;
    right->setSpacing(kGap);
    right->addWidget(m_plots, 1);
    right->addSpacing(kGap / 2);
    right->addLayout(lower);
    auto* below = new QHBoxLayout;
    below->setSpacing(kGroup);
    below->addWidget(m_settings);
    below->addWidget(m_fold);
    below->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGroup);
    layout->addWidget(m_banner);
    layout->addWidget(m_strip);
    layout->addLayout(below, 1);
}

void TrainWork::connectRuns()
{
    RunsModel* runs = &m_documents.runs;
    RunController* controller = &m_documents.controller;
    connect(m_table, &TrainRuns::currentChanged, this, &TrainWork::showDetails);
    connect(m_table, &TrainRuns::resumeRequested, controller, &RunController::resume);
    connect(m_table, &TrainRuns::moveRequested, controller, &RunController::move);
    connect(m_table, &TrainRuns::deleteRequested, &m_documents.trash, &RunTrash::remove);
    connect(m_banner, &UnfinishedRunsBanner::resumeRequested, controller, &RunController::resume);
    connect(m_banner, &UnfinishedRunsBanner::queueRequested, controller, &RunController::beginNext);
    connect(runs, &RunsModel::modelReset, this, [this, runs] {
        m_settings->setTakenNames(runs->names());
        showDetails();
    });
    connect(&m_documents.store, &RunStore::refreshed, this, &TrainWork::showUnfinished);
}

void TrainWork::connectController()
{
    RunController* controller = &m_documents.controller;
    connect(m_strip, &TrainStrip::stopRequested, controller, &RunController::stop);
    connect(m_strip, &TrainStrip::pauseRequested, controller, &RunController::pause);
    connect(controller, &RunController::began, this, &TrainWork::runBegan);
    connect(controller, &RunController::ended, this, &TrainWork::runEnded);
    connect(controller, &RunController::advanced, this, &TrainWork::showStrip);
    connect(controller, &RunController::judged, m_plots, &TrainPlots::showVerdict);
    connect(controller, &RunController::queueChanged, this, [this] {
        showFoldTexts();
        showUnfinished();
        showStrip();
    });
}

void TrainWork::runBegan(const QString& run)
{
    m_plots->clearVerdict();
    m_settings->setBusy(true);
    m_table->setCurrent(run);
    m_strip->show();
    fold(true);
}

void TrainWork::runEnded()
{
    m_strip->hide();
    m_settings->setBusy(false);
    fold(m_foldedIdle);
    showDetails();
}

/// The run that goes on, as far as it is.
void TrainWork::showStrip()
{
    const TrainProgress* progress = m_documents.controller.progress();
    if (!progress)
        return;
    StripContent content = progress->strip();
    content.next = m_documents.controller.waiting().value(0);
    m_strip->showContent(content);
}

/// Of the chosen run, or of the first one.
void TrainWork::showDetails()
{
    const RunsModel& runs = m_documents.runs;
    QString run = m_table->current();
    if (run.isEmpty() && runs.rowCount() > 0)
        run = runs.at(0).name();
    m_details->setRun(run);
    if (m_documents.controller.isRunning())
        return; // whose curves are spoken of
    const RunEntry* entry = runs.find(run);
    if (const auto said = entry ? lastVerdict(entry->curve) : std::nullopt)
        m_plots->showVerdict(*said);
    else
        m_plots->clearVerdict();
}

void TrainWork::showUnfinished()
{
    const RunController& controller = m_documents.controller;
    m_banner->setContent(controller.unfinished(), controller.isRunning() ? QStringList() : controller.waiting());
}

void TrainWork::setPart(int part)
{
    m_part = part;
    arrange();
}

void TrainWork::showNewRun()
{
    foldByHand(false);
    m_settings->proposeName();
}

void TrainWork::saveNote()
{
    m_details->saveNote();
}

void TrainWork::saveState(QSettings& settings) const
{
    m_settings->saveState(settings);
    saveControls(*m_plots, settings);
    saveControls(*m_details, settings);
    settings.setValue(QStringLiteral("folded"), m_foldedIdle);
}

void TrainWork::restoreState(const QSettings& settings)
{
    m_settings->restoreState(settings);
    restoreControls(*m_plots, settings);
    restoreControls(*m_details, settings);
    m_foldedIdle = settings.value(QStringLiteral("folded"), false).toBool();
    fold(m_foldedIdle);
}

void TrainWork::fold(bool away)
{
    m_settings->setVisible(!away);
    m_fold->setVisible(away);
    arrange();
    showFoldTexts();
}

void TrainWork::foldByHand(bool away)
{
    fold(away);
    if (!m_documents.controller.isRunning())
        m_foldedIdle = away;
}

void TrainWork::showFoldTexts()
{
    const RunController& controller = m_documents.controller;
    if (!controller.isRunning())
        return m_fold->setTexts(TrainPageText::tr("Settings of the next run"), {});
    QStringList notes(TrainPageText::tr("locked while it runs"));
    if (const auto waiting = controller.waiting().size(); waiting > 0)
        notes += TrainPageText::tr("%n run(s) waiting", nullptr, static_cast<int>(waiting));
    m_fold->setTexts(TrainPageText::tr("Settings of ‘%1’").arg(controller.run()), notes);
}

void TrainWork::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool TrainWork::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void TrainWork::arrange()
{
    const int settings = m_settings->isHidden() ? m_fold->maximumWidth() : m_settings->maximumWidth();
    // The folded settings give a narrow window the room for both.
    const bool both = width() - kGroup - settings >= kRightForBoth;
    // A low window has no room for the strip, curves that can be read, and the table: what does not fit is a click away.
    int room = height();
    if (!m_banner->isHidden())
        room -= m_banner->heightForWidth(width()) + kGroup;
    if (!m_strip->isHidden())
        room -= m_strip->minimumHeight() + kGroup;
    const int rowsInAll = (room - TrainRuns::heightOf(0)) / kRow;
    const int curves = m_plots->minimumSizeHint().height() + (m_strip->isHidden() ? 0 : kMoreForARun);
    const int rowsBelow = rowsInAll - (curves + kWrapped + kGap + kGap / 2 + kRow - 1) / kRow;
    const bool fits = rowsBelow >= kLeastRows;
    m_partsNeeded = !(fits && both);
    const int part = m_partsNeeded ? m_part : Curves;
    const bool table = part == Curves && fits;
    m_plots->setVisible(part == Curves);
    m_table->setVisibleRows(std::max(kLeastRows, part == Runs ? rowsInAll : std::min(kRowsLiked, rowsBelow)));
    m_table->setVisible(table || part == Runs);
    m_details->setVisible((table && both) || part == Details);
    m_details->setMaximumHeight(part == Details ? QWIDGETSIZE_MAX : m_table->maximumHeight());
    Q_EMIT partsNeeded(m_partsNeeded);
}

} // namespace memewright
