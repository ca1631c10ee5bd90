#include "pages/create/CreateLists.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "documents/WrittenCaptions.h"
#include "models/CandidateDelegate.h"
#include "pages/create/CreateCandidates.h"
#include "pages/create/CreateHistory.h"
#include "style/Metrics.h"
#include "widgets/Panel.h"
#include "widgets/SegmentedControl.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kHead = 40;
constexpr int kLeastRows = 3;

} // namespace

CreateLists::CreateLists(WrittenCaptions& captions, QWidget* parent)
    : QWidget(parent), m_candidates(new CreateCandidates(captions)), m_history(new CreateHistory(captions.history())),
      m_tabs(new SegmentedControl), m_heads(new QStackedWidget), m_lists(new QStackedWidget), m_panel(new Panel)
{
    m_tabs->setAccessibleName(tr("Captions below the picture"));
    m_tabs->addSegment(tr("Candidates"), tr("What the last Generate wrote."), QStringLiteral("tabCandidates"));
    m_tabs->addSegment(
        tr("History"), tr("Every caption that was written here, to search, star and open again."), QStringLiteral("tabHistory"));
    m_tabs->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_heads->addWidget(m_candidates->head());
    m_heads->addWidget(m_history->head());
    m_lists->addWidget(m_candidates);
    m_lists->addWidget(m_history);

    auto* head = new QWidget;
    head->setFixedHeight(kHead);
    auto* headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(0, 0, 0, 0);
    headLayout->setSpacing(kGap);
    headLayout->addWidget(m_tabs);
    headLayout->addWidget(m_heads, 1);
    auto* panel = new QVBoxLayout(m_panel);
    panel->setContentsMargins(kGap, kGap, kGap - kBar,
        kGap); // the scroll bar stands in the margin
    panel->addWidget(m_lists);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGap, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_panel);
    setRows(5);
    connect(m_tabs, &SegmentedControl::currentChanged, this, &CreateLists::showTab);
}

void CreateLists::showTab(int tab)
{
    m_heads->setCurrentIndex(tab);
    m_lists->setCurrentIndex(tab);
}

void CreateLists::showCandidates()
{
    m_tabs->setCurrentIndex(0);
}

bool CreateLists::focusSearch()
{
    if (m_tabs->currentIndex() != 1)
        return false;
    m_history->focusSearch();
    return true;
}

void CreateLists::setRows(int rows)
{
    m_rows = rows;
    fitRows();
}

void CreateLists::fitRows()
{
    const QMargins margins = m_panel->layout()->contentsMargins();
    const int row = CandidateDelegate::rowHeight(width() - margins.left() - margins.right());
    // Higher rows hold more of a caption: fewer do, and the last one is whole.
    const int rows = row > kRow ? std::max(kLeastRows, m_rows - 1) : m_rows;
    m_panel->setFixedHeight(rows * row + 2 * kGap);
}

void CreateLists::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitRows();
}

} // namespace memewright
