#pragma once

// Private to core/network and core/training: pulls in torch.

#include "network/checkpoint/NamedTensors.h"
#include "network/recurrent/RecurrentShapes.h"

namespace memewright {

/// The tensors of the recurrent network, named and shaped by recurrentTensors(); gradients and optimiser slots come in the
/// same form.
struct RecurrentWeights {
    at::Tensor characters, templates, boxes;
    at::Tensor inputKernel, inputBias;
    at::Tensor recurrentKernel;
    at::Tensor recurrentBias; ///< of the candidate gate alone: that of the others would double the input's
    at::Tensor outputKernel, outputBias;

    NamedTensors named() const;
};

/// Zeros of the right shapes for the tables of `info`.
RecurrentWeights zeroRecurrentWeights(const CheckpointInfo& info, const at::TensorOptions& options);

/// Embeddings uniform with variance 1/3, Glorot uniform kernels, the recurrent kernel uniform in ±1/sqrt(units), zero biases.
/// The same numbers on every machine and device.
void initialise(const RecurrentWeights& weights, Random& random);

/// The weights of a checkpoint; errors as readTensors.
Result<RecurrentWeights> loadRecurrentWeights(const CheckpointFile& file, const at::TensorOptions& options);

} // namespace memewright
