#pragma once

#include <vector>

#include <QWidget>

namespace memewright {

/// A part of a whole.
struct ReportPart {
    QString title;
    quint64 count = 0;
    int color = 0; ///< for Palette::part()
};

/// One stacked bar with its legend below; a click or the arrow keys choose a part.
class ReportBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReportBar(QWidget* parent = nullptr);

    /// In the order of the bar; a part of 0 is left out by the caller. None is chosen then.
    void setParts(std::vector<ReportPart> parts);
    /// -1: none.
    int chosen() const { return m_chosen; }
    void choose(int part);
    /// Where a part of the bar is, in pixels of this widget.
    QRect partRect(int part) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void chosenChanged(int part);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    int columnsFor(int width) const;
    QRect legendRect(int part) const;
    int partAt(const QPoint& position) const;
    void paintLegend(QPainter& painter, int part) const;

    /// What the longest line of the legend takes, the gap to the next column among it.
    int legendColumn() const;

    std::vector<ReportPart> m_parts;
    int m_chosen = -1;
};

} // namespace memewright
