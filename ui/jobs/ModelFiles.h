#pragma once

#include <filesystem>
#include <string>

#include "base/Error.h"

namespace memewright {

// Models as single files, which people give to each other. Everything blocks; for worker threads.

/// FOLDER/NAME.safetensors, or with the first number behind the name that is free.
std::filesystem::path freeModelFile(const std::filesystem::path& folder, const std::string& name);

/// Copies a model of this program into the library's models/; returns where it lies. Malformed, Unsupported, Unwritable.
Result<std::filesystem::path> importModelFile(const std::filesystem::path& library, const std::filesystem::path& file);
/// Copies a model to a place of the person's choice, over what is there. Unwritable.
Status exportModelFile(const std::filesystem::path& model, const std::filesystem::path& to);

} // namespace memewright
