#pragma once

#include "widgets/Panel.h"

class QSortFilterProxyModel;
class QToolButton;
class QTreeView;

namespace memewright {

class RunsModel;

/// The table of runs. A tick (click it, or the space bar) puts a run's curves into the plot; a click on a column sorts by it.
class TrainRuns : public Panel
{
    Q_OBJECT

public:
    explicit TrainRuns(RunsModel& runs, QWidget* parent = nullptr);

    /// Whole rows only; the rest scrolls.
    void setVisibleRows(int rows);
    /// With so many rows.
    static int heightOf(int rows);

    /// The run that the keys are on; empty without one.
    QString current() const { return m_current; }
    /// Puts the keys on a run, if it is there.
    void setCurrent(const QString& run);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(const QString& run);
    void resumeRequested(const QString& run);
    /// Out of the library, or out of the queue.
    void deleteRequested(const QString& run);
    /// Of a run that waits: earlier (-1) or later (1).
    void moveRequested(const QString& run, int places);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeButtons();
    void makeView();
    void takeCurrent();
    void updateButtons();
    void arrangeColumns();

    RunsModel& m_runs;
    QSortFilterProxyModel* m_sorted;
    QToolButton* m_resume;
    QToolButton* m_earlier;
    QToolButton* m_later;
    QToolButton* m_delete;
    QTreeView* m_view;
    QString m_current; ///< kept while the runs come and go
    int m_rows = 0;
};

} // namespace memewright
