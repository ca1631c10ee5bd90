#pragma once

// Private to core/network and core/training: pulls in torch.

#include "network/kernels/ComputeOptions.h"
#include "network/recurrent/CaptionBatch.h"
#include "network/recurrent/RecurrentWeights.h"

namespace memewright {

/// The ids of a batch where the network computes.
struct BatchIds {
    at::Tensor symbols, boxes, templates; ///< int32 [positions]
    at::Tensor labels, lengths; ///< int64 [positions]
};
BatchIds toTensors(const CaptionBatch& batch, const at::Device& device);

/// What each symbol, template and box adds to the gates, embedding times kernel, so that a position costs three look-ups
/// instead of a product. The input bias is in the boxes' rows. Gradients by these tables come in the same form.
struct InputTables {
    at::Tensor characters, templates, boxes; ///< [ids][3 x units]
};
InputTables inputTables(const RecurrentWeights& weights);

/// Gradients by the tables from those by the gates: of reset and update gate in the columns of `gates`
/// [positions][3 x units], of the candidate in `candidates` [positions][units].
InputTables tableGradients(const InputTables& tables, const BatchIds& ids, const at::Tensor& gates, const at::Tensor& candidates,
    Kernels kernels = Kernels::Fused);

/// Fills the gradients of embeddings, input kernel and input bias.
void inputGradients(const RecurrentWeights& weights, const InputTables& tables, RecurrentWeights& gradients);

} // namespace memewright
