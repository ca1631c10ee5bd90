#pragma once

#include <cstdint>
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

/// A corpus with fewer captions learns better from a model than from nothing: where starting from one is proposed.
inline constexpr std::uint64_t kSmallCorpus = 20'000; // captions

/// Settings for going on from a model, with a corpus of so many rows: the model's network, small batches, and a lower rate than
/// it began with, so that what it knows is not forgotten. `from` and what is left to callers of a preset are the caller's.
TrainingConfig startingFrom(const NetworkSettings& model, std::uint64_t corpusRows);

/// In the order in which they are offered.
std::span<const Preset> presets();
/// NotFound names the presets there are.
Result<TrainingConfig> presetByKey(std::string_view key);

} // namespace memewright
