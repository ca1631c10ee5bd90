#pragma once

#include <optional>
#include <vector>

#include "jobs/RunLook.h"
#include "jobs/SampleWriter.h"
#include "library/RunFolder.h"
#include "plots/RunHistory.h"
#include "storage/Library.h"

namespace memewright {

/// A run of the library with the figures of its folder, as far as it has any.
struct StoredRun {
    RunSummary summary;
    std::vector<RunParameters::Setting> settings; ///< as params.json has them; empty when it cannot be read
    std::vector<EpochSamples> samples;
    std::optional<RunLook> look; ///< nothing for a run that no page has shown yet
    bool everyPoint = false; ///< the history has every point of the run, not an entry an epoch
    std::vector<CurvePoint> resumes;
    std::vector<CurvePoint> warnings;
    RunHistory history; ///< without points before the first epoch ended, or when the file is broken
};

/// All runs of the library, in its order. Blocks: a question for a LibraryWorker.
Result<std::vector<StoredRun>> readRuns(Library& library);

} // namespace memewright
