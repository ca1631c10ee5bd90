#pragma once

// Private to core/network and core/training: pulls in torch.

#include "network/kernels/DropoutMasks.h"
#include "network/recurrent/CaptionBatch.h"
#include "network/recurrent/InputTables.h"

namespace memewright {

/// What one batch of captions teaches.
struct RecurrentResult {
    double loss = 0; ///< mean over the rows that count, nats
    std::int64_t correct = 0; ///< rows whose best label is theirs
    RecurrentWeights gradients; ///< empty when only measured
};

/// A recurrent network over captions: character, template and box give the input of one gated recurrent layer, and every
/// position's state gives the next character. Forward and backward through time, in the type and on the device of its
/// weights. Thread-safe as long as nobody writes the weights.
class RecurrentNetwork
{
public:
    /// `weights` are shared, not copied.
    explicit RecurrentNetwork(RecurrentWeights weights) : m_weights(std::move(weights)) { }

    const RecurrentWeights& weights() const { return m_weights; }

    /// Loss and gradients in training mode; the batch has at least one row. Throws ComputingStopped through options.check.
    RecurrentResult learn(const CaptionBatch& batch, DropoutMasks& dropout, const ComputeOptions& options) const;
    /// Loss and hits without dropout.
    RecurrentResult measure(const CaptionBatch& batch, const ComputeOptions& options) const;
    /// Logits [positions][labels] without dropout.
    at::Tensor logits(const CaptionBatch& batch, const ComputeOptions& options = {}) const;

private:
    struct Trace;
    Trace forward(const CaptionBatch& batch, const ComputeOptions& options) const;
    void backward(const CaptionBatch& batch, Trace& trace, const at::Tensor& d, RecurrentWeights& gradients,
        const ComputeOptions& options) const;

    RecurrentWeights m_weights;
};

} // namespace memewright
