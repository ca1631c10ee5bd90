#pragma once

// Private to core/network and core/training: pulls in torch.

#include "network/article/ArticleHead.h"
#include "network/article/ConvolutionStage.h"
#include "network/article/WindowPlan.h"

namespace memewright {

/// The article's network computed window by window: each distinct window of a plan's rows once, as one product for each of
/// its inputs and taps. Loss and gradients are those of the rows (ArticleNetwork) but for rounding; dropout draws one mask for
/// each distinct window, as spread as the mean of the masks of its places in a row. In the type and on the device of the weights.
/// Thread-safe as long as nobody writes them.
class WindowNetwork
{
public:
    /// References outlive the object.
    WindowNetwork(const NetworkSettings& settings, const ArticleWeights& weights) : m_settings(settings), m_weights(weights) { }

    /// [rows][labels], with moving moments and without dropout. Throws ComputingStopped through options.check.
    at::Tensor logits(const WindowPlan& plan, const ComputeOptions& options = {}) const;
    /// Loss and gradients of the plan's rows in training mode. Throws as logits().
    BatchResult learn(const WindowPlan& plan, DropoutMasks& dropout, const ComputeOptions& options = {}) const;

private:
    struct LayerTrace;
    StageNorm normOf(std::size_t layer, const ComputeOptions& options) const;
    at::Tensor backward(std::size_t layer, const LayerTrace& trace, const at::Tensor& d, NormalisedLayer& gradient,
        const ComputeOptions& options) const;

    const NetworkSettings& m_settings;
    const ArticleWeights& m_weights;
};

/// The plan's labels where a network computes: int64 [rows].
at::Tensor labelsOf(const WindowPlan& plan, const at::Device& device);

} // namespace memewright
