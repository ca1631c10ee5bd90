#include "pages/create/CreateColumn.h"

#include <algorithm>

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "documents/CaptionWriter.h"
#include "documents/CreateActions.h"
#include "documents/MemeDocument.h"
#include "pages/create/ActionButton.h"
#include "pages/create/CreateBoxes.h"
#include "pages/create/CreateControls.h"
#include "pages/create/CreateOriginality.h"
#include "pages/create/CreateScoreBars.h"
#include "pages/create/CreateStyle.h"
#include "pages/create/CreateWork.h"
#include "pages/create/PageRoom.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "widgets/Fold.h"
#include "widgets/HeadingLabel.h"
#include "widgets/ShowWhole.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kWidth = 328;
constexpr int kWidthNarrow = 296;
constexpr int kTallPage = 960; ///< from here on everything is seen
constexpr int kFewBoxes = 2;

} // namespace

CreateColumn::CreateColumn(
    MemeDocument& document, CaptionWriter& writer, const CreateActions& actions, CreateCandidates& candidates, QWidget* parent)
    : QWidget(parent), m_document(document), m_writer(writer), m_controls(new CreateControls), m_boxes(new CreateBoxes(document)),
      m_style(new CreateStyle), m_original(new CreateOriginality), m_texts(makeTexts(actions))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGroup);
    layout->addLayout(besideScrollBar(new CreateWork(actions, writer, candidates)));
    layout->addWidget(makeScroll(), 1);
    layout->addLayout(besideScrollBar(makeExports(actions)));
    connectParts();
    m_writer.setSettings(m_controls->settings());
}

QWidget* CreateColumn::makeTexts(const CreateActions& actions)
{
    m_style->setObjectName(QStringLiteral("boxStyle"));
    auto* fold = new Fold(tr("Place and style"), m_style);
    m_styleFold = fold->button();
    m_styleFold->setObjectName(QStringLiteral("styleFold"));
    m_styleFold->setToolTip(tr("Where the chosen box stands, in numbers, and how its letters look."));
    auto* head = new QHBoxLayout;
    head->addWidget(new HeadingLabel(tr("Boxes")), 1);
    head->addWidget(quietButton(QStringLiteral("plus"), actions[CreateActions::AddBox]));
    head->addWidget(quietButton(QStringLiteral("trash"), actions[CreateActions::DeleteBox]));
    head->addWidget(m_styleFold);
    auto* whole = new QWidget;
    auto* texts = new QVBoxLayout(whole);
    texts->setContentsMargins(0, kGap, 0, kGap);
    texts->setSpacing(kGap);
    texts->addLayout(head);
    texts->addWidget(m_boxes);
    texts->addWidget(fold);
    texts->addWidget(m_original);
    return whole;
}

QWidget* CreateColumn::makeScroll()
{
    auto* inner = new QWidget;
    m_list = new QVBoxLayout(inner);
    m_list->setContentsMargins(0, 0, kScrollBarRoom - kBar, 0);
    m_list->setSpacing(kGap);
    m_list->addWidget(m_controls);
    m_list->addWidget(m_texts);
    m_list->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("rightColumn"));
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    inner->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    return m_scroll;
}

QWidget* CreateColumn::makeExports(const CreateActions& actions)
{
    auto* save = new QPushButton(icons::icon(QStringLiteral("export")), {});
    useAction(save, actions[CreateActions::Export]);
    auto* copy = new QPushButton(icons::icon(QStringLiteral("copy")), {});
    useAction(copy, actions[CreateActions::Copy]);
    auto* more = new QToolButton;
    more->setObjectName(QStringLiteral("moreActions"));
    more->setIcon(icons::icon(QStringLiteral("more")));
    more->setIconSize({kIcon, kIcon});
    more->setAccessibleName(tr("More"));
    more->setToolTip(tr("Open, paste or make a picture again"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(more);
    for (const auto name : {CreateActions::Open, CreateActions::Paste, CreateActions::Reproduce})
        menu->addAction(actions[name]);
    more->setMenu(menu);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(save, 1);
    layout->addWidget(copy, 1);
    layout->addWidget(more);
    return row;
}

void CreateColumn::connectParts()
{
    connect(m_controls, &CreateControls::changed, this, [this] { m_writer.setSettings(m_controls->settings()); });
    connect(m_controls->bars(), &CreateScoreBars::labelChosen, this, [this](const QString& text) { m_boxes->goOnWith(text); });
    connect(m_controls->fold(), &QPushButton::toggled, this, [this](bool open) {
        fitBars();
        fitWidth();
        if (open)
            showWhole(*m_scroll, *m_controls->foldedOut());
    });
    connect(m_styleFold, &QPushButton::toggled, this, [this](bool open) {
        fitWidth();
        if (open)
            showWhole(*m_scroll, *m_style);
    });
    connect(m_original, &CreateOriginality::opened, this, [this] { showWhole(*m_scroll, *m_original); });
    connect(&m_writer.captions(), &WrittenCaptions::copiedChanged, this,
        [this] { m_original->setPiece(m_writer.captions().copied()); });
    connect(m_boxes, &CreateBoxes::linesMade, this, &CreateColumn::fitBars);
    connect(m_boxes, &CreateBoxes::currentBoxChanged, this, [this](int box) {
        if (QWidget* line = m_boxes->line(box))
            m_scroll->ensureWidgetVisible(line, 0, kGroup);
    });
    connect(m_boxes, &CreateBoxes::caretMoved, this, &CreateColumn::askScores);
    connect(&m_document, &MemeDocument::formatChanged, this, &CreateColumn::askScores);
    connect(&m_writer, &CaptionWriter::modelChanged, this, &CreateColumn::askScores);
    connect(&m_writer, &CaptionWriter::scored, this, [this](const std::vector<ScoredCharacter>& scores) {
        const QString text = m_document.texts().value(std::max(0, m_boxes->currentBox()));
        m_controls->bars()->setScores(scores.empty() ? QString() : text.left(m_boxes->caret()), scores);
    });
}

void CreateColumn::showStyleOf(int box)
{
    const bool any = m_document.meme() && box >= 0 && box < m_document.lines().count();
    m_style->showBox(any ? m_document.meme()->boxes[std::size_t(box)] : TextBox(), any ? box + 1 : 0);
}

void CreateColumn::askScores()
{
    m_writer.askScores(std::max(0, m_boxes->currentBox()), m_boxes->caret());
}

void CreateColumn::fitWidth()
{
    const int usual = (m_page.width() < kNarrowPage ? kWidthNarrow : kWidth) + kScrollBarRoom;
    // Long words or large letters take from the picture what they need.
    setFixedWidth(std::max(usual, m_scroll->widget()->minimumSizeHint().width() + kBar));
}

void CreateColumn::fitBars()
{
    m_controls->bars()->setLow(
        m_page.height() < kTallPage && (m_document.lines().count() > kFewBoxes || m_controls->fold()->isChecked()));
}

void CreateColumn::fit(QSize page)
{
    m_page = page;
    fitWidth();
    fitBars();
    const bool low = page.height() < kLowPage;
    // The texts are what one comes for: where not everything is seen at once, they stand above how they are drawn.
    if (QWidget* first = low ? m_texts : static_cast<QWidget*>(m_controls); m_list->itemAt(0)->widget() != first)
        m_list->insertWidget(0, first);
    m_texts->layout()->setContentsMargins(0, low ? 0 : kGap, 0, low ? kGap : 0);
}

} // namespace memewright
