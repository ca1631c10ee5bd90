#pragma once

#include <QStyledItemDelegate>

namespace memewright {

/// One row of the candidates: number, boxes joined by ' / ', how often it was written, score bar and figure, star. A click on the
/// star asks to toggle it.
class CandidateDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(
        QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override;

    /// The right end of the score column, from the right end of a row: its heading aligns with it.
    static int scoreRight();
    /// Width of the column that says how much was copied, which rows wide enough have right of the score.
    static int copiedWidth();
    static int leastForColumns();
    static QRect starRect(const QRect& row);

Q_SIGNALS:
    void starClicked(const QModelIndex& index);

private:
    void paintText(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& area) const;
    /// Or the picture's name, where there are several. Returns the room it takes, 0 for what was written once.
    int paintTimes(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& area) const;
    void paintScore(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintCopied(QPainter& painter, const QStyleOptionViewItem& option, const QString& text) const;
};

} // namespace memewright
