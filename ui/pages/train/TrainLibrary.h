#pragma once

#include <optional>
#include <vector>

#include "pages/train/TrainSettings.h"
#include "plots/RunHistory.h"
#include "storage/Library.h"

namespace memewright {

/// A run of the library with the figures of its folder, as far as it has any.
struct StoredRun {
    RunSummary summary;
    RunHistory history; ///< without points before the first epoch ended, or when the file is broken
};

// Questions that the Train page asks the library; they block, so a LibraryWorker puts them.

Result<std::vector<StoredRun>> readRuns(Library& library);
/// Reads the whole corpus for its characters: up to a second for the largest ones.
Result<CorpusFacts> readCorpusFacts(Library& library, const std::string& corpus);

} // namespace memewright
