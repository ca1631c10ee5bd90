#include "pages/create/CreatePage.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QTimer>
#include <QToolButton>

#include "pages/create/CreateBoxes.h"
#include "pages/create/CreateCandidates.h"
#include "pages/create/CreateCanvas.h"
#include "pages/create/CreateControls.h"
#include "pages/create/CreateExports.h"
#include "pages/create/CreateGallery.h"
#include "pages/create/CreateLists.h"
#include "pages/create/CreateOriginality.h"
#include "pages/create/CreateStyle.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Style.h"
#include "widgets/Fold.h"
#include "widgets/HeadingLabel.h"
#include "widgets/MessageBar.h"
#include "widgets/PageHeader.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kScrollRoom = 16; ///< of the page's right margin, for the right column's scroll bar

/// Ends where the columns end, before the room of the scroll bar.
QLayout* inset(QWidget* widget)
{
    auto* layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, kScrollRoom, 0);
    layout->addWidget(widget);
    return layout;
}

QToolButton* quietIcon(const QString& name, const QString& icon, const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icons::icon(icon));
    button->setIconSize({kIcon, kIcon});
    button->setAccessibleName(text);
    button->setToolTip(toolTip);
    setQuiet(button);
    return button;
}

} // namespace

CreatePage::CreatePage(AppContext context, QWidget* parent)
    : QWidget(parent), m_context(context), m_store(context.libraryFolder), m_models(context), m_history(context.libraryFolder),
      m_editTimer(new QTimer(this)), m_layoutTimer(new QTimer(this)), m_messages(new MessageBar(this)), m_modelBox(new QComboBox),
      m_gallery(new CreateGallery), m_exports(new CreateExports(this, m_messages))
{
    auto* header = new PageHeader(tr("Create"));
    auto* modelLabel = new QLabel(tr("Model"));
    modelLabel->setForegroundRole(QPalette::PlaceholderText);
    modelLabel->setBuddy(m_modelBox);
    m_modelBox->setObjectName(QStringLiteral("model"));
    m_modelBox->setAccessibleName(tr("Model"));
    m_modelBox->setFixedWidth(176);
    m_modelBox->setToolTip(tr("The network that writes. Runs of the Train page appear here as soon as they have a checkpoint;\n"
                              "one that goes on is read again whenever it got better."));
    header->addTool(modelLabel);
    header->addTool(m_modelBox);
    header->carry(m_messages);

    auto* columns = new QHBoxLayout;
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(kGroup);
    columns->addWidget(m_gallery);
    columns->addWidget(makeMiddle(), 1);
    columns->addWidget(makeRight());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, 0, kMargin - kScrollRoom, kFootMargin);
    layout->setSpacing(0);
    layout->addLayout(inset(header));
    layout->addLayout(columns, 1);

    setAcceptDrops(true);
    // A dropped file is a picture to caption, not a path to search for.
    for (QLineEdit* line : findChildren<QLineEdit*>())
        line->setAcceptDrops(false);
    makeShortcuts();
    connectParts();
    connectDocument();
    connectCandidates();
    connectColumn();
    connectJobs();
    updateActions();
    m_models.refresh();
    // The keyboard's way begins where the work begins: the search for a picture.
    setTabOrder(m_moreActions, m_modelBox);
}

CreatePage::~CreatePage()
{
    keepEdits();
    m_files.finish();
}

void CreatePage::keepEdits()
{
    recordEdit();
    if (m_layoutTimer->isActive())
        saveLayout();
}

QWidget* CreatePage::makeMiddle()
{
    m_name = new NameLabel(tr("No picture yet"));
    m_name->setObjectName(QStringLiteral("memeName"));
    m_useWhen = new HintLabel;
    m_useWhen->setWholeIn(2);
    m_useWhen->setObjectName(QStringLiteral("useWhen"));
    m_useWhen->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // what the name leaves
    m_format = new QComboBox;
    m_format->setObjectName(QStringLiteral("format"));
    m_format->setAccessibleName(tr("Written like"));
    m_format->setToolTip(tr("For a picture of your own: which template's captions the model writes for it.\n"
                            "General: what fits any picture, if the model has learned that."));
    m_format->setVisible(false);
    m_undo = quietIcon(
        QStringLiteral("undo"), QStringLiteral("undo"), tr("Undo"), tr("Takes the last change of texts or boxes back (Ctrl+Z)."));
    m_redo = quietIcon(QStringLiteral("redo"), QStringLiteral("redo"), tr("Redo"),
        tr("Makes the change again that was taken back (Ctrl+Shift+Z)."));
    m_showBoxes = quietIcon(QStringLiteral("showBoxes"), QStringLiteral("boxes"), tr("Show the boxes"),
        tr("Shows or hides the frames of the boxes here; exported pictures never have them."));
    m_showBoxes->setCheckable(true);
    m_showBoxes->setChecked(true);
    m_canvas = new CreateCanvas(m_document);
    m_canvas->setObjectName(QStringLiteral("canvas"));
    m_lists = new CreateLists(m_history);
    m_candidates = m_lists->candidates();

    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(m_name);
    head->addWidget(m_useWhen, 1);
    head->addWidget(m_format);
    head->addWidget(m_undo);
    head->addWidget(m_redo);
    head->addWidget(m_showBoxes);
    auto* middle = new QWidget;
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_lists);
    return middle;
}

QWidget* CreatePage::makeRight()
{
    m_controls = new CreateControls;
    m_boxes = new CreateBoxes(m_document);
    m_style = new CreateStyle;
    m_style->setObjectName(QStringLiteral("boxStyle"));
    auto* fold = new Fold(tr("Place and style"), m_style);
    m_styleFold = fold->button();
    fold->button()->setObjectName(QStringLiteral("styleFold"));
    fold->button()->setToolTip(tr("Where the chosen box stands, in numbers, and how its letters look."));
    auto* inner = new QWidget;
    auto* list = new QVBoxLayout(inner);
    list->setContentsMargins(0, 0, kScrollRoom - kBar, 0);
    list->setSpacing(kGap);
    m_original = new CreateOriginality;
    m_texts = new QWidget;
    auto* texts = new QVBoxLayout(m_texts);
    texts->setContentsMargins(0, kGap, 0, kGap);
    texts->setSpacing(kGap);
    auto* head = new QHBoxLayout;
    m_addBox = quietIcon(QStringLiteral("addBox"), QStringLiteral("plus"), tr("Add a box"),
        tr("One more box for text, in the middle of the picture. It can be undone."));
    m_deleteBox = quietIcon(QStringLiteral("deleteBox"), QStringLiteral("trash"), tr("Delete the box"),
        tr("Takes the chosen box and its text off the picture (Delete, on the picture). It can be undone."));
    head->addWidget(new HeadingLabel(tr("Boxes")), 1);
    head->addWidget(m_addBox);
    head->addWidget(m_deleteBox);
    head->addWidget(fold->button());
    texts->addLayout(head);
    texts->addWidget(m_boxes);
    texts->addWidget(fold);
    texts->addWidget(m_original);
    list->addWidget(m_controls);
    list->addWidget(m_texts);
    list->addStretch(1);
    auto* scroll = m_scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("rightColumn"));
    m_column = list;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    scroll->setFocusPolicy(Qt::NoFocus);
    inner->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);

    m_right = new QWidget;
    auto* layout = new QVBoxLayout(m_right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGroup);
    layout->addLayout(inset(makeActions()));
    layout->addWidget(scroll, 1);
    layout->addLayout(inset(makeExports()));
    return m_right;
}

QWidget* CreatePage::makeActions()
{
    m_generate = new QPushButton(icons::icon(QStringLiteral("sparkle"), Role::OnAccent), tr("Generate"));
    m_generate->setObjectName(QStringLiteral("generate"));
    setMainAction(m_generate);
    m_stop = new QPushButton(icons::icon(QStringLiteral("stop")), tr("Stop"));
    m_stop->setObjectName(QStringLiteral("stop"));
    m_stop->setToolTip(tr("Ends at once and keeps the captions that are there (Esc)."));
    m_stop->setFixedHeight(kMainAction);
    m_stop->setMinimumWidth(88);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_generate, 1);
    layout->addWidget(m_stop);
    return row;
}

QWidget* CreatePage::makeExports()
{
    m_export = new QPushButton(icons::icon(QStringLiteral("export")), tr("Export…"));
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setToolTip(tr("Saves the picture, all candidates, the starred ones or a contact sheet (Ctrl+S)."));
    m_copy = new QPushButton(icons::icon(QStringLiteral("copy")), tr("Copy"));
    m_copy->setObjectName(QStringLiteral("copy"));
    m_copy->setToolTip(tr("Puts the picture with its captions on the clipboard, to paste it elsewhere (Ctrl+Shift+C)."));
    m_moreActions = new QToolButton;
    m_moreActions->setObjectName(QStringLiteral("moreActions"));
    m_moreActions->setIcon(icons::icon(QStringLiteral("more")));
    m_moreActions->setIconSize({kIcon, kIcon});
    m_moreActions->setAccessibleName(tr("More"));
    m_moreActions->setToolTip(tr("Open, paste or make a picture again"));
    m_moreActions->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_moreActions);
    menu->addAction(tr("Open a picture…"), this, &CreatePage::choosePicture)->setObjectName(QStringLiteral("openPicture"));
    menu->addAction(tr("Paste a picture"), this, &CreatePage::pastePicture)->setObjectName(QStringLiteral("pastePicture"));
    menu->addAction(tr("Reproduce…"), this, &CreatePage::chooseToReproduce)->setObjectName(QStringLiteral("reproducePicture"));
    m_moreActions->setMenu(menu);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_export, 1);
    layout->addWidget(m_copy, 1);
    layout->addWidget(m_moreActions);
    return row;
}

void CreatePage::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("meme"), m_document.meme() ? QString::fromStdString(m_document.meme()->name) : QString());
    settings.setValue(QStringLiteral("model"), QString::fromStdString(m_wantedModel.string()));
    settings.setValue(QStringLiteral("pictureFolder"), m_pictureFolder);
    m_exports->saveState(settings);
    m_controls->saveState(settings);
}

void CreatePage::restoreState(const QSettings& settings)
{
    m_wantedMeme = settings.value(QStringLiteral("meme")).toString();
    m_wantedModel = settings.value(QStringLiteral("model")).toString().toStdString();
    m_pictureFolder = settings.value(QStringLiteral("pictureFolder")).toString();
    m_exports->restoreState(settings);
    m_controls->restoreState(settings);
}

} // namespace memewright
