#pragma once

// Private to core/network and core/training: pulls in torch.

#include <functional>
#include <string_view>

#include <ATen/core/Tensor.h>

#include "network/article/ArticleWeights.h"
#include "network/kernels/DropoutMasks.h"
#include "network/kernels/NormPool.h"
#include "network/kernels/WindowProduct.h"

namespace memewright {

/// Sees the result of every stage of a forward pass, by the names "embedding", "conv1" (after the activation), "bn1", "pool1",
/// …, "dense1", "bn6"; for tests.
using StageObserver = std::function<void(std::string_view stage, const at::Tensor& result)>;

/// What one batch teaches. Nothing of the network is changed by computing it.
struct BatchResult {
    at::Tensor loss; ///< mean over the rows, nats
    at::Tensor correct; ///< number of rows whose best label is theirs
    ArticleWeights gradients; ///< mean and variance hold the batch's moments
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

/// Moving moments follow the batch's: momentum .99 weighs the old value, the variance is the population's.
void moveMoments(const ArticleWeights& weights, const ArticleWeights& batch);

} // namespace memewright
