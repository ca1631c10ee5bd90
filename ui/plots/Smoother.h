#pragma once

namespace memewright {

/// Exponential mean without the bias of its start: the weights of the values seen so far always sum to one, so the first
/// smoothed value is the first value, and a constant stays what it is. Weight 0 leaves values alone; below 1.
class Smoother
{
public:
    explicit Smoother(double weight) : m_weight(weight) { }

    double next(double value)
    {
        m_sum = m_weight * m_sum + (1 - m_weight) * value;
        m_norm = m_weight * m_norm + (1 - m_weight);
        return m_sum / m_norm;
    }

private:
    double m_weight;
    double m_sum = 0;
    double m_norm = 0;
};

} // namespace memewright
