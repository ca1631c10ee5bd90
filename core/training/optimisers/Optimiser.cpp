#include "training/optimisers/Optimiser.h"

#include <algorithm>
#include <array>

#include <ATen/ops/zeros_like.h>

#include "training/optimisers/Adam.h"
#include "training/optimisers/RmsProp.h"

namespace memewright {

namespace {

std::unique_ptr<Optimiser> makeRmsProp(const NamedTensors& weights)
{
    return std::make_unique<RmsProp>(weights);
}

std::unique_ptr<Optimiser> makeAdam(const NamedTensors& weights)
{
    return std::make_unique<Adam>(Adam::likeKeras(), weights);
}

std::unique_ptr<Optimiser> makeAdamW(const NamedTensors& weights)
{
    return std::make_unique<Adam>(Adam::withWeightDecay(), weights);
}

constexpr std::array kFamilies{OptimiserFamily{OptimiserKind::RmsProp, "rmsprop", "RMSprop", makeRmsProp},
    OptimiserFamily{OptimiserKind::Adam, "adam", "Adam", makeAdam},
    OptimiserFamily{OptimiserKind::AdamW, "adamw", "AdamW", makeAdamW}};

const OptimiserFamily& familyOf(OptimiserKind kind)
{
    return *std::ranges::find(kFamilies, kind, &OptimiserFamily::kind);
}

} // namespace

std::span<const OptimiserFamily> optimiserFamilies()
{
    return kFamilies;
}

std::unique_ptr<Optimiser> makeOptimiser(OptimiserKind kind, const NamedTensors& weights)
{
    return familyOf(kind).make(weights);
}

std::span<const OptimiserKind> optimisers()
{
    static constexpr auto kKinds = [] {
        std::array<OptimiserKind, kFamilies.size()> kinds{};
        std::ranges::transform(kFamilies, kinds.begin(), &OptimiserFamily::kind);
        return kinds;
    }();
    return kKinds;
}

std::string_view optimiserTitle(OptimiserKind kind)
{
    return familyOf(kind).title;
}

std::string_view optimiserName(OptimiserKind kind)
{
    return familyOf(kind).name;
}

Result<OptimiserKind> optimiserByName(std::string_view name)
{
    std::string names;
    for (const OptimiserFamily& family : kFamilies) {
        if (family.name == name)
            return family.kind;
        names += (names.empty() ? "" : ", ") + std::string(family.name);
    }
    return fail(ErrorCode::InvalidArgument, "there is no optimiser '" + std::string(name) + "'", "optimisers: " + names);
}

OptimiserKind usualOptimiser(NetworkKind network)
{
    return network == NetworkKind::Article ? OptimiserKind::RmsProp : OptimiserKind::AdamW;
}

void storeSlots(const Optimiser& optimiser, StoredTensors& tensors)
{
    for (const Optimiser::Slots& slots : optimiser.slots())
        tensors.add(slots.prefix, slots.tensors, /*trainableOnly=*/true);
}

Status readSlots(const Optimiser& optimiser, const CheckpointFile& last)
{
    for (const Optimiser::Slots& slots : optimiser.slots())
        if (const auto status = readTensors(last, slots.prefix, slots.tensors, /*trainableOnly=*/true); !status)
            return status;
    return {};
}

NamedTensors zerosLike(const NamedTensors& weights)
{
    NamedTensors zeros;
    for (const NamedTensor& weight : weights)
        zeros.push_back({weight.name, at::zeros_like(weight.tensor), weight.trainable});
    return zeros;
}

} // namespace memewright
