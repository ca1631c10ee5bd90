#pragma once

#include <QStyledItemDelegate>

namespace memewright {

/// A thumbnail of the gallery with the ring of choice, or a plain card with the name of a template that has no picture. Pictures
/// for which the model has not learned captions are marked in words. A click on the star asks to toggle the favourite; it is
/// shown on favourites and under the pointer.
class TemplateDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(
        QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override;

    /// In the picture's corner above; on a card, whose name stands there, in the corner below.
    static QRect starRect(const QRect& item, const QModelIndex& index);
    /// Where a card has its name.
    static QRect nameRect(const QRect& item);

Q_SIGNALS:
    void starClicked(const QModelIndex& index);

private:
    static bool showsStar(const QStyleOptionViewItem& option, const QModelIndex& index);
    void paintMark(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& card) const;
    void paintStar(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintCard(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& card) const;
};

} // namespace memewright
