#pragma once

#include "documents/TrainProgress.h"
#include "widgets/Panel.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace memewright {

/// The run that goes on, above everything else on the page: how far it is, how long it still needs, Pause, and Stop and save.
/// Where it is narrow the figures give way, then the run's name is cut; how far it is can always be read.
class TrainStrip : public Panel
{
    Q_OBJECT

public:
    explicit TrainStrip(QWidget* parent = nullptr);

    void showContent(const StripContent& content);

Q_SIGNALS:
    void stopRequested();
    void pauseRequested(bool pause);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeProgress();
    QWidget* makeFigure(QLabel*& value, const QString& unit, const QString& name);
    void arrange();
    void applyColor();

    int m_series = 0;
    QLabel* m_swatch;
    QLabel* m_name;
    QLabel* m_place;
    QLabel* m_timeLeft;
    QLabel* m_epochLeft;
    QLabel* m_rowsPerSecond = nullptr;
    QLabel* m_learningRate = nullptr;
    QWidget* m_speed;
    QWidget* m_rate;
    int m_placeWidth = 0; ///< that the run's places need
    int m_timeWidth = 0; ///< that its time left has needed so far
    QProgressBar* m_progress;
    bool m_pausing = false;
    QPushButton* m_pause;
    QPushButton* m_stop;
};

} // namespace memewright
