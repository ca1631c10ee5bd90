#pragma once

#include <QStyledItemDelegate>

namespace memewright {

/// One row of the candidates: number, boxes joined by ' / ', how often it was written, score bar and figure, what was copied,
/// star. Narrow lists have two lines a row and no bar. A click on the star asks to toggle it.
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
    /// Width of the column that says how much was copied. Lists narrower than leastForColumns() have it below the score.
    static int copiedWidth(const QFont& font);
    static int leastForColumns();
    /// Of a list this wide: two lines where one would be too short for most captions.
    static int rowHeight(int listWidth);
    static QRect starRect(const QRect& row);

Q_SIGNALS:
    void starClicked(const QModelIndex& index);

private:
    /// Where the figures of a row stand.
    struct Columns {
        QRect text;
        QRect score;
        QRect bar; ///< empty in narrow rows
        QRect copied;
    };
    static Columns columnsOf(const QStyleOptionViewItem& option, bool copied);

    void paintNumber(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintText(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& area) const;
    /// In a row of one line, at the right end of the text; or the picture's name, where there are several. Returns the room it
    /// takes, 0 for what was written once.
    int paintTimes(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& area) const;
    void paintScore(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const Columns& columns) const;
    void paintCopied(QPainter& painter, const QStyleOptionViewItem& option, const QString& text, const QRect& area) const;
};

} // namespace memewright
