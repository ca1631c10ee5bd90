#pragma once

#include <QStyledItemDelegate>

namespace memewright {

/// A thumbnail of the gallery with the ring of choice, or a plain card with the name of a template that has no picture.
class TemplateDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintCard(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& card) const;
};

} // namespace memewright
