#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QAbstractItemView;
class QAbstractProxyModel;

namespace memewright {

/// The row that the person chose in a filtered list. A view by itself moves its current row when a filter hides it; here only
/// the person (or choose()) changes the choice, a hidden row stays chosen, and it is marked again once it is shown. GUI thread.
class KeptChoice : public QObject
{
    Q_OBJECT

public:
    /// Gives the view its model; both outlive this object. The filter has its source already.
    KeptChoice(QAbstractItemView* view, QAbstractProxyModel* filter);

    /// Of the source model; invalid when nothing is chosen or the row is gone.
    QModelIndex index() const { return m_index; }
    /// A row of the source model; chosen() follows unless it was chosen already. The invalid index chooses nothing.
    void choose(const QModelIndex& source);
    /// The same without chosen().
    void chooseQuietly(const QModelIndex& source);

Q_SIGNALS:
    void chosen(const QModelIndex& source);

private:
    void currentChanged(const QModelIndex& shown);
    /// Marks the choice in the view, or nothing while it is hidden.
    void mark();

    QAbstractItemView* m_view;
    QAbstractProxyModel* m_filter;
    QPersistentModelIndex m_index;
    bool m_settling = false; ///< the model changes, not the person's choice
};

} // namespace memewright
