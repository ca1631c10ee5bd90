#pragma once

#include <vector>

#include <QWidget>

#include "base/Error.h"
#include "documents/TrainWords.h"
#include "jobs/WorkerThread.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace memewright {

class LabelledSlider;
class RunPlot;
class SegmentedControl;

/// The curves with the switches above them and what they mean in words below.
class TrainPlots : public QWidget
{
    Q_OBJECT

public:
    explicit TrainPlots(QWidget* parent = nullptr);

    RunPlot* plot() const { return m_plot; }
    void showVerdict(const Verdict& verdict);
    void clearVerdict();

Q_SIGNALS:
    void exported(const QString& file);
    void exportFailed(const memewright::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeSwitches();
    QWidget* makeWords();
    void applyView();
    void exportPlot();
    void writePlot(const QString& file);
    void paintIcon();
    std::vector<QWidget*> switches() const;
    int switchesThatFit() const;
    void arrange();

    RunPlot* m_plot;
    SegmentedControl* m_pair;
    SegmentedControl* m_axis;
    SegmentedControl* m_unit;
    SegmentedControl* m_scale;
    LabelledSlider* m_smoothing;
    QPushButton* m_reset;
    QPushButton* m_export;
    QWidget* m_switches;
    QWidget* m_second; ///< a second row of switches, where one does not fit
    int m_inFirst = -1; ///< switches in the first row
    int m_exportWidth = 0; ///< with its word
    QHBoxLayout* m_firstLayout;
    QHBoxLayout* m_secondLayout;
    QLabel* m_icon;
    QLabel* m_words;
    bool m_good = true;
    WorkerThread m_writer; ///< last: joins before what it reports to goes
};

} // namespace memewright
