#pragma once

#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QSlider;

namespace memewright {

struct SliderRange {
    double minimum = 0;
    double maximum = 1;
    double step = 0.01; ///< of the slider and of the typed number's arrows
    int decimals = 2;
};

/// A slider with its name before it and its number, which can be typed, behind it; both always say the same.
class LabelledSlider : public QWidget
{
    Q_OBJECT

public:
    LabelledSlider(const QString& text, const SliderRange& range, QWidget* parent = nullptr);

    double value() const;
    void setValue(double value);
    QSlider* slider() const { return m_slider; }
    QDoubleSpinBox* number() const { return m_number; }

Q_SIGNALS:
    void valueChanged(double value);

private:
    void sliderMoved(int position);
    void numberChanged(double value);

    SliderRange m_range;
    QLabel* m_label;
    QSlider* m_slider;
    QDoubleSpinBox* m_number;
};

} // namespace memewright
