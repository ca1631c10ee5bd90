#include "pages/CreatePage.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QToolButton>

#include "pages/CreateBoxes.h"
#include "pages/CreateCandidates.h"
#include "pages/CreateCanvas.h"
#include "pages/CreateControls.h"
#include "pages/CreateGallery.h"
#include "pages/CreateScoreBars.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Style.h"
#include "widgets/HeadingLabel.h"
#include "widgets/MessageBar.h"
#include "widgets/PageHeader.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kRightColumn = 328;
constexpr int kRightColumnNarrow = 296;
constexpr int kNarrowPage = 1040; ///< below this width the gallery has one column
constexpr int kLowPage = 640; ///< below this height fewer candidates are shown
constexpr QSize kSmallest{828, 568}; ///< in a window of 900 x 600
constexpr int kScrollRoom = 16; ///< of the page's right margin, for the right column's scroll bar
constexpr int kRows = 5;
constexpr int kRowsLow = 3;

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
    : QWidget(parent), m_context(context), m_models(context), m_messages(new MessageBar), m_modelBox(new QComboBox),
      m_gallery(new CreateGallery)
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
    layout->addLayout(inset(m_messages));
    layout->addLayout(columns, 1);

    connectParts();
    connectJobs();
    updateActions();
    m_models.refresh();
}

CreatePage::~CreatePage() = default;

QWidget* CreatePage::makeMiddle()
{
    m_name = new HeadingLabel(tr("No picture yet"));
    m_name->setObjectName(QStringLiteral("memeName"));
    m_useWhen = new HintLabel;
    m_undo = quietIcon(QStringLiteral("undo"), QStringLiteral("undo"), tr("Undo"),
        tr("Brings back the texts that the last candidate or steering replaced."));
    m_showBoxes = quietIcon(QStringLiteral("showBoxes"), QStringLiteral("boxes"), tr("Show the boxes"),
        tr("Shows or hides the frames of the boxes here; exported pictures never have them."));
    m_showBoxes->setCheckable(true);
    m_showBoxes->setChecked(true);
    m_canvas = new CreateCanvas;
    m_canvas->setObjectName(QStringLiteral("canvas"));
    m_candidates = new CreateCandidates;

    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(m_name);
    head->addWidget(m_useWhen, 1);
    head->addWidget(m_undo);
    head->addWidget(m_showBoxes);
    auto* middle = new QWidget;
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_candidates);
    return middle;
}

QWidget* CreatePage::makeRight()
{
    m_controls = new CreateControls;
    m_boxes = new CreateBoxes;
    auto* inner = new QWidget;
    auto* list = new QVBoxLayout(inner);
    list->setContentsMargins(0, 0, kScrollRoom - kBar, 0);
    list->setSpacing(kGap);
    list->addWidget(m_controls);
    list->addSpacing(kGap);
    list->addWidget(new HeadingLabel(tr("Boxes")));
    list->addWidget(m_boxes);
    list->addStretch(1);
    auto* scroll = new QScrollArea;
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
    m_stop->setFixedWidth(88);
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
    m_export->setToolTip(tr("Saves the picture with its captions as a PNG file of its full size (Ctrl+E)."));
    m_copy = new QPushButton(icons::icon(QStringLiteral("copy")), tr("Copy"));
    m_copy->setObjectName(QStringLiteral("copy"));
    m_copy->setToolTip(tr("Puts the picture with its captions on the clipboard, to paste it elsewhere (Ctrl+Shift+C)."));
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_export, 1);
    layout->addWidget(m_copy, 1);
    return row;
}

void CreatePage::connectParts()
{
    const auto shortcut = [this](const QKeySequence& keys, auto slot) {
        auto* made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), &CreatePage::generate);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Enter), &CreatePage::generate);
    shortcut(QKeySequence(Qt::Key_Escape), &CreatePage::stop);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_E), &CreatePage::exportPicture);
    shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &CreatePage::copyPicture);

    connect(m_generate, &QPushButton::clicked, this, &CreatePage::generate);
    connect(m_stop, &QPushButton::clicked, this, &CreatePage::stop);
    connect(m_export, &QPushButton::clicked, this, &CreatePage::exportPicture);
    connect(m_copy, &QPushButton::clicked, this, &CreatePage::copyPicture);
    connect(m_undo, &QToolButton::clicked, this, &CreatePage::undo);
    connect(m_showBoxes, &QToolButton::toggled, m_canvas, &CreateCanvas::setBoxesShown);
    connect(m_modelBox, &QComboBox::activated, this, &CreatePage::chooseModel);
    connect(m_gallery, &CreateGallery::chosen, this, &CreatePage::chooseMeme);
    connect(m_gallery, &CreateGallery::ownPictureRequested, this, &CreatePage::chooseOwnPicture);
    connect(m_canvas, &CreateCanvas::chooseRequested, this, &CreatePage::chooseOwnPicture);
    connect(m_canvas, &CreateCanvas::pictureDropped, this, &CreatePage::useOwnPicture);
    connect(m_canvas, &CreateCanvas::boxClicked, m_boxes, &CreateBoxes::focusBox);
    connect(m_canvas, &CreateCanvas::failed, this, &CreatePage::showError);
    connect(m_candidates, &CreateCandidates::chosen, this, &CreatePage::showCandidate);
    connect(m_boxes, &CreateBoxes::edited, this, &CreatePage::textsEdited);
    connect(m_boxes, &CreateBoxes::caretMoved, this, &CreatePage::askScores);
    connect(m_boxes, &CreateBoxes::currentBoxChanged, m_canvas, &CreateCanvas::setChosenBox);
    connect(m_controls->bars(), &CreateScoreBars::characterChosen, this, [this](char32_t character) {
        m_history.push(m_boxes->texts());
        m_boxes->typeAtCaret(QString::fromUcs4(&character, 1));
    });
}

QSize CreatePage::minimumSizeHint() const
{
    return kSmallest;
}

void CreatePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < kNarrowPage;
    m_gallery->setNarrow(narrow);
    m_right->setFixedWidth((narrow ? kRightColumnNarrow : kRightColumn) + kScrollRoom);
    m_candidates->setRows(height() < kLowPage ? kRowsLow : kRows);
}

void CreatePage::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("meme"), m_meme ? QString::fromStdString(m_meme->name) : QString());
    settings.setValue(QStringLiteral("model"), QString::fromStdString(m_wantedModel.string()));
    settings.setValue(QStringLiteral("exportFolder"), m_exportFolder);
    m_controls->saveState(settings);
}

void CreatePage::restoreState(const QSettings& settings)
{
    m_wantedMeme = settings.value(QStringLiteral("meme")).toString();
    m_wantedModel = settings.value(QStringLiteral("model")).toString().toStdString();
    m_exportFolder = settings.value(QStringLiteral("exportFolder")).toString();
    m_controls->restoreState(settings);
}

} // namespace memewright
