#pragma once

// Private to core/network and core/training: pulls in torch.

#include "network/checkpoint/CheckpointFile.h"
#include "network/checkpoint/NamedTensors.h"

namespace memewright {

// A network that starts from a saved one: it has that one's size and weights, and its tables hold what both need, the characters
// and templates of the model first.

/// InvalidArgument, naming both values, where the network would be of another kind or size than the model.
Status checkStart(const NetworkSettings& network, const CheckpointFile& base);

/// Vocabulary, labels and templates of `own` become those of the model with its own ones behind. A template that both know keeps
/// its place and is described as `own` does; one that only the model knows has no captions.
void uniteTables(CheckpointInfo& own, const CheckpointInfo& base);

/// The model's weights into `tensors`, those of a network with the tables of `united`: rows and columns go with their character,
/// label or template, and those of new ones begin as the mean of the model's. Errors as readTensors.
Status readStart(const CheckpointFile& base, const CheckpointInfo& united, const NamedTensors& tensors);

} // namespace memewright
