#pragma once

// Private to core/training: pulls in torch.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "network/checkpoint/NamedTensors.h"
#include "training/OptimiserKind.h"

namespace memewright {

/// A rule by which gradients move weights, with what it keeps from step to step. Used on the training thread only.
class Optimiser
{
public:
    virtual ~Optimiser() = default;

    /// Moves every trainable weight; the lists are those of one network in its order, and the gradients are used up. Step
    /// `number` counts from 1.
    virtual void apply(const NamedTensors& weights, const NamedTensors& gradients, double rate, std::uint64_t number) = 0;

    /// Of one kind, a tensor for each weight in its order; what stands for one that is not trainable has no meaning.
    struct Slots {
        std::string prefix; ///< of their names in a checkpoint: "first."
        NamedTensors tensors; ///< shared, not copied
    };
    virtual std::vector<Slots> slots() const = 0;
};

/// A row of the table of optimisers. A new one is a file with its class, a kind and its row.
struct OptimiserFamily {
    OptimiserKind kind = OptimiserKind::RmsProp;
    std::string_view name; ///< as optimiserName() and optimiserTitle() give them
    std::string_view title;
    /// With slots of zeros, in type, place and order of memory like the weights.
    std::unique_ptr<Optimiser> (*make)(const NamedTensors& weights) = nullptr;
};

std::span<const OptimiserFamily> optimiserFamilies();
std::unique_ptr<Optimiser> makeOptimiser(OptimiserKind kind, const NamedTensors& weights);

/// Its slots into a checkpoint, and back; errors as readTensors.
void storeSlots(const Optimiser& optimiser, StoredTensors& tensors);
Status readSlots(const Optimiser& optimiser, const CheckpointFile& last);

/// Zeros like the weights, under their names.
NamedTensors zerosLike(const NamedTensors& weights);

} // namespace memewright
