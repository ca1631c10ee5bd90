#pragma once

#include <optional>
#include <string>

#include "data/Split.h"
#include "network/checkpoint/Checkpoint.h"
#include "training/Training.h"

namespace memewright::cli {

/// "split by caption, 0 captions shared". Without the number: what is known of it.
std::string splitInWords(SplitMode split, std::optional<std::uint64_t> sharedCaptions = {});

/// What the model's training and validation loss say beside each other, and how its captions were split. Empty for a model
/// that does not tell, as a converted one.
std::string lossesInWords(const CheckpointInfo& info);

/// What is wrong with a run that finished with a loss worse than guessing, and what to do; else empty.
std::string astrayInWords(const TrainingOutcome& outcome);

} // namespace memewright::cli
