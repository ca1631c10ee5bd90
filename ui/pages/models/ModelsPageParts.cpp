// How the Models page is put together.
#include "pages/models/ModelsPage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "dialogs/ModelDialogs.h"
#include "dialogs/TrashButton.h"
#include "pages/models/ModelCardDelegate.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "widgets/EmptyPage.h"
#include "widgets/HeadingLabel.h"
#include "widgets/MessageBar.h"
#include "widgets/PageHeader.h"
#include "widgets/Panel.h"

namespace memewright {

using namespace metrics;

ModelsPage::ModelsPage(AppContext context, QWidget* parent)
    : QWidget(parent), m_context(context), m_loader(context), m_import(context.libraryFolder), m_samples(context.readModel),
      m_messages(new MessageBar(this)), m_stack(new QStackedWidget), m_list(new QListView), m_details(new QLabel),
      m_library(context.libraryFolder)
{
    setObjectName(QStringLiteral("modelsPage"));
    m_stack->addWidget(new QWidget); // until the models are found
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeCards());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, 0, kMargin, kFootMargin);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(makeProgress());
    layout->addWidget(m_stack, 1);
    connectImport();
    connectCards();
    setImporting(false);
    refresh();
}

QWidget* ModelsPage::makeHeader()
{
    auto* again = new QPushButton(icons::icon(QStringLiteral("refresh")), tr("Look again"));
    again->setObjectName(QStringLiteral("refreshModels"));
    again->setToolTip(tr("Looks for models in the library again."));
    connect(again, &QPushButton::clicked, this, &ModelsPage::refresh);
    m_importButton = new QPushButton(icons::icon(QStringLiteral("import")), tr("Import a model"));
    m_importButton->setObjectName(QStringLiteral("importModel"));
    m_importButton->setToolTip(tr("Brings in a model of this program, or a network of the article that Keras saved."));
    auto* menu = new QMenu(m_importButton);
    QAction* own = menu->addAction(tr("A model file (.safetensors)…"), this, &ModelsPage::askForModels);
    own->setObjectName(QStringLiteral("importModelFile"));
    QAction* keras = menu->addAction(tr("From Keras (.h5 or .keras, with its params.json)…"), this, [this] {
        askForKerasModel(this, m_folder, [this](const QString& model, const QString& params) { importModel(model, params); });
    });
    keras->setObjectName(QStringLiteral("importKeras"));
    m_importButton->setMenu(menu);
    auto* header = new PageHeader(tr("Models"));
    m_trash = new TrashButton(m_library, {TrashKind::Run, TrashKind::Model});
    header->addTool(m_trash);
    header->addTool(again);
    header->addTool(m_importButton);
    header->carry(m_messages);
    return header;
}

QWidget* ModelsPage::makeEmpty()
{
    auto* page = new EmptyPage(tr("Here stand the networks that have learned to write, and there are none yet."));
    auto* train = new QPushButton(icons::icon(QStringLiteral("train")), tr("Train one"));
    train->setObjectName(QStringLiteral("trainModel"));
    train->setToolTip(tr("Opens the Train page; what a run learned best is listed here."));
    connect(train, &QPushButton::clicked, this, &ModelsPage::trainRequested);
    page->addButton(train);
    return page;
}

QWidget* ModelsPage::makeCards()
{
    m_list->setObjectName(QStringLiteral("models"));
    m_list->setAccessibleName(tr("Models"));
    m_list->setModel(&m_cards);
    m_list->setItemDelegate(new ModelCardDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setAutoFillBackground(false);
    auto* part = new QWidget;
    auto* layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(makePanel());
    return part;
}

QWidget* ModelsPage::makePanel()
{
    m_heading = new NameLabel;
    m_heading->setObjectName(QStringLiteral("modelHeading"));
    m_details->setObjectName(QStringLiteral("modelDetails"));
    m_details->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setWordWrap(true);
    m_use = new QPushButton(icons::icon(QStringLiteral("create")), tr("Write"));
    m_use->setObjectName(QStringLiteral("useModel"));
    m_use->setToolTip(tr("Opens the Create page with this model."));
    connect(m_use, &QPushButton::clicked, this, &ModelsPage::useChosen);
    m_continue = new QPushButton(icons::icon(QStringLiteral("train")), tr("Continue training"));
    m_continue->setObjectName(QStringLiteral("continueModel"));
    m_continue->setToolTip(tr("Opens the Train page with a run that starts from this model."));
    connect(m_continue, &QPushButton::clicked, this, [this] {
        if (const auto cards = chosen(); cards.size() == 1)
            Q_EMIT continueRequested(cards.front()->entry.path);
    });
    m_export = new QPushButton(icons::icon(QStringLiteral("export")), tr("Export…"));
    m_export->setObjectName(QStringLiteral("exportModel"));
    m_export->setToolTip(tr("Writes the model as one file that can be imported elsewhere."));
    m_delete = new QPushButton(icons::icon(QStringLiteral("trash")), tr("Delete"));
    m_delete->setObjectName(QStringLiteral("deleteModel"));
    m_delete->setToolTip(tr("Deletes the model, and its run if it has one (Del); it can be undone."));
    connect(m_export, &QPushButton::clicked, this, &ModelsPage::askWhereTo);
    connect(m_delete, &QPushButton::clicked, this, &ModelsPage::deleteChosen);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("modelDetailsScroll"));
    scroll->setWidget(m_details);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    m_details->setAutoFillBackground(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGap);
    buttons->addWidget(m_export);
    buttons->addWidget(m_delete);
    buttons->addStretch(1);
    auto* hint = new HintLabel(tr("Ctrl and a click compares several models."));
    hint->setWordWrap(true);
    auto* use = new QHBoxLayout;
    use->setSpacing(kGap);
    use->addWidget(m_use);
    use->addWidget(m_continue);
    use->addStretch(1);
    m_panel = new Panel;
    auto* inside = new QVBoxLayout(m_panel);
    inside->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    inside->setSpacing(kGap);
    inside->addWidget(m_heading);
    inside->addWidget(scroll, 1);
    inside->addWidget(hint);
    inside->addLayout(use);
    inside->addLayout(buttons);
    return m_panel;
}

QWidget* ModelsPage::makeProgress()
{
    m_progress = new QWidget;
    m_progress->setObjectName(QStringLiteral("modelImport"));
    auto* bar = new QProgressBar;
    bar->setAccessibleName(tr("Reading the model"));
    bar->setRange(0, 0); // how long a file takes is known only when it is read
    bar->setTextVisible(false);
    auto* stop = new QPushButton(icons::icon(QStringLiteral("stop")), tr("Stop"));
    stop->setObjectName(QStringLiteral("stopModelImport"));
    stop->setToolTip(tr("Ends the import; nothing of it stays."));
    connect(stop, &QPushButton::clicked, &m_import, &ModelImportJob::stop);
    auto* layout = new QHBoxLayout(m_progress);
    layout->setContentsMargins(0, 0, 0, kGap);
    layout->setSpacing(kGroup);
    layout->addWidget(new QLabel(tr("Reading the model")));
    layout->addWidget(bar, 1);
    layout->addWidget(stop);
    return m_progress;
}

} // namespace memewright
