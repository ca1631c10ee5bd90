#pragma once

// Private to core/network and core/training: pulls in torch.

#include "network/article/ArticleHead.h"

namespace memewright {

/// The article's network computed row by row, forward and backward, in the type and on the device of its weights.
/// Thread-safe as long as nobody writes the weights.
class ArticleNetwork
{
public:
    /// `weights` are shared, not copied.
    ArticleNetwork(NetworkSettings settings, ArticleWeights weights);

    const NetworkSettings& settings() const { return m_settings; }
    const ArticleWeights& weights() const { return m_weights; }

    /// ids: int32 [rows][sequenceLength] -> [rows][labels], with moving moments and without dropout.
    at::Tensor logits(const at::Tensor& ids, const ComputeOptions& options = {}, const StageObserver& observer = {}) const;

    /// Loss and gradients of a batch in training mode; labels: int64 [rows]. Throws ComputingStopped through options.check.
    BatchResult learn(
        const at::Tensor& ids, const at::Tensor& labels, DropoutMasks& dropout, const ComputeOptions& options) const;

private:
    struct LayerTrace;
    std::int64_t poolOf(std::size_t layer) const;
    double leak() const;
    LayerTrace forward(std::size_t layer, at::Tensor input, DropoutMasks& dropout, const ComputeOptions& options) const;
    at::Tensor backward(
        std::size_t layer, LayerTrace& trace, at::Tensor d, NormalisedLayer& gradient, const ComputeOptions& options) const;

    NetworkSettings m_settings;
    ArticleWeights m_weights;
};

} // namespace memewright
