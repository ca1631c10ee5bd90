// How the Train page is put together.
#include "pages/train/TrainPagePrivate.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "pages/train/TrainDetails.h"
#include "pages/train/TrainEmpty.h"
#include "pages/train/TrainFold.h"
#include "pages/train/TrainPlots.h"
#include "pages/train/TrainReminder.h"
#include "pages/train/TrainRuns.h"
#include "pages/train/TrainSettings.h"
#include "pages/train/TrainStrip.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Style.h"
#include "widgets/HeadingLabel.h"
#include "widgets/MessageBar.h"
#include "widgets/PageHeader.h"
#include "widgets/SegmentedControl.h"

namespace memewright {

using namespace metrics;

namespace {

/// What of a low or narrow page is shown.
enum Part { Curves, Runs, Details };

constexpr int kCorpusWidth = 192;
constexpr int kRowsLiked = 4; ///< of the table below the curves
constexpr int kLeastRows = 2;
constexpr int kMoreForARun = 60; ///< height that curves get while one goes on, before the table gets any
constexpr int kWrapped = 20; ///< height of a second line of what the curves mean
constexpr int kRightForBoth = 596; ///< width at which the table and what is shown of a run stand beside each other

} // namespace

void TrainPage::Private::build()
{
    page.setObjectName(QStringLiteral("trainPage"));
    m_messages = new MessageBar(&page);
    m_messages->setObjectName(QStringLiteral("trainMessages"));
    m_empty = new TrainEmpty;
    m_stack = new QStackedWidget;
    m_stack->addWidget(new QWidget); // until the library has answered
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeWork());
    for (QWidget* each : {static_cast<QWidget*>(m_stack), static_cast<QWidget*>(m_reminder)})
        each->installEventFilter(this); // a message and the reminder take room
    auto* layout = new QVBoxLayout(&page);
    layout->setContentsMargins(kMargin, 0, kMargin, kFootMargin);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_stack, 1);
}

QWidget* TrainPage::Private::makeHeader()
{
    m_corpus = new QComboBox;
    m_corpus->setObjectName(QStringLiteral("corpus"));
    m_corpus->setFixedWidth(kCorpusWidth);
    m_corpus->setToolTip(tr("The captions that the next run learns from"));
    m_corpusLabel = new HintLabel(tr("Corpus"));
    m_corpusLabel->setFont(scaled(m_corpusLabel->font(), kBodyPoints));
    m_corpusLabel->setBuddy(m_corpus);
    m_importButton = new QToolButton;
    m_importButton->setObjectName(QStringLiteral("importCaptions"));
    m_importButton->setIcon(icons::icon(QStringLiteral("import")));
    m_importButton->setToolTip(tr("Import captions…"));
    m_importButton->setAccessibleName(tr("Import captions…"));
    m_importButton->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_importButton);
    menu->addAction(tr("From files (CSV, TXT, JSON)…"), this, &Private::chooseFiles);
    menu->addAction(tr("From an ImgFlip575K folder…"), this, &Private::chooseFolder);
    menu->addAction(tr("The starter captions"), this, &Private::importStarter);
    m_importButton->setMenu(menu);
    m_newRun = new QPushButton(icons::icon(QStringLiteral("plus")), tr("New run"));
    m_newRun->setObjectName(QStringLiteral("newRun"));
    m_newRun->setAccessibleName(m_newRun->text());
    m_newRun->setToolTip(tr("Shows the settings with a fresh name"));

    m_part = new SegmentedControl;
    m_part->setAccessibleName(tr("What is shown beside the settings"));
    m_part->addSegment(tr("Curves"), tr("The curves of the ticked runs"), QStringLiteral("partCurves"));
    m_part->addSegment(tr("Table"), tr("The table of runs, with the room of the curves"), QStringLiteral("partRuns"));
    m_part->addSegment(tr("Details"), tr("Samples, settings and notes of the chosen run"), QStringLiteral("partDetails"));
    m_part->hide();

    auto* header = new PageHeader(tr("Train"));
    auto* gap = new QWidget;
    gap->setFixedWidth(0);
    for (QWidget* tool : {static_cast<QWidget*>(m_part), static_cast<QWidget*>(m_corpusLabel), static_cast<QWidget*>(m_corpus),
             static_cast<QWidget*>(m_importButton), gap, static_cast<QWidget*>(m_newRun)})
        header->addTool(tool);
    header->carry(m_messages);
    return header;
}

QWidget* TrainPage::Private::makeWork()
{
    m_strip = new TrainStrip;
    m_strip->hide();
    m_reminder = new TrainReminder;
    m_settings = new TrainSettings;
    m_fold = new TrainFold;
    m_fold->hide();
    m_plots = new TrainPlots;
    m_runs = new TrainRuns;
    m_details = new TrainDetails;
    auto* lower = new QHBoxLayout;
    lower->setSpacing(kGroup);
    lower->addWidget(m_details, 2);
    lower->addWidget(m_runs, 3);
    lower->setAlignment(m_runs, Qt::AlignTop);

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
    auto* work = new QWidget;
    auto* layout = new QVBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGroup);
    layout->addWidget(m_reminder);
    layout->addWidget(m_strip);
    layout->addLayout(below, 1);
    return work;
}

bool TrainPage::Private::eventFilter(QObject* watched, QEvent* event)
{
    const bool otherRoom = watched == m_stack ? event->type() == QEvent::Resize
                                              : event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent;
    if (otherRoom)
        arrange();
    return QObject::eventFilter(watched, event);
}

void TrainPage::Private::showFace(Face face)
{
    m_stack->setCurrentIndex(face);
    arrange();
}

void TrainPage::Private::arrange()
{
    const int width = page.width() - 2 * kMargin;
    const int settings = m_settings->isHidden() ? m_fold->maximumWidth() : m_settings->maximumWidth();
    // The folded settings give a narrow window the room for both.
    const bool both = width - kGroup - settings >= kRightForBoth;
    // A low window has no room for the strip, curves that can be read, and the table: what does not fit is a click away.
    const bool work = m_stack->currentIndex() == Work;
    int room = m_stack->height();
    if (!m_reminder->isHidden())
        room -= m_reminder->heightForWidth(width) + kGroup;
    if (!m_strip->isHidden())
        room -= m_strip->minimumHeight() + kGroup;
    const int rowsInAll = (room - TrainRuns::heightOf(0)) / kRow;
    const int curves = m_plots->minimumSizeHint().height() + (m_strip->isHidden() ? 0 : kMoreForARun);
    const int rowsBelow = rowsInAll - (curves + kWrapped + kGap + kGap / 2 + kRow - 1) / kRow;
    const bool fits = rowsBelow >= kLeastRows;
    m_part->setVisible(work && !(fits && both));
    for (QWidget* tool : {static_cast<QWidget*>(m_corpusLabel), static_cast<QWidget*>(m_corpus),
             static_cast<QWidget*>(m_importButton), static_cast<QWidget*>(m_newRun)})
        tool->setVisible(work);
    m_newRun->setText(m_part->isHidden() ? m_newRun->accessibleName() : QString()); // its word gives the switch room
    const int part = m_part->isHidden() ? Curves : m_part->currentIndex();
    const bool table = part == Curves && fits;
    m_plots->setVisible(part == Curves);
    m_runs->setVisibleRows(std::max(kLeastRows, part == Runs ? rowsInAll : std::min(kRowsLiked, rowsBelow)));
    m_runs->setVisible(table || part == Runs);
    m_details->setVisible((table && both) || part == Details);
    m_details->setMaximumHeight(part == Details ? QWIDGETSIZE_MAX : m_runs->maximumHeight());
}

void TrainPage::Private::fold(bool away)
{
    m_settings->setVisible(!away);
    m_fold->setVisible(away);
    arrange();
    updateFoldTexts();
}

void TrainPage::Private::foldByHand(bool away)
{
    fold(away);
    if (!training.isRunning())
        m_foldedIdle = away;
}

void TrainPage::Private::updateFoldTexts()
{
    if (!training.isRunning())
        return m_fold->setTexts(tr("Settings of the next run"), {});
    QStringList notes(tr("locked while it runs"));
    if (!m_queue.isEmpty())
        notes += tr("%n run(s) waiting", nullptr, m_queue.size());
    m_fold->setTexts(tr("Settings of ‘%1’").arg(QString::fromStdString(m_request.run)), notes);
}

} // namespace memewright
