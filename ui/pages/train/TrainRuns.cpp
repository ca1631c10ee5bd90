#include "pages/train/TrainRuns.h"

#include <algorithm>
#include <utility>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "documents/RunsModel.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"
#include "style/Style.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kHead = 40;
constexpr int kBox = 16;
constexpr int kBoxLeft = 12;
constexpr int kNameLeft = 40;
constexpr int kState = 96;
constexpr int kBest = 96;
constexpr int kEpochs = 80;
constexpr int kMark = 3;
constexpr int kArrow = 12;
constexpr int kLeastRows = 2;
constexpr int kLeastWidth = 360;
constexpr int kWidthForEpochs = 420; ///< of a line; a narrower one leaves the room to the names

/// Where a column's text stands, the same for its head and its rows: figures end at the next column, the last one at the edge.
QRect textPlace(const QRect& cell, int column)
{
    return column == RunsModel::State ? cell.adjusted(0, 0, -kGap, 0) : cell;
}

/// The names of the columns in small muted letters, the first as the panel's title.
class RunsHeader : public QHeaderView
{
public:
    explicit RunsHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setFixedHeight(kHead);
        setMinimumSectionSize(0);
        setSectionsClickable(true);
        setSortIndicatorClearable(true);
        setSortIndicator(-1, Qt::AscendingOrder); // as the model has them
    }

    static QFont titleFont(const QFont& font) { return scaled(font, kBodyPoints, true); }

protected:
    void paintSection(QPainter* painter, const QRect& cell, int section) const override
    {
        const Palette& colors = Palette::of(palette());
        const bool isTitle = section == RunsModel::Name;
        const QRect place = textPlace(cell, section).adjusted(isTitle ? kGap : 0, 0, 0, kPair);
        const auto alignment = Qt::Alignment(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        painter->fillRect(cell, colors(Role::Surface));
        painter->setFont(isTitle ? titleFont(font()) : scaled(font(), kSmallPoints));
        painter->setPen(colors(isTitle ? Role::Text : Role::Muted));
        QRect written;
        painter->drawText(place, alignment, text, &written);
        if (sortIndicatorSection() != section)
            return;
        const int left = isTitle ? written.right() + 1 : written.left() - kArrow;
        paint::icon(*painter, QRectF(left, place.top(), kArrow, place.height()),
            sortIndicatorOrder() == Qt::AscendingOrder ? "chevron-up" : "chevron-down", colors(Role::Muted), kArrow);
    }
};

/// A row is one thing: its ground, its line and the ring of the keys go through all columns.
class RunsView : public QTreeView
{
protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Palette& colors = Palette::of(option.palette);
        const QRect& row = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selectionModel()->isSelected(index)) {
            paint::fillRounded(*painter, row, kRadiusSmall, colors(Role::AccentSoft));
            paint::fillRounded(*painter, QRectF(row.left(), row.top(), kMark, row.height()), 1, colors(Role::Accent));
            if (hasFocus())
                paint::ring(*painter, row, kRadiusSmall, colors(Role::AccentInk), kRing);
        } else {
            painter->fillRect(QRect(row.left() + kGap, row.bottom(), row.width() - 2 * kGap, 1), colors(Role::Line));
        }
        painter->restore();
        QTreeView::drawRow(painter, option, index);
    }
};

class RunDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {0, kRow}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Palette& colors = Palette::of(option.palette);
        const bool isName = index.column() == RunsModel::Name;
        const bool strong = option.state.testFlag(QStyle::State_Selected) && (isName || index.column() == RunsModel::BestLoss);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isName)
            paintBox(*painter, option.rect, index, colors);
        const QRect place = isName ? option.rect.adjusted(kNameLeft, 0, -kGap, 0) : textPlace(option.rect, index.column());
        painter->setFont(scaled(option.font, kBodyPoints, strong));
        painter->setPen(colors(roleOf(index)));
        painter->drawText(place, index.data(Qt::TextAlignmentRole).toInt(),
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width()));
        painter->restore();
    }

    bool editorEvent(
        QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override
    {
        const QModelIndex name = index.siblingAtColumn(RunsModel::Name);
        const bool click = event->type() == QEvent::MouseButtonRelease && index == name
            && static_cast<QMouseEvent*>(event)->position().x() < option.rect.left() + kNameLeft;
        const bool key = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
        if (!click && !key)
            return false;
        const bool shown = name.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(name, shown ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

private:
    static void paintBox(QPainter& painter, const QRect& cell, const QModelIndex& index, const Palette& colors)
    {
        const QRectF box(cell.left() + kBoxLeft, cell.center().y() - kBox / 2 + 1, kBox, kBox);
        const QColor color = colors.series(index.data(RunsModel::ColourRole).toInt());
        if (index.data(Qt::CheckStateRole).toInt() != Qt::Checked) {
            paint::ring(painter, box, kRadiusSmall, color, 1.5);
            return;
        }
        paint::fillRounded(painter, box, kRadiusSmall, color);
        paint::icon(painter, box, "check", colors(Role::Surface), 12);
    }

    static Role roleOf(const QModelIndex& index)
    {
        switch (index.column()) {
        case RunsModel::Name:
        case RunsModel::BestLoss:
            return Role::Text;
        case RunsModel::State:
            break;
        default:
            return Role::Muted;
        }
        switch (static_cast<RunState>(index.data(RunsModel::StateRole).toInt())) {
        case RunState::Running:
        case RunState::Paused:
            return Role::Good;
        case RunState::Failed:
            return Role::Bad;
        case RunState::Stopped:
        case RunState::CutOff:
            return Role::Warning;
        default:
            return Role::Muted;
        }
    }
};

} // namespace

int TrainRuns::heightOf(int rows)
{
    return kHead + rows * kRow + kGap;
}

TrainRuns::TrainRuns(RunsModel& runs, QWidget* parent) : Panel(parent), m_runs(runs), m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSortRole(RunsModel::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSortLocaleAware(true);
    m_sorted->setSourceModel(&runs);
    QWidget* buttons = makeButtons();
    makeView();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, 0, kGap, kGap);
    layout->addWidget(m_view);
    buttons->raise();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TrainRuns::takeCurrent);
    connect(m_sorted, &QAbstractItemModel::dataChanged, this, &TrainRuns::updateButtons);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, [this] {
        setCurrent(m_current);
        takeCurrent();
    });
    setVisibleRows(4);
}

/// They lie in the head of the table, right of its title.
QWidget* TrainRuns::makeButtons()
{
    auto* buttons = new QWidget(this);
    auto* layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    const auto make = [&](const char* name, const char* icon, const QString& text, const QString& toolTip) {
        auto* button = new QToolButton;
        button->setObjectName(QString::fromLatin1(name));
        button->setIcon(icons::icon(QString::fromLatin1(icon)));
        button->setAccessibleName(text);
        button->setToolTip(toolTip);
        setQuiet(button);
        layout->addWidget(button);
        return button;
    };
    m_resume = make("resumeRun", "play", tr("Go on with the run"),
        tr("Goes on with the chosen run exactly where it was; while another runs, it waits for its turn."));
    m_earlier =
        make("earlierRun", "chevron-up", tr("Earlier in the queue"), tr("The chosen run begins before the one above it."));
    m_later = make("laterRun", "chevron-down", tr("Later in the queue"), tr("The chosen run begins after the one below it."));
    m_delete = make("deleteRun", "trash", tr("Delete the run"),
        tr("Deletes the chosen run with its model (Del); it can be undone. One that waits leaves the queue."));
    connect(m_resume, &QToolButton::clicked, this, [this] { Q_EMIT resumeRequested(current()); });
    connect(m_delete, &QToolButton::clicked, this, [this] { Q_EMIT deleteRequested(current()); });
    connect(m_earlier, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(current(), -1); });
    connect(m_later, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(current(), 1); });
    const QString title = m_runs.headerData(RunsModel::Name, Qt::Horizontal).toString();
    buttons->move(
        kGap + kGap + QFontMetrics(RunsHeader::titleFont(font())).horizontalAdvance(title) + kArrow, (kHead - kControl) / 2);
    updateButtons();
    return buttons;
}

void TrainRuns::makeView()
{
    m_view = new RunsView;
    m_view->setObjectName(QStringLiteral("runsTable"));
    m_view->setAccessibleName(tr("Runs"));
    m_view->setHeader(new RunsHeader(m_view));
    m_view->setModel(m_sorted);
    m_view->setItemDelegate(new RunDelegate(m_view));
    m_view->setSortingEnabled(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRootIsDecorated(false);
    m_view->setItemsExpandable(false);
    m_view->setIndentation(0);
    m_view->setUniformRowHeights(true);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->setAutoFillBackground(false);
    QHeaderView* header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(RunsModel::Name, QHeaderView::Stretch);
    header->resizeSection(RunsModel::Epochs, kEpochs);
    header->resizeSection(RunsModel::BestLoss, kBest);
    header->resizeSection(RunsModel::State, kState + kGap);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
}

void TrainRuns::arrangeColumns()
{
    m_view->setColumnHidden(RunsModel::Epochs, m_view->viewport()->width() < kWidthForEpochs);
}

void TrainRuns::updateButtons()
{
    const RunEntry* run = m_runs.find(m_current);
    m_resume->setEnabled(run && run->canResume());
    m_delete->setEnabled(run && !run->isRunning());
    // A run that waits is moved where another goes on.
    const bool waits = run && run->isWaiting();
    int last = 0;
    for (int row = 0; row < m_runs.rowCount(); ++row)
        if (m_runs.at(row).isWaiting())
            last = std::max(last, m_runs.at(row).place);
    m_resume->setVisible(!waits);
    m_earlier->setVisible(waits);
    m_later->setVisible(waits);
    m_earlier->setEnabled(waits && run->place > 1);
    m_later->setEnabled(waits && run->place < last);
}

void TrainRuns::setCurrent(const QString& run)
{
    for (int row = 0; row < m_sorted->rowCount(); ++row)
        if (m_sorted->index(row, RunsModel::Name).data().toString() == run)
            m_view->setCurrentIndex(m_sorted->index(row, RunsModel::Name));
}

void TrainRuns::takeCurrent()
{
    const QString before = std::exchange(m_current, m_view->currentIndex().siblingAtColumn(RunsModel::Name).data().toString());
    updateButtons();
    if (m_current != before)
        Q_EMIT currentChanged(m_current);
}

bool TrainRuns::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport()) {
        if (event->type() == QEvent::Resize)
            arrangeColumns();
        return Panel::eventFilter(watched, event);
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete && m_delete->isEnabled()) {
        Q_EMIT deleteRequested(current());
        return true;
    }
    return Panel::eventFilter(watched, event);
}

void TrainRuns::setVisibleRows(int rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    setFixedHeight(heightOf(rows)); // the last row is whole
    updateGeometry();
}

QSize TrainRuns::sizeHint() const
{
    return {kLeastWidth, heightOf(m_rows)};
}

QSize TrainRuns::minimumSizeHint() const
{
    return {kLeastWidth, heightOf(kLeastRows)};
}

void TrainRuns::paintEvent(QPaintEvent* event)
{
    Panel::paintEvent(event);
    if (m_runs.rowCount() > 0)
        return;
    QPainter painter(this);
    painter.setFont(scaled(font(), kSmallPoints));
    painter.setPen(Palette::of(palette())(Role::Muted));
    const QRect below(2 * kGap, kHead, width() - 4 * kGap, kRow);
    painter.drawText(
        below, Qt::AlignLeft | Qt::AlignVCenter, tr("Runs stand here, newest first; a tick puts one into the plot."));
}

} // namespace memewright
