#pragma once

// Private to core/network and core/training: pulls in torch.

#include <functional>
#include <string_view>

#include <ATen/core/Tensor.h>

#include "network/ArticleWeights.h"
#include "network/NormPool.h"
#include "network/WindowProduct.h"

namespace memewright {

/// Sees the result of every stage of a forward pass, by the names "embedding", "conv1" (after the activation), "bn1", "pool1",
/// …, "dense1", "bn6"; for tests.
using StageObserver = std::function<void(std::string_view stage, const at::Tensor& result)>;

/// Draws dropout masks: the same for the same seed and step on a kind of device, whatever the number of threads, so that the
/// state of a run's chance is its step's number.
class DropoutMasks
{
public:
    DropoutMasks(double rate, std::uint64_t seed, std::uint64_t step, const at::Device& device);

    /// The next layer's mask, 0 or 1 / (1 - rate); undefined when nothing is dropped.
    at::Tensor next(const at::Tensor& like);

private:
    double m_rate;
    std::uint64_t m_key;
    std::uint64_t m_layer = 0;
    at::Generator m_generator; ///< of a GPU
};

/// What one batch teaches. Nothing of the network is changed by computing it.
struct BatchResult {
    at::Tensor loss; ///< mean over the rows, nats
    at::Tensor correct; ///< number of rows whose best label is theirs
    ArticleWeights gradients; ///< mean and variance hold the batch's moments
};

struct BatchOptions {
    StopCheck check = [] {};
    Kernels kernels = Kernels::Fused;
};

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
    at::Tensor logits(const at::Tensor& ids, const BatchOptions& options = {}, const StageObserver& observer = {}) const;

    /// Loss and gradients of a batch in training mode; labels: int64 [rows]. Throws ComputingStopped through options.check.
    BatchResult learn(const at::Tensor& ids, const at::Tensor& labels, DropoutMasks& dropout, const BatchOptions& options) const;

private:
    struct LayerTrace;
    at::Tensor product(std::size_t layer, const at::Tensor& x, const StopCheck& check) const;
    std::int64_t poolOf(std::size_t layer) const;
    double leak() const;
    LayerTrace forward(std::size_t layer, at::Tensor input, DropoutMasks& dropout, const BatchOptions& options) const;
    at::Tensor backward(
        std::size_t layer, LayerTrace& trace, at::Tensor d, NormalisedLayer& gradient, const BatchOptions& options) const;

    NetworkSettings m_settings;
    ArticleWeights m_weights;
};

/// Moving moments follow the batch's: momentum .99 weighs the old value, the variance is the population's.
void moveMoments(const ArticleWeights& weights, const ArticleWeights& batch);

} // namespace memewright
