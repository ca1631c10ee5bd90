#include "pages/train/TrainHeader.h"

#include <algorithm>

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "documents/CorpusChoice.h"
#include "pages/train/TrainPageText.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "widgets/HeadingLabel.h"
#include "widgets/SegmentedControl.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kCorpusWidth = 192;

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

} // namespace

TrainHeader::TrainHeader(CorpusChoice& corpora, QWidget* parent)
    : PageHeader(TrainPageText::tr("Train"), parent), m_corpora(corpora)
{
    makeParts();
    makeCorpus();
    makeImport();
    m_newRun = new QPushButton(icons::icon(QStringLiteral("plus")), TrainPageText::tr("New run"));
    m_newRun->setObjectName(QStringLiteral("newRun"));
    m_newRun->setAccessibleName(m_newRun->text());
    m_newRun->setToolTip(TrainPageText::tr("Shows the settings with a fresh name"));
    auto* gap = new QWidget;
    gap->setFixedWidth(0);
    for (QWidget* tool : {static_cast<QWidget*>(m_parts), static_cast<QWidget*>(m_corpusLabel), static_cast<QWidget*>(m_corpus),
             static_cast<QWidget*>(m_import), gap, static_cast<QWidget*>(m_newRun)})
        addTool(tool);
    connect(m_newRun, &QPushButton::clicked, this, &TrainHeader::newRunRequested);
    connect(&corpora, &CorpusChoice::listed, this, &TrainHeader::showCorpora);
    arrange();
}

void TrainHeader::makeParts()
{
    m_parts = new SegmentedControl;
    m_parts->setAccessibleName(TrainPageText::tr("What is shown beside the settings"));
    m_parts->addSegment(
        TrainPageText::tr("Curves"), TrainPageText::tr("The curves of the ticked runs"), QStringLiteral("partCurves"));
    m_parts->addSegment(TrainPageText::tr("Table"), TrainPageText::tr("The table of runs, with the room of the curves"),
        QStringLiteral("partRuns"));
    m_parts->addSegment(TrainPageText::tr("Details"), TrainPageText::tr("Samples, settings and notes of the chosen run"),
        QStringLiteral("partDetails"));
    connect(m_parts, &SegmentedControl::currentChanged, this, &TrainHeader::partChosen);
}

void TrainHeader::makeCorpus()
{
    m_corpus = new QComboBox;
    m_corpus->setObjectName(QStringLiteral("corpus"));
    m_corpus->setFixedWidth(kCorpusWidth);
    m_corpus->setToolTip(TrainPageText::tr("The captions that the next run learns from"));
    m_corpusLabel = new HintLabel(TrainPageText::tr("Corpus"));
    m_corpusLabel->setFont(scaled(m_corpusLabel->font(), kBodyPoints));
    m_corpusLabel->setBuddy(m_corpus);
    connect(m_corpus, &QComboBox::currentIndexChanged, this, [this] { m_corpora.choose(m_corpus->currentText()); });
}

void TrainHeader::makeImport()
{
    m_import = new QToolButton;
    m_import->setObjectName(QStringLiteral("importCaptions"));
    m_import->setIcon(icons::icon(QStringLiteral("import")));
    m_import->setToolTip(TrainPageText::tr("Import captions…"));
    m_import->setAccessibleName(TrainPageText::tr("Import captions…"));
    m_import->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_import);
    menu->addAction(TrainPageText::tr("From files (CSV, TXT, JSON)…"), this, &TrainHeader::filesRequested);
    menu->addAction(TrainPageText::tr("From an ImgFlip575K folder…"), this, &TrainHeader::folderRequested);
    menu->addAction(TrainPageText::tr("The starter captions"), this, &TrainHeader::starterRequested);
    m_import->setMenu(menu);
}

void TrainHeader::showCorpora()
{
    const QSignalBlocker blocker(m_corpus);
    m_corpus->clear();
    for (const CorpusSummary& corpus : m_corpora.corpora()) {
        m_corpus->addItem(QString::fromStdString(corpus.name));
        m_corpus->setItemData(m_corpus->count() - 1,
            TrainPageText::tr("%1 captions, %2 templates, %3 rows")
                .arg(number(corpus.captions), number(corpus.templates), number(corpus.rows)),
            Qt::ToolTipRole);
    }
    m_corpus->setCurrentText(m_corpora.chosen());
    m_corpus->setEnabled(m_corpus->count() > 0);
    m_newRun->setEnabled(m_corpus->count() > 0);
}

void TrainHeader::setWorking(bool working)
{
    m_working = working;
    arrange();
}

void TrainHeader::setPartsNeeded(bool needed)
{
    m_partsNeeded = needed;
    arrange();
}

void TrainHeader::arrange()
{
    m_parts->setVisible(m_working && m_partsNeeded);
    for (QWidget* tool : {static_cast<QWidget*>(m_corpusLabel), static_cast<QWidget*>(m_corpus), static_cast<QWidget*>(m_import),
             static_cast<QWidget*>(m_newRun)})
        tool->setVisible(m_working);
    m_newRun->setText(m_parts->isHidden() ? m_newRun->accessibleName() : QString()); // its word gives the switch room
}

} // namespace memewright
