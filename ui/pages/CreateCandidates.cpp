#include "pages/CreateCandidates.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "models/CandidateDelegate.h"
#include "style/Metrics.h"
#include "widgets/HeadingLabel.h"
#include "widgets/Panel.h"

namespace memewright {

using namespace metrics;

CreateCandidates::CreateCandidates(QWidget* parent)
    : QWidget(parent), m_model(new CandidateModel(this)), m_view(new QListView), m_count(new HintLabel),
      m_scoreHeading(new HintLabel(tr("score"))), m_empty(new QLabel(tr("Captions appear here, best first."))), m_panel(new Panel)
{
    auto* delegate = new CandidateDelegate(m_view);
    m_view->setObjectName(QStringLiteral("candidates"));
    m_view->setAccessibleName(tr("Candidates"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_view->viewport()->setAutoFillBackground(false);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_count->setObjectName(QStringLiteral("candidateCount"));
    m_scoreHeading->setToolTip(tr("How sure the network was: the mean probability of a character. Higher is more ordinary."));

    auto* stack = new QStackedLayout;
    stack->addWidget(m_empty);
    stack->addWidget(m_view);
    auto* panel = new QVBoxLayout(m_panel);
    panel->setContentsMargins(kGap, kGap, kGap - kBar, kGap); // the scroll bar stands in the margin
    panel->addLayout(stack);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, kGap + CandidateDelegate::scoreRight(), 0);
    head->setSpacing(kGap + kPair);
    head->addWidget(new HeadingLabel(tr("Candidates")));
    head->addWidget(m_count, 1);
    head->addWidget(m_scoreHeading);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* headBox = new QWidget;
    headBox->setLayout(head);
    headBox->setFixedHeight(40);
    layout->addSpacing(kGap);
    layout->addWidget(headBox);
    layout->addWidget(m_panel);
    setRows(5);
    clear();

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &CreateCandidates::currentChanged);
    connect(delegate, &CandidateDelegate::starClicked, m_model, &CandidateModel::toggleStar);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this, stack] {
        stack->setCurrentWidget(m_empty);
        m_scoreHeading->hide();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this, stack] {
        stack->setCurrentWidget(m_view);
        m_scoreHeading->show();
    });
    m_scoreHeading->hide();
}

void CreateCandidates::setRows(int rows)
{
    m_panel->setFixedHeight(rows * kRow + 2 * kGap);
}

void CreateCandidates::clear()
{
    m_model->clear();
    m_count->setText({});
}

void CreateCandidates::begin(int expected)
{
    m_model->clear();
    m_expected = expected;
    m_chosenByPerson = false;
    m_empty->setText(tr("Writing…"));
    showCount(tr("0 of %1").arg(expected));
}

void CreateCandidates::append(const std::vector<Candidate>& candidates)
{
    m_model->append(candidates);
    showCount(tr("%1 of %2").arg(m_model->rowCount()).arg(m_expected));
    if (!m_view->currentIndex().isValid()) {
        const QScopedValueRollback guard(m_choosing, true);
        m_view->setCurrentIndex(m_model->index(0));
    }
}

void CreateCandidates::end(bool stopped)
{
    m_empty->setText(tr("Captions appear here, best first."));
    const int count = m_model->rowCount();
    if (count == 0) {
        showCount(stopped ? tr("stopped") : QString());
        return;
    }
    const QScopedValueRollback guard(m_choosing, true);
    m_model->sortBestFirst();
    if (!m_chosenByPerson)
        m_view->setCurrentIndex(m_model->index(0));
    m_view->scrollTo(m_view->currentIndex());
    showCount(stopped ? tr("%1 of %2, stopped, best first").arg(count).arg(m_expected)
                      : tr("%1 of %2, best first").arg(count).arg(m_expected));
}

void CreateCandidates::keepEdit(const QStringList& boxes)
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    m_chosenByPerson = true;
    m_model->setBoxes(current, boxes);
}

void CreateCandidates::currentChanged(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    if (!m_choosing)
        m_chosenByPerson = true;
    Q_EMIT chosen(index.data(CandidateModel::Boxes).toStringList());
}

void CreateCandidates::showCount(const QString& text)
{
    m_count->setText(text);
}

} // namespace memewright
