#include "widgets/KeptChoice.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QItemSelectionModel>

namespace memewright {

KeptChoice::KeptChoice(QAbstractItemView* view, QAbstractProxyModel* filter) : QObject(view), m_view(view), m_filter(filter)
{
    // Before the view listens: it moves its current row while the rows are about to go.
    connect(filter, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_settling = true; });
    view->setModel(filter);
    connect(filter, &QAbstractItemModel::rowsRemoved, this, &KeptChoice::mark);
    connect(filter, &QAbstractItemModel::rowsInserted, this, &KeptChoice::mark);
    connect(filter, &QAbstractItemModel::modelReset, this, &KeptChoice::mark);
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &KeptChoice::currentChanged);
}

void KeptChoice::choose(const QModelIndex& source)
{
    if (source == m_index)
        return;
    chooseQuietly(source);
    if (source.isValid())
        Q_EMIT chosen(source);
}

void KeptChoice::chooseQuietly(const QModelIndex& source)
{
    m_index = source;
    mark();
}

void KeptChoice::currentChanged(const QModelIndex& shown)
{
    if (m_settling)
        return;
    const QModelIndex source = m_filter->mapToSource(shown);
    if (source == m_index)
        return;
    m_index = source;
    if (source.isValid())
        Q_EMIT chosen(source);
}

void KeptChoice::mark()
{
    m_settling = true;
    const QModelIndex shown = m_filter->mapFromSource(m_index);
    if (m_view->currentIndex() != shown)
        m_view->setCurrentIndex(shown);
    if (!shown.isValid())
        m_view->selectionModel()->clear();
    m_settling = false;
}

} // namespace memewright
