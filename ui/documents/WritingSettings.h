#pragma once

#include <cstdint>
#include <optional>

#include "generation/Generation.h"

namespace memewright {

/// How the person wants captions to be written; at first as they are written best. Value type.
struct WritingSettings {
    /// With a beam, threshold and uniform write what is most common, again and again.
    Draw draw = Draw::Proportional;
    double minScore = 0.1;
    int beamWidth = 8;
    int count = 12;
    int tries = 8;
    double temperature = 0.8;
    int topK = 0;
    double topP = 1;
    std::optional<std::uint64_t> seed; ///< nothing: another one for each Generate
    bool blocksWords = true; ///< captions with blocked words are not written
    bool operator==(const WritingSettings&) const = default;

    /// For one Generate.
    GenerationConfig config() const;
};

} // namespace memewright
