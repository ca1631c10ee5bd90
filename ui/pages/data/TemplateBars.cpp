#include "pages/data/TemplateBars.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"
#include "widgets/HeadingLabel.h"
#include "widgets/WholeRows.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kBarRow = 28;
constexpr int kBarHeight = 8;
constexpr int kNameCharacters = 18; ///< that a name gets before the bar
constexpr int kLeastBar = 32;

/// The name, the bar and the number, each in a column of its own.
class BarDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {160, kBarRow}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Palette& colors = Palette::of(option.palette);
        const QRect row = option.rect.adjusted(kGroup, 0, -kGroup, 0);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        if (option.state.testFlag(QStyle::State_MouseOver) || focused)
            paint::fillRounded(*painter, option.rect.adjusted(kGap, 1, -kGap, -1), kRadiusSmall, colors(Role::Raised));
        if (focused && option.state.testFlag(QStyle::State_KeyboardFocusChange))
            paint::ring(*painter, option.rect.adjusted(kGap, 1, -kGap, -1), kRadiusSmall, colors(Role::AccentInk), kRing);
        const QFont font = scaled(option.font, kSmallPoints);
        const QFontMetrics metrics(font);
        painter->setFont(font);
        const QString count = QLocale().toString(index.data(TemplateBarsModel::Count).toULongLong());
        const int countWidth = metrics.horizontalAdvance(QLocale().toString(99999)) + kPair;
        const int nameWidth = std::max(row.width() * 2 / 5,
            std::min(metrics.averageCharWidth() * kNameCharacters, row.width() - countWidth - 2 * kGap - kLeastBar));
        painter->setPen(colors(Role::Text));
        painter->drawText(QRect(row.left(), row.top(), nameWidth, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(index.data().toString(), Qt::ElideRight, nameWidth));
        const int room = row.width() - nameWidth - countWidth - 2 * kGap;
        const int length = std::max(2, int(index.data(TemplateBarsModel::Share).toDouble() * room));
        paint::fillRounded(*painter,
            QRect(row.left() + nameWidth + kGap, row.center().y() - kBarHeight / 2 + 1, length, kBarHeight), 2, colors.series(0));
        if (const double cap = index.data(TemplateBarsModel::CapShare).toDouble(); cap > 0) {
            const int x = row.left() + nameWidth + kGap + int(cap * room);
            painter->setPen(QPen(colors(Role::Text), 1, Qt::DashLine));
            painter->drawLine(x, row.top(), x, row.bottom());
        }
        painter->setPen(colors(Role::Muted));
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, count);
        painter->restore();
    }
};

} // namespace

void TemplateBarsModel::setTemplates(std::vector<TemplateEntry> templates, std::optional<std::size_t> cap)
{
    beginResetModel();
    m_cap = cap;
    m_templates = std::move(templates);
    endResetModel();
}

int TemplateBarsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_templates.size());
}

QVariant TemplateBarsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TemplateEntry& entry = m_templates[std::size_t(index.row())];
    const QString name = entry.name.empty() ? QString::number(entry.id) : QString::fromStdString(entry.name);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return tr("%1: %n captions", nullptr, int(entry.captions)).arg(name);
    case Count:
        return qulonglong(entry.captions);
    case Share:
        return double(entry.captions) / double(longest());
    case CapShare:
        return m_cap ? double(*m_cap) / double(longest()) : 0.0;
    default:
        return {};
    }
}

std::size_t TemplateBarsModel::longest() const
{
    return std::max({std::size_t(1), m_templates.front().captions, m_cap.value_or(0)});
}

TemplateBars::TemplateBars(QWidget* parent) : Panel(parent), m_count(new HintLabel), m_view(new QListView)
{
    m_count->setObjectName(QStringLiteral("templateCount"));
    m_view->setObjectName(QStringLiteral("templateBars"));
    m_view->setAccessibleName(tr("Captions per template"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new BarDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setMinimumHeight(kRow);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setToolTip(tr("A click shows the captions of the template."));
    m_head = new QHBoxLayout;
    m_head->setContentsMargins(kGroup, 0, kGroup, 0);
    m_head->addWidget(new HeadingLabel(tr("Captions per template")));
    m_head->addStretch(1);
    m_head->addWidget(m_count);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGroup, 0, kGap);
    layout->setSpacing(kGap);
    layout->addLayout(m_head);
    layout->addWidget(m_view, 1);
    const auto choose = [this](const QModelIndex& index) { Q_EMIT templateChosen(index.data().toString()); };
    connect(m_view, &QListView::clicked, this, choose);
    connect(m_view, &QListView::activated, this, choose);
}

void TemplateBars::setTemplates(std::vector<TemplateEntry> templates, std::optional<std::size_t> cap)
{
    const QString count = QLocale().toString(int(templates.size()));
    // A cap far above every template says nothing about them.
    if (cap && !templates.empty() && *cap > 2 * templates.front().captions)
        cap.reset();
    m_count->setText(cap ? tr("%1, cap %2").arg(count, QLocale().toString(qulonglong(*cap))) : count);
    m_model.setTemplates(std::move(templates), cap);
    arrange();
}

void TemplateBars::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    arrange();
}

/// The count beside the heading, or below it where that would cut it.
void TemplateBars::arrange()
{
    const int needed = m_head->itemAt(0)->sizeHint().width() + kGap + m_count->sizeHint().width();
    m_head->setDirection(needed <= width() - 2 * kGroup ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    wholeRows::keep(layout(), m_view, kBarRow, 0, kGap);
}

} // namespace memewright
