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
    Precision precision = Precision::Float32; ///< of the large products: of convolutions and recurrent kernels
};

/// The end of the article's network, the same however its convolutions are computed: hidden dense layer with activation,
/// normalisation and dropout, output layer, loss.
class ArticleHead
{
public:
    ArticleHead(double leak, const ArticleWeights& weights, Kernels kernels)
        : m_leak(leak), m_weights(weights), m_kernels(kernels)
    {
    }

    /// x: [rows][filters], what each row's convolutions come to -> [rows][labels], with moving moments.
    at::Tensor logits(const at::Tensor& x, const StageObserver& observer) const;
    /// Fills the result but for the convolutions' gradients; returns the gradient by x.
    at::Tensor learn(const at::Tensor& x, const at::Tensor& labels, DropoutMasks& dropout, BatchResult& result) const;

private:
    double m_leak;
    const ArticleWeights& m_weights;
    Kernels m_kernels;
};

/// Of the negative part, by the settings' activation.
double leakOf(const NetworkSettings& settings);

/// In place; x must be nobody else's. An undefined mask masks nothing.
at::Tensor masked(at::Tensor x, const at::Tensor& mask);

/// Moving moments follow the batch's: momentum .99 weighs the old value, the variance is the population's.
void moveMoments(const ArticleWeights& weights, const ArticleWeights& batch);

} // namespace memewright
