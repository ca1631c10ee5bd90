#pragma once

#include <span>
#include <string_view>

#include "base/Error.h"
#include "network/NetworkSettings.h"

namespace memewright {

/// How a training step moves the weights: core/training/optimisers.
enum class OptimiserKind { RmsProp, Adam, AdamW };

/// In the order in which they are offered.
std::span<const OptimiserKind> optimisers();
std::string_view optimiserName(OptimiserKind kind); ///< in files and on the command line: "rmsprop"
std::string_view optimiserTitle(OptimiserKind kind); ///< as people write it, in every language: "RMSprop"
Result<OptimiserKind> optimiserByName(std::string_view name);
/// What the kind of network is trained with where nothing else is asked for: RMSprop for the article's, AdamW for the recurrent.
OptimiserKind usualOptimiser(NetworkKind network);

} // namespace memewright
