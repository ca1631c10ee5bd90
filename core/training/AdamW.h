#pragma once

// Private to core/training: pulls in torch.

#include <cstdint>

#include "network/checkpoint/NamedTensors.h"

namespace memewright {

/// Adam with weight decay beside the gradient (Loshchilov and Hutter, 'Decoupled weight decay regularization', 2019), after
/// the gradient was clipped to a greatest norm over all tensors. Not thread-safe.
class AdamW
{
public:
    struct Settings {
        double firstDecay = 0.9, secondDecay = 0.99;
        double epsilon = 1e-8;
        double weightDecay = 0.01; ///< a step takes rate x this off every kernel; embeddings and biases are left alone
        double clipNorm = 1;
    };

    /// `first` and `second` (the moments) are shared, not copied: zeros, or what a checkpoint kept.
    AdamW(const Settings& settings, NamedTensors first, NamedTensors second);

    /// Step `number` counts from 1. The lists are those of one network in its order; the gradients are used up.
    void apply(const NamedTensors& weights, const NamedTensors& gradients, double rate, std::uint64_t number);

    const NamedTensors& first() const { return m_first; }
    const NamedTensors& second() const { return m_second; }

private:
    Settings m_settings;
    NamedTensors m_first, m_second;
};

/// The rate rises over `warmUp` rows to `peak` and then falls along half a cosine to a twentieth of it at `planned` rows.
struct RateSchedule {
    double peak = 1e-3;
    std::uint64_t warmUp = 0, planned = 0;

    double at(std::uint64_t rows) const;
};

} // namespace memewright
