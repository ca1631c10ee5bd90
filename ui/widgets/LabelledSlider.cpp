#include "widgets/LabelledSlider.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include "style/Metrics.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kNumberWidth = 64;

} // namespace

LabelledSlider::LabelledSlider(const QString& text, const SliderRange& range, QWidget* parent)
    : QWidget(parent), m_range(range), m_label(new QLabel(text)), m_slider(new QSlider(Qt::Horizontal)),
      m_number(new QDoubleSpinBox)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_label);
    layout->addSpacing(kPair);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_number);

    m_slider->setRange(0, qRound((range.maximum - range.minimum) / range.step));
    m_slider->setPageStep(10);
    m_slider->setAccessibleName(text);
    m_number->setRange(range.minimum, range.maximum);
    m_number->setSingleStep(range.step);
    m_number->setDecimals(range.decimals);
    m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_number->setAlignment(Qt::AlignRight);
    m_number->setFixedWidth(kNumberWidth);
    m_number->setKeyboardTracking(false);
    m_number->setAccessibleName(text);
    m_label->setBuddy(m_number);
    connect(m_slider, &QSlider::valueChanged, this, &LabelledSlider::sliderMoved);
    connect(m_number, &QDoubleSpinBox::valueChanged, this, &LabelledSlider::numberChanged);
}

double LabelledSlider::value() const
{
    return m_number->value();
}

void LabelledSlider::setValue(double value)
{
    m_number->setValue(value);
}

void LabelledSlider::sliderMoved(int position)
{
    m_number->setValue(m_range.minimum + position * m_range.step);
}

void LabelledSlider::numberChanged(double value)
{
    // A typed number may lie between two steps of the slider and must not be pulled to one of them.
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(qRound((value - m_range.minimum) / m_range.step));
    Q_EMIT valueChanged(value);
}

} // namespace memewright
