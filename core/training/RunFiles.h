#pragma once

// Private to core/training.

#include "base/Error.h"
#include "network/Checkpoint.h"
#include "training/Training.h"

namespace memewright {

/// Writes params.json (the article's keys and our own) and summary.txt into the run's folder: also the proof, before any
/// training, that it can be written. Unwritable.
Status writeRunFiles(const TrainingConfig& config, const CheckpointInfo& info, std::uint64_t corpusRows);

/// Greatest main memory of this process so far, in MiB.
double peakMegabytes();

} // namespace memewright
