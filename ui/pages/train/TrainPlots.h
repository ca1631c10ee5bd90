#pragma once

#include <QWidget>

#include "pages/train/TrainWords.h"

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

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeSwitches();
    QWidget* makeWords();
    void applyView();
    void paintIcon();
    void arrange();

    RunPlot* m_plot;
    SegmentedControl* m_axis;
    SegmentedControl* m_unit;
    SegmentedControl* m_scale;
    LabelledSlider* m_smoothing;
    QPushButton* m_reset;
    QWidget* m_switches;
    QWidget* m_second; ///< a second row of switches, where one does not fit
    QHBoxLayout* m_firstLayout;
    QHBoxLayout* m_secondLayout;
    QLabel* m_icon;
    QLabel* m_words;
    bool m_good = true;
};

} // namespace memewright
