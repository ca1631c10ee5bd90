#pragma once

#include <QStyledItemDelegate>

namespace memewright {

/// Paints the cards of ModelCards: name, network, best loss, a small curve and what the model writes.
class ModelCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Of a card with the gap around it.
    static QSize cell(int viewWidth, int cards);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace memewright
