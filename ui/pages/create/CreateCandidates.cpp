#include "pages/create/CreateCandidates.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

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

CreateCandidates::CreateCandidates(QWidget* parent)
    : QWidget(parent), m_model(new CandidateModel(this)), m_filter(new CandidateFilter(this)), m_view(new QListView(this)),
      m_head(new QWidget), m_count(new HintLabel), m_words(new QLineEdit), m_order(new QToolButton),
      m_scoreHeading(new HintLabel(tr("score"))), m_copiedHeading(new HintLabel(tr("copied"))), m_empty(new QLabel(this))
{
    m_filter->setSourceModel(m_model);
    makeView();
    makeHead();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(m_view);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &CreateCandidates::showState);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &CreateCandidates::showState);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &CreateCandidates::showState);
    clear();
}

void CreateCandidates::makeView()
{
    auto* delegate = new CandidateDelegate(m_view);
    m_view->setObjectName(QStringLiteral("candidates"));
    m_view->setAccessibleName(tr("Candidates"));
    m_choice = new KeptChoice(m_view, m_filter);
    m_view->setItemDelegate(delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setResizeMode(QListView::Adjust); // the rows' height follows the width
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->installEventFilter(this);
    connect(m_choice, &KeptChoice::chosen, this, &CreateCandidates::chose);
    connect(delegate, &CandidateDelegate::starClicked, this,
        [this](const QModelIndex& index) { m_model->toggleStar(m_filter->mapToSource(index).row()); });
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
        m_filter->setWords(words);
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
        action->setChecked(order == m_filter->order());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, wanted = order] {
            m_filter->setOrder(wanted);
            showCount();
        });
    }
    menu->addSeparator();
    m_starred = menu->addAction(tr("Only starred"));
    m_starred->setCheckable(true);
    connect(m_starred, &QAction::toggled, this, [this](bool only) {
        m_filter->setOnlyStarred(only);
        showCount();
    });
    return menu;
}

CandidateList CreateCandidates::kept() const
{
    return {m_model->rows(), currentRow(), m_expected, m_stopped || m_writing};
}

void CreateCandidates::putBack(CandidateList list)
{
    clearFilter();
    m_model->setRows(std::move(list.rows));
    m_filter->arrange();
    m_expected = list.expected;
    m_stopped = list.stopped;
    m_writing = m_stale = false;
    setChoice(list.current);
    showState();
    showCount();
}

void CreateCandidates::begin(int expected)
{
    clearFilter();
    m_model->clear();
    m_filter->leaveAsWritten();
    m_expected = expected;
    m_chosenByPerson = false;
    m_writing = true;
    m_stopped = m_stale = false;
    showState();
    showCount();
}

void CreateCandidates::clearFilter()
{
    // What it was made for is gone, and it would hide what comes.
    m_words->clear();
    m_starred->setChecked(false);
}

void CreateCandidates::append(const std::vector<Candidate>& candidates)
{
    m_model->append(candidates);
    showCount();
    if (!m_chosenByPerson && currentRow() < 0)
        chooseFirst();
}

void CreateCandidates::chooseFirst()
{
    const QScopedValueRollback guard(m_choosing, true);
    m_choice->choose(m_filter->mapToSource(m_filter->index(0, 0)));
}

void CreateCandidates::end(bool stopped)
{
    m_writing = false;
    m_stopped = stopped;
    showState();
    m_filter->arrange();
    if (!m_chosenByPerson)
        chooseFirst();
    m_view->scrollTo(m_view->currentIndex());
    showCount();
}

void CreateCandidates::setStale(bool stale)
{
    m_stale = stale;
    showCount();
    showState();
}

void CreateCandidates::keepEdit(const QStringList& boxes)
{
    if (currentRow() < 0)
        return;
    m_chosenByPerson = true;
    m_model->setBoxes(currentRow(), boxes);
}

void CreateCandidates::setCopied(int row, const SharedPiece& piece)
{
    m_model->setCopied(row, piece);
    showState();
}

void CreateCandidates::setChoice(int row)
{
    m_chosenByPerson = true;
    m_choice->chooseQuietly(m_model->index(row));
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

int CreateCandidates::currentRow() const
{
    return m_choice->index().row();
}

std::vector<int> CreateCandidates::rowsInOrder() const
{
    std::vector<int> rows;
    for (int shown = 0; shown < m_filter->rowCount(); ++shown)
        rows.push_back(m_filter->mapToSource(m_filter->index(shown, 0)).row());
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (!m_filter->mapFromSource(m_model->index(row)).isValid())
            rows.push_back(row);
    return rows;
}

void CreateCandidates::chose(const QModelIndex& source)
{
    if (!m_choosing)
        m_chosenByPerson = true;
    Q_EMIT chosen(source.data(CandidateModel::Boxes).toStringList(), !m_choosing);
}

void CreateCandidates::showCount()
{
    const int count = m_model->rowCount();
    const int written = m_model->written();
    QString text;
    if (m_stale && count > 0)
        text = tr("older than the settings");
    else if (m_filter->isFiltering() && count > 0)
        text = tr("%1 of %2 shown").arg(m_filter->rowCount()).arg(count);
    else if (m_writing)
        text = tr("%1 of %2").arg(written).arg(m_expected);
    else if (m_stopped)
        text = count == 0 ? tr("stopped") : tr("%1 of %2, stopped").arg(written).arg(m_expected);
    else if (count < written)
        text = tr("%1 different of %2").arg(count).arg(written);
    else if (count > 0)
        text = tr("%1 of %2").arg(written).arg(m_expected);
    m_count->setText(text);
    m_count->setToolTip(
        m_stale ? tr("A setting was changed since these were written. Generate writes new ones with it.") : QString());
}

void CreateCandidates::showState()
{
    const bool none = m_filter->rowCount() == 0;
    m_empty->setText(m_writing        ? tr("Writing…")
            : m_model->rowCount() > 0 ? tr("No candidate passes the filter.")
                                      : tr("Captions appear here, best first."));
    m_empty->setVisible(none);
    m_view->setVisible(!none);
    const bool some = m_model->rowCount() > 0;
    const bool narrow = width() < CandidateDelegate::leastForColumns();
    m_head->layout()->setContentsMargins(0, 0, narrow ? kGap : kGap + CandidateDelegate::scoreRight(), 0);
    m_order->setVisible(some && !(m_stale && narrow));
    // A sentence needs the room more than the headings do.
    m_scoreHeading->setVisible(some && !m_stale);
    const bool copied = some && m_model->row(0).copied.has_value() && !narrow;
    m_copiedHeading->setVisible(copied && !m_stale);
    // And more than a filter that is not used.
    m_words->setVisible(some && ((!m_stale && !m_writing && !m_stopped) || !m_words->text().isEmpty()));
}

void CreateCandidates::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showState();
}

bool CreateCandidates::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space && currentRow() >= 0) {
        m_model->toggleStar(currentRow());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace memewright
