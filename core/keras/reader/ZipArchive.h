#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "base/Error.h"

namespace memewright {

/// A file inside a zip archive; `data` points into the archive.
struct ZipEntry {
    std::span<const std::byte> data; ///< as stored
    std::uint64_t size = 0; ///< unpacked
    std::uint32_t checksum = 0; ///< CRC-32 of the unpacked bytes
    bool deflated = false;
};

/// True when the bytes begin like a zip archive.
bool looksLikeZip(std::span<const std::byte> bytes);

/// Finds an entry through the archive's central directory, in its root or in one folder that holds all (as archives have it that
/// a person packed again); nothing when there is none of this name. Malformed, or
/// Unsupported (more than 4 GB, encryption, other packings). Safe on hostile bytes.
Result<std::optional<ZipEntry>> findZipEntry(std::span<const std::byte> archive, std::string_view name);

/// Receives unpacked bytes piece by piece; false ends the unpacking.
using ZipSink = std::function<bool(std::span<const std::byte>)>;

/// Hands the entry's bytes to `sink` and checks their number and checksum; never more than the entry's size. Malformed.
Status unpack(const ZipEntry& entry, const ZipSink& sink);

} // namespace memewright
