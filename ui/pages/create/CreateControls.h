#pragma once

#include <QWidget>

#include "documents/WritingSettings.h"

class QCheckBox;
class QPushButton;
class QSettings;
class QSpinBox;
class QToolButton;

namespace memewright {

class CreateScoreBars;
class HintLabel;
class LabelledSlider;
class OffSpinBox;
class SegmentedControl;

/// How captions are drawn: the draw, MIN_SCORE with the next-character bars, beam width, count, and a fold-out with what is off
/// by default. GUI thread.
class CreateControls : public QWidget
{
    Q_OBJECT

public:
    explicit CreateControls(QWidget* parent = nullptr);

    WritingSettings settings() const;
    CreateScoreBars* bars() const { return m_bars; }
    /// What is off by default, to fold out.
    QPushButton* fold() const { return m_fold; }
    QWidget* foldedOut() const { return m_more; }

    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

Q_SIGNALS:
    /// A control was moved, by whomever.
    void changed();
    void editBlockedRequested();

private:
    QWidget* makeDrawRow();
    QWidget* makeCounts();
    QWidget* makeFold();
    QWidget* makeMore();
    void updateFoldHint();
    /// On the bars.
    void showDraw();
    void updateDraw();
    void reset();

    SegmentedControl* m_draw;
    LabelledSlider* m_minScore;
    CreateScoreBars* m_bars;
    QSpinBox* m_beamWidth;
    QSpinBox* m_count;
    QPushButton* m_fold;
    QToolButton* m_reset;
    HintLabel* m_foldHint;
    QWidget* m_more;
    OffSpinBox* m_temperature;
    OffSpinBox* m_topK;
    OffSpinBox* m_topP;
    OffSpinBox* m_seed;
    OffSpinBox* m_tries;
    QCheckBox* m_blocked;
};

} // namespace memewright
