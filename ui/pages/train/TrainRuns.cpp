#include "pages/train/TrainRuns.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

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
constexpr int kLeastRows = 2;
constexpr int kLeastWidth = 360;
constexpr int kWidthForEpochs = 420; ///< of a line; a narrower one leaves the room to the names

/// Where the figures stand in a line of the table, the same for its head and its rows.
struct Cells {
    QRect name, epochs, best, state;

    explicit Cells(const QRect& line)
    {
        const int right = line.right() + 1 - kGap;
        state = QRect(right - kState, line.top(), kState, line.height());
        best = QRect(state.left() - kBest, line.top(), kBest, line.height());
        const int epochsWidth = line.width() < kWidthForEpochs ? 0 : kEpochs;
        epochs = QRect(best.left() - epochsWidth, line.top(), epochsWidth, line.height());
        name = QRect(line.left() + kNameLeft, line.top(), epochs.left() - line.left() - kNameLeft - kGap, line.height());
    }
};

class RunDelegate : public QStyledItemDelegate
{
public:
    RunDelegate(const TrainRunsModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) { }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, kRow}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const RunRow& row = m_model.rows()[static_cast<std::size_t>(index.row())];
        const Palette& colors = Palette::of(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintGround(*painter, option, colors);
        paintBox(*painter, option.rect, row, colors);
        paintTexts(*painter, option, row, colors);
        painter->restore();
    }

    bool editorEvent(
        QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override
    {
        const bool click = event->type() == QEvent::MouseButtonRelease
            && static_cast<QMouseEvent*>(event)->position().x() < option.rect.left() + kNameLeft;
        const bool key = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
        if (!click && !key)
            return false;
        const bool shown = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, shown ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

private:
    static void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const Palette& colors)
    {
        const bool current = option.state & QStyle::State_Selected;
        if (current) {
            paint::fillRounded(painter, option.rect, kRadiusSmall, colors(Role::AccentSoft));
            paint::fillRounded(
                painter, QRectF(option.rect.left(), option.rect.top(), kMark, option.rect.height()), 1, colors(Role::Accent));
        } else {
            painter.fillRect(
                QRect(option.rect.left() + kGap, option.rect.bottom(), option.rect.width() - 2 * kGap, 1), colors(Role::Line));
        }
        if (current && (option.state & QStyle::State_HasFocus))
            paint::ring(painter, option.rect, kRadiusSmall, colors(Role::AccentInk), kRing);
    }

    static void paintBox(QPainter& painter, const QRect& line, const RunRow& row, const Palette& colors)
    {
        const QRectF box(line.left() + kBoxLeft, line.center().y() - kBox / 2 + 1, kBox, kBox);
        const QColor color = colors.series(row.series);
        if (!row.shown) {
            paint::ring(painter, box, kRadiusSmall, color, 1.5);
            return;
        }
        paint::fillRounded(painter, box, kRadiusSmall, color);
        paint::icon(painter, box, "check", colors(Role::Surface), 12);
    }

    static void paintTexts(QPainter& painter, const QStyleOptionViewItem& option, const RunRow& row, const Palette& colors)
    {
        const Cells cells(option.rect);
        const QFont plain = scaled(option.font, kBodyPoints);
        const QFont strong = scaled(option.font, kBodyPoints, option.state & QStyle::State_Selected);
        const auto right = Qt::AlignRight | Qt::AlignVCenter;
        painter.setFont(strong);
        painter.setPen(colors(Role::Text));
        painter.drawText(cells.name, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(strong).elidedText(row.name, Qt::ElideRight, cells.name.width()));
        painter.drawText(cells.best, right, row.best);
        painter.setFont(plain);
        painter.setPen(colors(Role::Muted));
        if (!cells.epochs.isEmpty())
            painter.drawText(cells.epochs, right, row.epochs);
        painter.setPen(colors(stateRole(row.state)));
        painter.drawText(cells.state, right, row.stateTitle);
    }

    static Role stateRole(const QString& state)
    {
        if (state == QLatin1String("running"))
            return Role::Good;
        if (state == QLatin1String("failed"))
            return Role::Bad;
        return state == QLatin1String("stopped") ? Role::Warning : Role::Muted;
    }

    const TrainRunsModel& m_model;
};

} // namespace

int TrainRuns::heightOf(int rows)
{
    return kHead + rows * kRow + kGap;
}

TrainRuns::TrainRuns(QWidget* parent) : Panel(parent), m_view(new QListView)
{
    m_view->setObjectName(QStringLiteral("runsTable"));
    m_view->setAccessibleName(tr("Runs"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new RunDelegate(m_model, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, 0, kGap, kGap);
    layout->setSpacing(0);
    layout->addWidget(makeButtons());
    layout->addWidget(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateButtons();
        Q_EMIT currentChanged(current());
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &TrainRuns::updateButtons);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TrainRuns::updateButtons);
    setVisibleRows(4);
}

QWidget* TrainRuns::makeButtons()
{
    const auto make = [](const char* name, const char* icon, const QString& text, const QString& toolTip) {
        auto* button = new QToolButton;
        button->setObjectName(QString::fromLatin1(name));
        button->setIcon(icons::icon(QString::fromLatin1(icon)));
        button->setAccessibleName(text);
        button->setToolTip(toolTip);
        setQuiet(button);
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
    auto* head = new QWidget;
    head->setFixedHeight(kHead);
    auto* layout = new QHBoxLayout(head);
    // Right of the panel's title, which is painted.
    const int title = QFontMetrics(scaled(font(), kBodyPoints, true)).horizontalAdvance(tr("Runs"));
    layout->setContentsMargins(kGap + title + kGap, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_resume);
    layout->addWidget(m_earlier);
    layout->addWidget(m_later);
    layout->addWidget(m_delete);
    layout->addStretch(1);
    updateButtons();
    return head;
}

void TrainRuns::updateButtons()
{
    const QModelIndex index = m_view->currentIndex();
    const RunRow* row = index.isValid() ? &m_model.rows()[static_cast<std::size_t>(index.row())] : nullptr;
    m_resume->setEnabled(
        row && !row->running && (row->state == QLatin1String("stopped") || row->state == QLatin1String("failed")));
    m_delete->setEnabled(row && !row->running);
    // A run that waits is moved where another goes on.
    const bool waits = row && row->state == QLatin1String("waiting");
    const auto waiting = std::ranges::count(m_model.rows(), QStringLiteral("waiting"), &RunRow::state);
    m_resume->setVisible(!waits);
    m_earlier->setVisible(waits);
    m_later->setVisible(waits);
    m_earlier->setEnabled(waits && row->place > 1);
    m_later->setEnabled(waits && row->place < waiting);
}

QString TrainRuns::current() const
{
    return m_view->currentIndex().data().toString();
}

void TrainRuns::setCurrent(const QString& run)
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.index(row).data().toString() == run)
            m_view->setCurrentIndex(m_model.index(row));
}

bool TrainRuns::eventFilter(QObject* watched, QEvent* event)
{
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
    QPainter painter(this);
    const Palette& colors = Palette::of(palette());
    const QRect line(kGap, 0, m_view->viewport()->width(), kHead + kPair);
    const Cells cells(line);
    painter.setFont(scaled(font(), kBodyPoints, true));
    painter.setPen(colors(Role::Text));
    painter.drawText(line.adjusted(kGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, tr("Runs"));
    painter.setFont(scaled(font(), kSmallPoints));
    painter.setPen(colors(Role::Muted));
    const auto right = Qt::AlignRight | Qt::AlignVCenter;
    if (!cells.epochs.isEmpty())
        painter.drawText(cells.epochs, right, tr("epochs"));
    painter.drawText(cells.best, right, tr("best val_loss"));
    painter.drawText(cells.state, right, tr("state"));
    if (!m_model.rows().empty())
        return;
    const QRect below(2 * kGap, kHead, width() - 4 * kGap, kRow);
    painter.drawText(
        below, Qt::AlignLeft | Qt::AlignVCenter, tr("Runs stand here, newest first; a tick puts one into the plot."));
}

} // namespace memewright
