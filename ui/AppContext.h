#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "base/Clock.h"
#include "base/Error.h"
#include "network/Checkpoint.h"
#include "network/Device.h"
#include "text/NextCharacterScorer.h"

namespace memewright {

/// A network ready to be asked, with what its file says about it.
struct LoadedModel {
    CheckpointInfo info;
    std::shared_ptr<const NextCharacterScorer> scorer;
};

/// Reads a model; blocks, called on a worker thread.
using ModelReader = std::function<Result<LoadedModel>(const std::filesystem::path& file)>;

/// Where the program's things lie and what it computes on; the composition root fills it, tests give their own.
/// Immutable value, copied into the pages.
struct AppContext {
    std::filesystem::path libraryFolder; ///< library.sqlite and runs/
    std::vector<std::filesystem::path> templateFolders; ///< NAME.json with the picture beside it
    std::filesystem::path starterModel; ///< may be missing
    std::filesystem::path starterCorpus; ///< CSV of the captions the program comes with; may be missing
    DeviceInfo device; ///< what computing really happens on
    int threads = 1; ///< of network computing
    ModelReader readModel;
    const Clock* clock = &Clock::steady(); ///< outlives every page

    std::filesystem::path runsFolder() const { return libraryFolder / "runs"; }
};

} // namespace memewright
