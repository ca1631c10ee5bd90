#pragma once

#include "pages/train/TrainRunsModel.h"
#include "widgets/Panel.h"

class QListView;
class QToolButton;

namespace memewright {

/// The table of runs. A tick (click it, or the space bar) puts a run's curves into the plot.
class TrainRuns : public Panel
{
    Q_OBJECT

public:
    explicit TrainRuns(QWidget* parent = nullptr);

    TrainRunsModel& model() { return m_model; }
    QListView* view() const { return m_view; }
    /// Whole rows only; the rest scrolls.
    void setVisibleRows(int rows);
    /// With so many rows.
    static int heightOf(int rows);

    /// The run that the keys are on; empty without one.
    QString current() const;
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
    void updateButtons();

    QToolButton* m_resume;
    QToolButton* m_earlier;
    QToolButton* m_later;
    QToolButton* m_delete;
    TrainRunsModel m_model;
    QListView* m_view;
    int m_rows = 0;
};

} // namespace memewright
