#include "pages/create/CreatePage.h"

#include <algorithm>

#include <QBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>

#include "pages/create/CreateBoxes.h"
#include "pages/create/CreateControls.h"
#include "pages/create/CreateGallery.h"
#include "pages/create/CreateLists.h"
#include "pages/create/CreateOriginality.h"
#include "pages/create/CreateScoreBars.h"
#include "pages/create/CreateStyle.h"
#include "style/Metrics.h"
#include "widgets/ShowWhole.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kRightColumn = 328;
constexpr int kRightColumnNarrow = 296;
constexpr int kNarrowPage = 1040; ///< below this width the gallery has one column
constexpr int kLowPage = 640; ///< below this height fewer candidates are shown
constexpr QSize kSmallest{828, 568}; ///< in a window of 900 x 600
constexpr int kRows = 5;
constexpr int kTallPage = 960; ///< from here on everything in the right column is seen
constexpr int kFewBoxes = 2;
constexpr int kRowsLow = 3;
constexpr int kScrollRoom = 16; ///< of the page's right margin, for the right column's scroll bar

} // namespace

void CreatePage::connectColumn()
{
    connect(m_controls->fold(), &QPushButton::toggled, this, [this](bool open) {
        fitBars();
        fitColumn();
        if (open)
            showWhole(*m_scroll, *m_controls->foldedOut());
    });
    connect(m_original, &CreateOriginality::opened, this, [this] { showWhole(*m_scroll, *m_original); });
    connect(m_boxes, &CreateBoxes::linesMade, this, &CreatePage::fitBars);
    connect(m_styleFold, &QPushButton::toggled, this, [this](bool open) {
        fitColumn();
        if (open)
            showWhole(*m_scroll, *m_style);
    });
}

void CreatePage::fitColumn()
{
    const int usual = (width() < kNarrowPage ? kRightColumnNarrow : kRightColumn) + kScrollRoom;
    // Long words or large letters take from the picture what they need.
    m_right->setFixedWidth(std::max(usual, m_scroll->widget()->minimumSizeHint().width() + kBar));
}

void CreatePage::fitBars()
{
    m_controls->bars()->setLow(
        height() < kTallPage && (m_document.lines().count() > kFewBoxes || m_controls->fold()->isChecked()));
}

QSize CreatePage::minimumSizeHint() const
{
    return kSmallest;
}

void CreatePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < kNarrowPage;
    m_gallery->setNarrow(narrow);
    fitColumn();
    const bool low = height() < kLowPage;
    m_lists->setRows(low ? kRowsLow : kRows);
    fitBars();
    // The texts are what one comes for: where not everything is seen at once, they stand above how they are drawn.
    if (QWidget* first = low ? m_texts : static_cast<QWidget*>(m_controls); m_column->itemAt(0)->widget() != first)
        m_column->insertWidget(0, first);
    m_texts->layout()->setContentsMargins(0, low ? 0 : kGap, 0, low ? kGap : 0);
}

} // namespace memewright
