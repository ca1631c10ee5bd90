#pragma once

#include <algorithm>
#include <limits>
#include <type_traits>
#include <utility>

#include <QAbstractSpinBox>

#include "style/Properties.h"

namespace memewright {

/// A number box that takes any number and knows whether it is within its limits, so that one that is not can be answered with a
/// sentence: a range would swallow the key that leads out of it. The arrows and the wheel keep to the limits.
template <class Box>
class LimitedBox : public Box
{
public:
    using Value = decltype(std::declval<const Box&>().value());

    using Box::Box;

    void setLimits(Value least, Value most)
    {
        m_least = least;
        m_most = most;
        Box::setRange(-any(), any());
        Box::setProperty(properties::kNamesRange, true);
    }
    Value least() const { return m_least; }
    Value most() const { return m_most; }
    bool isWithin() const { return Box::value() >= m_least && Box::value() <= m_most; }

    void stepBy(int steps) override
    {
        Box::stepBy(steps);
        Box::setValue(std::clamp(Box::value(), m_least, m_most));
    }

protected:
    QAbstractSpinBox::StepEnabled stepEnabled() const override
    {
        QAbstractSpinBox::StepEnabled enabled = QAbstractSpinBox::StepNone;
        enabled.setFlag(QAbstractSpinBox::StepUpEnabled, Box::value() < m_most);
        enabled.setFlag(QAbstractSpinBox::StepDownEnabled, Box::value() > m_least);
        return enabled;
    }

private:
    static constexpr Value any()
    {
        if constexpr (std::is_integral_v<Value>)
            return std::numeric_limits<Value>::max();
        else
            return 1e15;
    }

    Value m_least = 0;
    Value m_most = 0;
};

} // namespace memewright
