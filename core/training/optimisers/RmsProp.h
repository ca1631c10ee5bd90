#pragma once

// Private to core/training: pulls in torch.

#include "training/optimisers/Optimiser.h"

namespace memewright {

/// RMSprop as Keras computes it: v = .9 v + .1 g², w -= rate · g / sqrt(v + 1e-7). (torch's own has the epsilon outside the
/// root.)
class RmsProp final : public Optimiser
{
public:
    explicit RmsProp(const NamedTensors& weights) : m_slots(zerosLike(weights)) { }

    void apply(const NamedTensors& weights, const NamedTensors& gradients, double rate, std::uint64_t number) override;
    std::vector<Slots> slots() const override { return {{"slot.", m_slots}}; }

private:
    NamedTensors m_slots;
};

} // namespace memewright
