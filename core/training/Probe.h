#pragma once

#include <cstdint>
#include <stop_token>

#include "base/Error.h"
#include "data/Corpus.h"
#include "training/Training.h"

namespace memewright {

/// What a run would take, measured.
struct ProbeResult {
    std::uint64_t parameters = 0;
    std::uint64_t epochRows = 0; ///< training rows of an epoch
    std::uint64_t plannedRows = 0; ///< of the whole run
    double rowsPerSecond = 0;
    double megabytes = 0; ///< of main memory that training took on top of what was in use; 0: not known
    bool measured = false; ///< false when it was stopped before the first step ended
};

/// Takes up to 20 steps, or 5 seconds of them, of the run in a folder of its own that is removed again. config.runFolder and
/// resume are ignored. Blocks. Errors: train()'s.
Result<ProbeResult> probe(TrainingConfig config, const Corpus& corpus, std::stop_token stop);

} // namespace memewright
