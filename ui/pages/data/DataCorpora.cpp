#include "pages/data/DataCorpora.h"

#include <algorithm>

#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"
#include "widgets/HeadingLabel.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kLeast = 168;
constexpr int kMost = 320;
constexpr double kShare = 0.186; ///< of the page, between the two
constexpr int kItem = 56;
constexpr int kBetween = 8;
constexpr int kAccentBar = 3;
enum ItemRole { Name = Qt::UserRole, Hint };

class CorpusDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {kLeast, kItem + kBetween}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Palette& colors = Palette::of(option.palette);
        const QRect item = option.rect.adjusted(0, 0, 0, -kBetween);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (chosen) {
            paint::fillRounded(*painter, item, kRadius, colors(Role::AccentSoft));
            paint::fillRounded(
                *painter, QRect(item.left(), item.top() + 8, kAccentBar, item.height() - 16), 1, colors(Role::Accent));
        }
        if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
            paint::ring(*painter, item, kRadius, colors(Role::AccentInk), kRing);
        paint::icon(*painter, QRect(item.left() + kGap, item.top(), 40, item.height()), "data",
            colors(chosen ? Role::AccentInk : Role::Muted), kIconSmall);
        const QRect text = item.adjusted(48, 8, -kGap, -8);
        const QFont name = scaled(option.font, kBodyPoints, chosen);
        painter->setFont(name);
        painter->setPen(colors(Role::Text));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignTop,
            QFontMetrics(name).elidedText(index.data(Name).toString(), Qt::ElideRight, text.width()));
        painter->setFont(scaled(option.font, kSmallPoints));
        painter->setPen(colors(Role::Muted));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignBottom, index.data(Hint).toString());
        painter->restore();
    }
};

} // namespace

DataCorpora::DataCorpora(QWidget* parent) : QWidget(parent), m_list(new QListWidget)
{
    setFixedWidth(kLeast);
    setFocusProxy(m_list);
    m_list->setObjectName(QStringLiteral("corpora"));
    m_list->setAccessibleName(tr("Corpora"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new CorpusDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    auto* hint = new HintLabel(tr("Author names are dropped on import."));
    hint->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    auto* heading = new HeadingLabel(tr("Corpora"));
    heading->setFixedHeight(kControl);
    layout->addWidget(heading);
    layout->addWidget(m_list, 1);
    layout->addWidget(hint);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { Q_EMIT chosenChanged(chosen()); });
}

void DataCorpora::setCorpora(const std::vector<CorpusSummary>& corpora, const QString& wanted)
{
    const QString choice = wanted.isEmpty() ? chosen() : wanted;
    const int row = m_list->currentRow();
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const CorpusSummary& corpus : corpora) {
            const QString name = QString::fromStdString(corpus.name);
            const QString hint = tr("%1 captions").arg(QLocale().toString(qulonglong(corpus.captions)));
            auto* item = new QListWidgetItem(m_list);
            item->setData(Name, name);
            item->setData(Hint, hint);
            item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(name, hint));
            item->setToolTip(name);
            if (name == choice)
                m_list->setCurrentItem(item);
        }
        if (!m_list->currentItem() && m_list->count() > 0)
            m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
    }
    Q_EMIT chosenChanged(chosen());
}

QString DataCorpora::chosen() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(Name).toString() : QString();
}

QStringList DataCorpora::names() const
{
    QStringList names;
    for (int row = 0; row < m_list->count(); ++row)
        names += m_list->item(row)->data(Name).toString();
    return names;
}

void DataCorpora::fitTo(int page)
{
    setFixedWidth(std::clamp(int(kShare * page), kLeast, kMost));
}

bool DataCorpora::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Delete && !chosen().isEmpty())
        Q_EMIT deleteRequested();
    else if (key == Qt::Key_F2 && !chosen().isEmpty())
        Q_EMIT renameRequested();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace memewright
