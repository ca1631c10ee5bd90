#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/Error.h"
#include "network/checkpoint/Checkpoint.h"

namespace memewright {

/// A model that Keras saved (.h5 of Keras 3 or tf_keras, whole or weights alone, or .keras) and the params.json beside it.
struct KerasSource {
    std::filesystem::path model;
    std::filesystem::path params;
};

struct KerasTensor {
    std::string name; ///< as in checkpoints: "conv1.kernel"
    std::vector<std::int64_t> shape; ///< in Keras' layout: (width, in, out)
    std::vector<float> numbers; ///< row-major
};

/// The article's network as Keras saved it.
struct KerasModel {
    CheckpointInfo info; ///< no templates: converted models take any id
    std::vector<KerasTensor> tensors; ///< in the order of the layers
    std::vector<std::string> warnings; ///< what was assumed: sentences that name the files
};

/// Reads a model in a child process with limits of memory and time, so that a damaged or hostile file is an error within five
/// seconds (more for files of hundreds of megabytes). Nothing when stopped. NotFound, Unreadable, Malformed; Unsupported for
/// another network and in a build without HDF5; OutOfMemory. Blocks; call from a worker thread.
Result<std::optional<KerasModel>> readKerasModel(const KerasSource& source, std::stop_token stop = {});

enum class ConversionEnd { Finished, Stopped };

using KerasWarningSink = std::function<void(const std::string& sentence)>;

/// Reads a model and writes it as a new checkpoint, atomically; then tells what was assumed. As readKerasModel; also
/// AlreadyExists and Unwritable.
Result<ConversionEnd> convertKerasModel(const KerasSource& source, const std::filesystem::path& checkpoint,
    std::stop_token stop = {}, const KerasWarningSink& warn = {});

} // namespace memewright
