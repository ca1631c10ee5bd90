#pragma once

// Private to core/training: pulls in torch.

#include <limits>

#include "training/optimisers/Optimiser.h"

namespace memewright {

/// Adam (Kingma and Ba, 'Adam: a method for stochastic optimization', 2015), with weight decay beside the gradient where asked
/// for (Loshchilov and Hutter, 'Decoupled weight decay regularization', 2019), after the gradient was clipped to a greatest norm
/// over all tensors.
class Adam final : public Optimiser
{
public:
    struct Settings {
        double firstDecay = 0.9, secondDecay = 0.999;
        double epsilon = 1e-8;
        bool epsilonBeforeCorrection = false; ///< added to the root of the second moment before that is corrected, as Keras does
        double weightDecay = 0; ///< a step takes rate x this off every kernel; embeddings and biases are left alone
        double clipNorm = std::numeric_limits<double>::infinity();
    };
    /// Keras' Adam with its defaults.
    static Settings likeKeras() { return {.epsilon = 1e-7, .epsilonBeforeCorrection = true}; }
    static Settings withWeightDecay() { return {.secondDecay = 0.99, .weightDecay = 0.01, .clipNorm = 1}; }

    Adam(const Settings& settings, const NamedTensors& weights)
        : m_settings(settings), m_first(zerosLike(weights)), m_second(zerosLike(weights))
    {
    }

    void apply(const NamedTensors& weights, const NamedTensors& gradients, double rate, std::uint64_t number) override;
    std::vector<Slots> slots() const override { return {{"first.", m_first}, {"second.", m_second}}; }

private:
    Settings m_settings;
    NamedTensors m_first, m_second; ///< moving means of the gradient and of its square
};

} // namespace memewright
