#pragma once

#include <QObject>
#include <QSet>
#include <QString>

#include "jobs/WorkerThread.h"

namespace memewright {

class RunPlot;
class RunsModel;

/// Keeps a plot in step with the ticked runs of the model. The lines of a long run are worked out on another thread. GUI thread.
class TrainCurves : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    TrainCurves(RunsModel& runs, RunPlot& plot, QObject* parent = nullptr);

private:
    void update();
    void setShown(const QString& run, bool shown);
    /// Adds what the run did since.
    void grow(const QString& run);
    void draw(const QString& run);

    RunsModel& m_runs;
    RunPlot& m_plot;
    QSet<QString> m_drawing; ///< runs whose lines are being worked out
    WorkerThread m_drawer; ///< last: joins first
};

} // namespace memewright
