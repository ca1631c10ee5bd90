#include "pages/data/DataCaptions.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include "data/FindCaptions.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Palette.h"
#include "widgets/HeadingLabel.h"
#include "widgets/WholeRows.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kSearchWidth = 224;
constexpr int kSearchAround = 72; ///< icon, button to clear and margins
constexpr int kTemplateWidth = 120;
constexpr int kTemplateMost = 280;
constexpr int kLengthWidth = 56;
constexpr int kSetWidth = 80;
constexpr int kLeastCaption = 288; ///< some 40 characters: the columns behind them give way before the captions do

/// A line below each row, and the ground of the chosen one; the text in one of the two colours.
class CaptionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Palette& colors = Palette::of(option.palette);
        const QRect row = option.rect;
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(row, colors(Role::AccentSoft));
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), colors(Role::Line));
        const bool caption = index.column() == CaptionTableModel::Caption;
        const QRect text = row.adjusted(caption ? kGroup : kGap, 0, -kGap, 0);
        painter->setFont(scaled(option.font, kBodyPoints));
        painter->setPen(colors(caption ? Role::Text : Role::Muted));
        painter->drawText(text, index.data(Qt::TextAlignmentRole).toInt(),
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }
};

/// The names of the columns in small muted letters, over their columns' texts.
class CaptionHeader : public QHeaderView
{
public:
    explicit CaptionHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) { }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const Palette& colors = Palette::of(palette());
        painter->fillRect(rect, colors(Role::Surface));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors(Role::Line));
        painter->setFont(scaled(font(), kSmallPoints));
        painter->setPen(colors(Role::Muted));
        painter->drawText(rect.adjusted(section == CaptionTableModel::Caption ? kGroup : kGap, 0, -kGap, 0),
            model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt(),
            model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
    }
};

} // namespace

DataCaptions::DataCaptions(QWidget* parent) : Panel(parent), m_search(new QLineEdit), m_none(new QLabel), m_view(new QTableView)
{
    m_search->setObjectName(QStringLiteral("captionSearch"));
    m_search->setAccessibleName(tr("Search the captions"));
    m_search->setToolTip(tr("Words that must all stand in the caption or in the template's name (Ctrl+F)."));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(kSearchWidth);
    m_search->addAction(icons::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_view->setObjectName(QStringLiteral("captions"));
    m_view->setAccessibleName(tr("Captions"));
    m_view->setHorizontalHeader(new CaptionHeader(m_view));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new CaptionDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->verticalHeader()->hide();
    // One height for all: otherwise a million rows would be measured.
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(kRow);
    auto* header = m_view->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(CaptionTableModel::Caption, QHeaderView::Stretch);
    header->resizeSection(CaptionTableModel::Template, kTemplateWidth);
    header->resizeSection(CaptionTableModel::Length, kLengthWidth);
    header->resizeSection(CaptionTableModel::Set, widthOfSet());
    header->setFixedHeight(kRow);
    m_view->setMinimumHeight(kRow); // a low window gives the report and its legend their room first
    header->setSectionsClickable(false);
    m_none->setObjectName(QStringLiteral("noCaption"));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->hide();
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kGroup, 0, kGap, 0);
    head->addWidget(new HeadingLabel(tr("Captions")));
    head->addStretch();
    head->addWidget(m_search, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, kGap, 1, kGap);
    layout->setSpacing(kPair);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_none, 1);
    connect(m_search, &QLineEdit::textChanged, this, &DataCaptions::ask);
    makeActions();
}

void DataCaptions::makeActions()
{
    const auto add = [this](const QString& text, const QKeySequence& key, auto slot) {
        auto* action = new QAction(text, m_view);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        m_view->addAction(action);
    };
    add(tr("Copy"), QKeySequence::Copy, &DataCaptions::copyChosen);
    add(tr("Delete the chosen captions"), QKeySequence::Delete, &DataCaptions::deleteChosen);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

DataCaptions::~DataCaptions()
{
    m_overtaken.request_stop();
}

void DataCaptions::setCorpus(std::shared_ptr<const Corpus> corpus, std::vector<bool> validation)
{
    // One with other captions of the same name was changed, one with the same captions of another name was renamed.
    const Corpus* before = m_model.corpus().get();
    const bool other = !corpus || !before || (corpus->name() != before->name() && corpus->hash() != before->hash());
    m_place = other ? 0 : m_view->verticalScrollBar()->value();
    if (const QModelIndex current = m_view->currentIndex(); other || current.isValid())
        m_row = other ? -1 : current.row();
    const QString placeholder = tr("Search %1 captions").arg(QLocale().toString(corpus ? int(corpus->size()) : 0));
    m_search->setPlaceholderText(placeholder);
    m_search->setMaximumWidth(std::max(kSearchWidth, m_search->fontMetrics().horizontalAdvance(placeholder) + kSearchAround));
    m_model.setCorpus(std::move(corpus), std::move(validation));
    if (other && !m_search->text().isEmpty())
        m_search->clear(); // asks
    else
        ask();
}

void DataCaptions::search(const QString& words)
{
    m_search->setText(words);
}

void DataCaptions::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void DataCaptions::ask()
{
    if (!m_model.corpus())
        return;
    m_overtaken.request_stop();
    m_overtaken = {};
    m_worker.clear();
    m_worker.run([corpus = m_model.corpus(), words = m_search->text().toStdString(), stop = m_overtaken.get_token()]()
                     -> Result<std::vector<std::uint32_t>> { return findCaptions(*corpus, words, stop); },
        [this, number = ++m_newest](Result<std::vector<std::uint32_t>> rows) {
            if (number != m_newest || !rows)
                return;
            const bool none = rows->empty();
            m_model.setRows(std::move(*rows));
            // The next one is in the place of a deleted one, so that the keyboard has it.
            if (const int row = std::exchange(m_row, -1); row >= 0 && !none)
                m_view->selectRow(std::min(row, m_model.rowCount() - 1));
            m_view->verticalScrollBar()->setValue(std::exchange(m_place, 0));
            m_none->setText(m_search->text().isEmpty() ? tr("No caption was kept.") : tr("No caption has these words."));
            m_none->setVisible(none);
            m_view->setVisible(!none);
        });
}

int DataCaptions::widthOfSet() const
{
    const QFontMetrics letters(scaled(font(), kBodyPoints));
    int widest = kSetWidth;
    for (const QString& name : CaptionTableModel::setNames())
        widest = std::max(widest, letters.horizontalAdvance(name) + 2 * kGap);
    return widest;
}

void DataCaptions::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    const int templateWidth = std::clamp(width() / 6, kTemplateWidth, kTemplateMost);
    m_view->horizontalHeader()->resizeSection(CaptionTableModel::Template, templateWidth);
    const int room = width() - kLeastCaption - templateWidth;
    m_view->setColumnHidden(CaptionTableModel::Length, room < kLengthWidth);
    m_view->setColumnHidden(CaptionTableModel::Set, room < kLengthWidth + widthOfSet());
    wholeRows::keep(layout(), m_view, kRow, kRow, kGap);
}

void DataCaptions::copyChosen() const
{
    QStringList lines;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        lines += index.data().toString();
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void DataCaptions::deleteChosen()
{
    std::vector<std::uint32_t> captions;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        captions.push_back(m_model.captionAt(index.row()));
    if (!captions.empty())
        Q_EMIT deleteRequested(captions);
}

} // namespace memewright
