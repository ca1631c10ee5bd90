#pragma once

// Private to core/training: pulls in torch.

#include "network/article/ArticleWeights.h"

namespace memewright {

/// RMSprop as Keras computes it: v = .9 v + .1 g², w -= rate · g / sqrt(v + 1e-7). (torch's own has the epsilon outside the
/// root.) Not thread-safe.
class RmsProp
{
public:
    /// `slots` (the v) are shared, not copied: zeros, or what a checkpoint kept.
    RmsProp(double learningRate, ArticleWeights slots);

    void apply(const ArticleWeights& weights, const ArticleWeights& gradients);
    const ArticleWeights& slots() const { return m_slots; }

private:
    double m_learningRate;
    ArticleWeights m_slots;
};

} // namespace memewright
