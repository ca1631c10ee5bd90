#pragma once

// Private to core/training.

#include "base/Error.h"
#include "network/checkpoint/Checkpoint.h"
#include "training/Training.h"

namespace memewright {

/// Writes params.json (the article's keys and our own) and summary.txt into the run's folder: also the proof, before any
/// training, that it can be written. Unwritable.
Status writeRunFiles(const TrainingConfig& config, const CheckpointInfo& info, std::uint64_t corpusRows);

/// AlreadyExists if there is a model in the folder, which a new run would replace. A run that was killed before its first save
/// left none.
Status checkHoldsNoModel(const std::filesystem::path& runFolder);

/// The greatest memory that the process held since forgetPeakMemory(), or since its start where the system has no such thing.
double peakMegabytes();
void forgetPeakMemory();

} // namespace memewright
