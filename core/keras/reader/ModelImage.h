#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "base/Error.h"
#include "keras/reader/MappedFile.h"

namespace memewright {

/// The HDF5 bytes of a Keras file: the file itself, or what a .keras archive holds.
struct ModelImage {
    MappedFile file; ///< what `bytes` points into
    std::span<std::byte> bytes;
    std::string config; ///< config.json of an archive; else empty
};

/// Opens a model by its descriptor. Unreadable; Malformed when it is neither HDF5 nor such an archive; Unsupported.
Result<ModelImage> openModelImage(int descriptor);

} // namespace memewright
