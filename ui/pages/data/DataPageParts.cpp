// How the Data page is put together.
#include "pages/data/DataPage.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "dialogs/TrashButton.h"
#include "pages/data/DataCaptions.h"
#include "pages/data/DataCorpora.h"
#include "pages/data/DataReport.h"
#include "pages/data/TemplateBars.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Palette.h"
#include "style/Style.h"
#include "widgets/EmptyPage.h"
#include "widgets/HeadingLabel.h"
#include "widgets/MessageBar.h"
#include "widgets/PageHeader.h"
#include "widgets/ThemedIcon.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kTemplatesLeast = 224;
constexpr int kTemplatesMost = 480; ///< the longest names are whole
constexpr double kTemplatesShare = 0.235; ///< of the page, between the two

} // namespace

DataPage::DataPage(const AppContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_library(context.libraryFolder),
      m_job(importIntoLibrary(context.libraryFolder, context.templateFolders)), m_messages(new MessageBar(this)),
      m_corpora(new DataCorpora), m_stack(new QStackedWidget), m_report(new DataReport), m_captions(new DataCaptions),
      m_templates(new TemplateBars)
{
    setObjectName(QStringLiteral("dataPage"));
    setAcceptDrops(true);
    m_stack->addWidget(new QWidget); // until the library has answered
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeContent());
    m_corpora->hide();
    auto* columns = new QHBoxLayout;
    columns->setSpacing(kGroup);
    columns->addWidget(m_corpora);
    columns->addWidget(m_stack, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, 0, kMargin, kFootMargin);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(makeProgress());
    layout->addLayout(columns, 1);
    connectParts();
    setImporting(false);
    // What was deleted a month ago goes for good.
    m_library.ask([](Library& library) { return library.emptyTrash(); }, [](const Status&) {});
    refresh();
}

void DataPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_corpora->fitTo(width());
    m_templates->setFixedWidth(std::clamp(int(kTemplatesShare * width()), kTemplatesLeast, kTemplatesMost));
}

QWidget* DataPage::makeHeader()
{
    m_import = new QPushButton(icons::icon(QStringLiteral("import"), Role::OnAccent), tr("Import captions…"));
    m_import->setObjectName(QStringLiteral("import"));
    m_import->setToolTip(tr("Cleans captions by the article's rules and adds them to your library; author names are dropped."));
    setMainAction(m_import);
    auto* menu = new QMenu(m_import);
    connect(menu->addAction(tr("Files (JSON pairs, CSV, TXT)…")), &QAction::triggered, this, [this] { askForFiles(false); });
    connect(menu->addAction(tr("An ImgFlip575K folder…")), &QAction::triggered, this, [this] { askForFiles(true); });
    connect(menu->addAction(tr("The starter captions")), &QAction::triggered, this, &DataPage::importStarter);
    m_import->setMenu(menu);
    auto* header = new PageHeader(tr("Data"));
    m_trash = new TrashButton(m_library, {TrashKind::Corpus, TrashKind::Captions});
    header->addTool(m_trash);
    header->addTool(m_import);
    header->carry(m_messages);
    return header;
}

QWidget* DataPage::makeProgress()
{
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_progress->setTextVisible(false);
    m_phase = new QLabel;
    m_phase->setObjectName(QStringLiteral("importPhase"));
    auto* stop = new QPushButton(icons::icon(QStringLiteral("stop")), tr("Stop"));
    stop->setObjectName(QStringLiteral("stopImport"));
    stop->setToolTip(tr("Ends the import; nothing of it stays in the library."));
    connect(stop, &QPushButton::clicked, &m_job, &ImportJob::stop);
    m_running = new QWidget;
    auto* layout = new QHBoxLayout(m_running);
    layout->setContentsMargins(0, 0, 0, kGroup);
    layout->setSpacing(kGroup);
    layout->addWidget(m_phase);
    layout->addWidget(m_progress, 1);
    layout->addWidget(stop);
    return m_running;
}

QWidget* DataPage::makeEmpty()
{
    auto* page = new EmptyPage(tr("Here lie the captions that networks learn from, and there are none yet."));
    auto* starter = new QPushButton(tr("Use the starter captions"));
    starter->setObjectName(QStringLiteral("dataUseStarter"));
    starter->setToolTip(tr("Imports the captions that the program comes with, as the corpus 'Starter'."));
    connect(starter, &QPushButton::clicked, this, &DataPage::importStarter);
    page->addButton(starter);
    return page;
}

QWidget* DataPage::makeTitle()
{
    m_name = new NameLabel;
    m_name->setObjectName(QStringLiteral("corpusName"));
    m_facts = new HintLabel;
    m_facts->setObjectName(QStringLiteral("corpusFacts"));
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // what the name leaves
    auto* rename = new QPushButton(tr("Rename…"));
    rename->setObjectName(QStringLiteral("renameCorpus"));
    rename->setToolTip(tr("Gives the corpus another name (F2); its runs follow."));
    auto* remove = new QPushButton(icons::icon(QStringLiteral("trash")), tr("Delete"));
    remove->setObjectName(QStringLiteral("deleteCorpus"));
    remove->setToolTip(tr("Takes the corpus out of the library (Del); it can be undone. Models that learned from it stay."));
    auto* cap = new QPushButton(tr("Cap per template…"));
    cap->setObjectName(QStringLiteral("capTemplates"));
    cap->setToolTip(
        tr("Takes out what the largest templates have too much of, so that none drowns the others; it can be undone."));
    connect(cap, &QPushButton::clicked, this, &DataPage::askForCap);
    connect(rename, &QPushButton::clicked, this, &DataPage::beginRename);
    connect(remove, &QPushButton::clicked, this, &DataPage::deleteChosen);
    m_title = new QWidget;
    auto* layout = new QHBoxLayout(m_title);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_name);
    layout->addWidget(m_facts, 1);
    layout->addWidget(cap);
    layout->addWidget(rename);
    layout->addWidget(remove);
    return m_title;
}

QWidget* DataPage::makeSplit()
{
    m_split = new QLabel;
    m_split->setObjectName(QStringLiteral("splitSentence"));
    m_split->setWordWrap(true);
    auto* icon = new ThemedIcon(QStringLiteral("check"), Role::Good);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(icon);
    layout->addWidget(m_split, 1);
    return row;
}

QWidget* DataPage::makeContent()
{
    m_rename = new QLineEdit;
    m_rename->setObjectName(QStringLiteral("corpusNewName"));
    m_rename->setAccessibleName(tr("New name of the corpus"));
    m_rename->setMaxLength(100);
    m_rename->hide();
    auto* cancel = new QShortcut(Qt::Key_Escape, m_rename, nullptr, nullptr, Qt::WidgetShortcut);
    connect(cancel, &QShortcut::activated, this, [this] { endRename(false); });
    auto* lower = new QHBoxLayout;
    lower->setSpacing(kGroup);
    lower->addWidget(m_captions, 1);
    lower->addWidget(m_templates);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(makeTitle());
    layout->addWidget(m_rename);
    layout->addWidget(m_report);
    layout->addWidget(makeSplit());
    layout->addLayout(lower, 1);
    return content;
}

} // namespace memewright
