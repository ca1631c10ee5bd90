#include "pages/create/CreateHistory.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

#include "models/CandidateDelegate.h"
#include "models/CandidateModel.h"
#include "style/Icons.h"
#include "style/Metrics.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr HistoryShelf kShelves[] = {HistoryShelf::All, HistoryShelf::Starred, HistoryShelf::Trash};

} // namespace

CreateHistory::CreateHistory(HistoryRecorder& recorder, QWidget* parent)
    : QWidget(parent), m_recorder(recorder), m_model(new HistoryModel(recorder, this)), m_head(new QWidget),
      m_search(new QLineEdit), m_shelf(new QComboBox), m_view(new QListView(this)), m_empty(new QLabel(this))
{
    makeHead();
    makeView();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(m_view);
    connect(m_search, &QLineEdit::textChanged, this, &CreateHistory::ask);
    connect(m_shelf, &QComboBox::currentIndexChanged, this, &CreateHistory::ask);
    connect(m_model, &HistoryModel::found, this, &CreateHistory::showState);
    connect(m_view, &QListView::activated, this, [this](const QModelIndex& index) { Q_EMIT opened(m_model->entry(index)); });
    showState();
}

void CreateHistory::makeHead()
{
    m_search->setObjectName(QStringLiteral("historySearch"));
    m_search->setAccessibleName(tr("Search the history"));
    m_search->setPlaceholderText(tr("Search all captions"));
    m_search->setToolTip(tr("Finds captions by the beginnings of their words, and by the picture's name."));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icons::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_shelf->setObjectName(QStringLiteral("historyShelf"));
    m_shelf->setAccessibleName(tr("Which captions"));
    m_shelf->addItems({tr("All"), tr("Starred"), tr("Trash")});
    m_shelf->setToolTip(tr("What is in the trash is deleted for good after 30 days."));
    auto* layout = new QHBoxLayout(m_head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_shelf);
}

void CreateHistory::makeView()
{
    auto* delegate = new CandidateDelegate(m_view);
    m_view->setObjectName(QStringLiteral("history"));
    m_view->setAccessibleName(tr("History"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setResizeMode(QListView::Adjust); // the rows' height follows the width
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->installEventFilter(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    connect(delegate, &CandidateDelegate::starClicked, this, &CreateHistory::toggleStar);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QListView::customContextMenuRequested, this, &CreateHistory::showMenu);
}

void CreateHistory::toggleStar(const QModelIndex& index)
{
    const HistoryEntry& entry = m_model->entry(index);
    m_recorder.setStarred(entry.id, !entry.caption.starred);
}

void CreateHistory::showMenu(const QPoint& place)
{
    const QPersistentModelIndex index = m_view->indexAt(place);
    if (!index.isValid())
        return;
    auto* menu = new QMenu(m_view);
    menu->setObjectName(QStringLiteral("historyMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The history may have changed by the time that something is chosen.
    const auto add = [&](const QString& icon, const QString& text, auto action) {
        menu->addAction(icons::icon(icon), text, this, [index, action] {
            if (index.isValid())
                action(index);
        });
    };
    add(QStringLiteral("image"), tr("Put it on its picture"),
        [this](const QModelIndex& chosen) { Q_EMIT opened(m_model->entry(chosen)); });
    const bool starred = index.data(CandidateModel::Starred).toBool();
    add(starred ? QStringLiteral("star-set") : QStringLiteral("star"), starred ? tr("Take the star away") : tr("Star"),
        [this](const QModelIndex& chosen) { toggleStar(chosen); });
    const bool isTrash = kShelves[m_shelf->currentIndex()] == HistoryShelf::Trash;
    add(isTrash ? QStringLiteral("undo") : QStringLiteral("trash"), isTrash ? tr("Put back") : tr("Move to the trash"),
        [this](const QModelIndex&) { moveToTrash(); });
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

void CreateHistory::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CreateHistory::ask()
{
    m_model->ask(m_search->text(), kShelves[m_shelf->currentIndex()]);
}

void CreateHistory::showState()
{
    const bool none = m_model->rowCount() == 0;
    if (none)
        m_empty->setText(
            m_search->text().isEmpty() ? tr("Captions you generate are kept here.") : tr("No caption has these words."));
    m_empty->setVisible(none);
    m_view->setVisible(!none);
}

void CreateHistory::moveToTrash()
{
    std::vector<std::int64_t> ids;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes())
        ids.push_back(m_model->entry(index).id);
    if (ids.empty())
        return;
    const bool isTrash = kShelves[m_shelf->currentIndex()] == HistoryShelf::Trash;
    m_recorder.setTrashed(ids, !isTrash);
    if (isTrash)
        Q_EMIT restored();
    else
        Q_EMIT trashed(ids);
}

bool CreateHistory::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        moveToTrash();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CreateHistory::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model->setActive(true);
}

void CreateHistory::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_model->setActive(false);
}

} // namespace memewright
