#pragma once

#include <span>
#include <string_view>

#include "base/Error.h"
#include "training/Training.h"

namespace memewright {

/// A named set of training settings, the same for the window and the command line.
struct Preset {
    std::string_view key; ///< of the command line, and untranslated: "quick", "fast", "article-small", "article"
    TrainingConfig config; ///< seed, device, threads and run folder are the caller's
};

/// In the order in which they are offered.
std::span<const Preset> presets();
/// NotFound names the presets there are.
Result<TrainingConfig> presetByKey(std::string_view key);

} // namespace memewright
