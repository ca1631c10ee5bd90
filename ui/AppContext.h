#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "base/Clock.h"
#include "base/Error.h"
#include "generation/Originality.h"
#include "network/Device.h"
#include "network/checkpoint/Checkpoint.h"
#include "storage/Library.h"
#include "text/NextCharacterScorer.h"

namespace memewright {

/// A network ready to be asked, with what its file says about it.
struct LoadedModel {
    CheckpointInfo info;
    std::shared_ptr<const NextCharacterScorer> scorer;
    std::string sha256 = {}; ///< of the file as it was read, for recipes; filled in by ModelLoader
};

/// A model file that may be chosen.
struct ModelEntry {
    std::filesystem::path path;
    CheckpointInfo info;
    bool builtIn = false; ///< came with the program
};

/// Reads a model; blocks, called on a worker thread.
using ModelReader = std::function<Result<LoadedModel>(const std::filesystem::path& file)>;
/// Looks which models there are; blocks, called on a worker thread.
using ModelFinder = std::function<std::vector<ModelEntry>()>;

/// Where the program's things lie and what it computes on; the composition root fills it, tests give their own.
/// Immutable value, copied into the pages.
struct AppContext {
    std::filesystem::path libraryFolder; ///< library.sqlite and runs/
    std::vector<std::filesystem::path> templateFolders; ///< NAME.json with the picture beside it
    std::vector<std::filesystem::path> builtInModels; ///< the starter first; files may be missing
    std::filesystem::path starterCorpus; ///< CSV of the captions the program comes with; may be missing
    DeviceInfo device; ///< what computing really happens on
    int threads = 1; ///< of network computing
    ModelReader readModel;
    ModelFinder findModels; ///< empty: the built-in models and the best checkpoints of the library's runs
    /// Where the captions of a model are looked for; blocks, called on a worker thread. Empty: beside it, then in the library.
    std::function<Result<std::shared_ptr<const Originality>>(const TrainedOn&)> findOriginality;
    std::vector<std::string> blockedWords; ///< that no caption shall hold unless the person says otherwise
    const Clock* clock = &Clock::steady(); ///< outlives every page

    std::filesystem::path runsFolder() const { return libraryFolder / "runs"; }
    /// With the person's own templates, once there are any.
    std::vector<std::filesystem::path> allTemplateFolders() const
    {
        auto folders = templateFolders;
        std::error_code ignored;
        if (const auto own = ownTemplatesFolder(libraryFolder); std::filesystem::exists(own, ignored))
            folders.push_back(own);
        return folders;
    }
};

} // namespace memewright
