#pragma once

#include "pages/train/TrainRunsModel.h"
#include "widgets/Panel.h"

class QListView;

namespace memewright {

/// The table of runs. A tick (click it, or the space bar) puts a run's curves into the plot.
class TrainRuns : public Panel
{
    Q_OBJECT

public:
    explicit TrainRuns(QWidget* parent = nullptr);

    TrainRunsModel& model() { return m_model; }
    QListView* view() const { return m_view; }
    /// Whole rows only; the rest scrolls. At least two fit at any size of the page.
    void setVisibleRows(int rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TrainRunsModel m_model;
    QListView* m_view;
    int m_rows = 0;
};

} // namespace memewright
