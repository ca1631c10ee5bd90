#pragma once

// Private to core/network and core/training (and the importers that write checkpoints).

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/Error.h"
#include "network/checkpoint/Checkpoint.h"
#include "network/checkpoint/Safetensors.h"

namespace memewright {

/// A checkpoint's header, read and checked: what it says of itself and where its tensors lie.
struct CheckpointFile {
    std::filesystem::path path;
    CheckpointInfo info;
    SafetensorsHeader header;
};

/// As readCheckpointInfo, with the tensors' places.
Result<CheckpointFile> openCheckpoint(const std::filesystem::path& file);

/// `info` as the texts of a checkpoint's metadata.
std::map<std::string, std::string> checkpointMetadata(const CheckpointInfo& info);

/// Writes a checkpoint by `write`; `more` joins the metadata. Unwritable, and what else `write` returns. Blocks.
Status writeCheckpoint(const std::filesystem::path& file, const CheckpointInfo& info,
    const std::vector<SafetensorsTensor>& tensors, const std::map<std::string, std::string>& more = {},
    FileWriter write = writeFileAtomically);

} // namespace memewright
