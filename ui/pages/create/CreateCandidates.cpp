#include "pages/create/CreateCandidates.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "documents/WrittenCaptions.h"
#include "models/CandidateDelegate.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Style.h"
#include "widgets/HeadingLabel.h"
#include "widgets/KeptChoice.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kFilterWidth = 96;
constexpr int kLeastFilter = 56;

} // namespace

CreateCandidates::CreateCandidates(WrittenCaptions& captions, QWidget* parent)
    : QWidget(parent), m_captions(captions), m_view(new QListView(this)), m_head(new QWidget), m_count(new HintLabel),
      m_words(new QLineEdit), m_order(new QToolButton), m_scoreHeading(new HintLabel(tr("score"))),
      m_copiedHeading(new HintLabel(tr("copied"))), m_empty(new QLabel(this))
{
    makeView();
    makeHead();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(m_view);
    const CandidateList& list = captions.list();
    connect(list.filter(), &QAbstractItemModel::modelReset, this, &CreateCandidates::showState);
    connect(list.filter(), &QAbstractItemModel::rowsInserted, this, &CreateCandidates::showState);
    connect(list.filter(), &QAbstractItemModel::rowsRemoved, this, &CreateCandidates::showState);
    // What the filter was made for is gone, and it would hide what comes.
    connect(&list, &CandidateList::aboutToReplace, this, &CreateCandidates::clearFilter);
    connect(&list, &CandidateList::stateChanged, this, &CreateCandidates::showState);
    connect(&list, &CandidateList::stateChanged, this, &CreateCandidates::showCount);
    connect(&captions, &WrittenCaptions::copiedChanged, this, &CreateCandidates::showState);
    connect(&captions, &WrittenCaptions::currentChanged, this, &CreateCandidates::showChoice);
    showState();
    showCount();
}

void CreateCandidates::makeView()
{
    auto* delegate = new CandidateDelegate(m_view);
    m_view->setObjectName(QStringLiteral("candidates"));
    m_view->setAccessibleName(tr("Candidates"));
    m_choice = new KeptChoice(m_view, m_captions.list().filter());
    m_view->setItemDelegate(delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setResizeMode(QListView::Adjust); // the rows' height follows the width
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->installEventFilter(this);
    connect(m_choice, &KeptChoice::chosen, this, [this](const QModelIndex& source) { m_captions.choose(source.row()); });
    connect(delegate, &CandidateDelegate::starClicked, this, [this](const QModelIndex& index) {
        const CandidateList& list = m_captions.list();
        list.model()->toggleStar(list.filter()->mapToSource(index).row());
    });
}

void CreateCandidates::makeHead()
{
    m_count->setObjectName(QStringLiteral("candidateCount"));
    m_scoreHeading->setObjectName(QStringLiteral("scoreHeading"));
    m_scoreHeading->setToolTip(tr("How sure the network was: the mean probability of a character. Higher is more ordinary."));
    m_scoreHeading->setMinimumWidth(m_scoreHeading->sizeHint().width());
    m_copiedHeading->setObjectName(QStringLiteral("copiedHeading"));
    m_copiedHeading->setFixedWidth(CandidateDelegate::copiedWidth(font()) - kGap);
    m_copiedHeading->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_copiedHeading->setToolTip(tr("The longest piece of a caption that stands in the training captions, in characters.\n"
                                   "≤: at most so much, where a model came without its captions."));
    m_words->setObjectName(QStringLiteral("candidateFilter"));
    m_words->setPlaceholderText(tr("Filter"));
    m_words->setAccessibleName(tr("Filter the candidates"));
    m_words->setToolTip(tr("Shows only candidates with these words."));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(kFilterWidth);
    m_words->setMinimumWidth(kLeastFilter);
    m_order->setObjectName(QStringLiteral("candidateOrder"));
    m_order->setIcon(icons::icon(QStringLiteral("sort")));
    m_order->setIconSize({kIcon, kIcon});
    m_order->setAccessibleName(tr("Order of the candidates"));
    m_order->setToolTip(tr("Order, and whether only starred candidates are shown."));
    m_order->setPopupMode(QToolButton::InstantPopup);
    m_order->setMenu(makeOrderMenu());
    setQuiet(m_order);
    auto* layout = new QHBoxLayout(m_head);
    layout->setContentsMargins(0, 0, 0, 0); // showState() sets them
    layout->setSpacing(kGap);
    layout->addWidget(m_count, 1);
    layout->addWidget(m_words);
    layout->addWidget(m_order);
    layout->addWidget(m_scoreHeading);
    layout->addWidget(m_copiedHeading);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_captions.list().filter()->setWords(words);
        showCount();
    });
}

QMenu* CreateCandidates::makeOrderMenu()
{
    auto* menu = new QMenu(m_order);
    auto* group = new QActionGroup(menu);
    const std::pair<CandidateOrder, QString> orders[] = {{CandidateOrder::BestFirst, tr("Best first")},
        {CandidateOrder::ShortestFirst, tr("Shortest first")}, {CandidateOrder::LongestFirst, tr("Longest first")},
        {CandidateOrder::Alphabetical, tr("A to Z")}, {CandidateOrder::AsWritten, tr("As they were written")}};
    for (const auto& [order, text] : orders) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(order == m_captions.list().filter()->order());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, wanted = order] {
            m_captions.list().filter()->setOrder(wanted);
            showCount();
        });
    }
    menu->addSeparator();
    m_starred = menu->addAction(tr("Only starred"));
    m_starred->setCheckable(true);
    connect(m_starred, &QAction::toggled, this, [this](bool only) {
        m_captions.list().filter()->setOnlyStarred(only);
        showCount();
    });
    return menu;
}

void CreateCandidates::clearFilter()
{
    m_words->clear();
    m_starred->setChecked(false);
}

void CreateCandidates::showChoice()
{
    m_choice->chooseQuietly(m_captions.list().model()->index(m_captions.current()));
    m_view->scrollTo(m_view->currentIndex());
}

void CreateCandidates::focusList()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

bool CreateCandidates::hasListFocus() const
{
    return m_view->hasFocus();
}

void CreateCandidates::showCount()
{
    const CandidateList& list = m_captions.list();
    const int count = list.count();
    const int written = list.model()->written();
    const QString share = tr("%1 of %2").arg(written).arg(list.expected());
    QString text;
    if (list.isStale() && count > 0)
        text = tr("older than the settings");
    else if (list.filter()->isFiltering() && count > 0)
        text = tr("%1 of %2 shown").arg(list.filter()->rowCount()).arg(count);
    else if (list.isWriting())
        text = share;
    else if (list.isStopped())
        text = count == 0 ? tr("stopped") : tr("%1 of %2, stopped").arg(written).arg(list.expected());
    else if (count < written)
        text = tr("%1 different of %2").arg(count).arg(written);
    else if (count > 0)
        text = share;
    m_count->setText(text);
    m_count->setToolTip(
        list.isStale() ? tr("A setting was changed since these were written. Generate writes new ones with it.") : QString());
}

void CreateCandidates::showState()
{
    const CandidateList& list = m_captions.list();
    const bool none = list.filter()->rowCount() == 0;
    const bool some = list.count() > 0;
    m_empty->setText(list.isWriting() ? tr("Writing…")
            : some                    ? tr("No candidate passes the filter.")
                                      : tr("Captions appear here, best first."));
    m_empty->setVisible(none);
    m_view->setVisible(!none);
    const bool narrow = width() < CandidateDelegate::leastForColumns();
    m_head->layout()->setContentsMargins(0, 0, narrow ? kGap : kGap + CandidateDelegate::scoreRight(), 0);
    m_order->setVisible(some && !(list.isStale() && narrow));
    // A sentence needs the room more than the headings do.
    m_scoreHeading->setVisible(some && !list.isStale());
    const bool copied = some && list.row(0).copied.has_value() && !narrow;
    m_copiedHeading->setVisible(copied && !list.isStale());
    // And more than a filter that is not used.
    const bool calm = !list.isStale() && !list.isWriting() && !list.isStopped();
    m_words->setVisible(some && (calm || !m_words->text().isEmpty()));
}

void CreateCandidates::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showState();
}

bool CreateCandidates::eventFilter(QObject* watched, QEvent* event)
{
    const bool blank = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (blank && m_captions.current() >= 0) {
        m_captions.list().model()->toggleStar(m_captions.current());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace memewright
