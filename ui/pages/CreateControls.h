#pragma once

#include <QWidget>

#include "generation/Generation.h"

class QPushButton;
class QSettings;
class QSpinBox;

namespace memewright {

class CreateScoreBars;
class HintLabel;
class LabelledSlider;
class OffSpinBox;
class SegmentedControl;

/// How captions are drawn: the draw, MIN_SCORE with the next-character bars, beam width, count, and a fold-out with what
/// is off by default. GUI thread.
class CreateControls : public QWidget
{
    Q_OBJECT

public:
    explicit CreateControls(QWidget* parent = nullptr);

    /// Fills in what these controls say; the seed is a random one where it is off.
    void fill(GenerationConfig& config) const;
    CreateScoreBars* bars() const { return m_bars; }

    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

private:
    QWidget* makeDrawRow();
    QWidget* makeCounts();
    QWidget* makeFold();
    QWidget* makeMore();
    void updateFoldHint();
    void updateDraw();
    void reset();

    SegmentedControl* m_draw;
    LabelledSlider* m_minScore;
    CreateScoreBars* m_bars;
    QSpinBox* m_beamWidth;
    QSpinBox* m_count;
    QPushButton* m_fold;
    HintLabel* m_foldHint;
    QWidget* m_more;
    OffSpinBox* m_temperature;
    OffSpinBox* m_topK;
    OffSpinBox* m_topP;
    OffSpinBox* m_seed;
};

} // namespace memewright
