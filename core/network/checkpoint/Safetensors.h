#pragma once

// Private to core/network and core/training (and the importers that write checkpoints).

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"

namespace memewright {

/// A tensor as the header of a safetensors file describes it. Offsets count from the end of the header.
struct SafetensorsEntry {
    std::string name;
    std::string type; ///< "F32", "F64", "I32", …
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0, end = 0;
};

struct SafetensorsHeader {
    std::map<std::string, std::string> metadata;
    std::vector<SafetensorsEntry> tensors; ///< by offset
    std::uint64_t dataOffset = 0; ///< where tensor bytes begin in the file

    const SafetensorsEntry* find(const std::string& name) const;
};

/// Reads and checks the header: sizes and offsets lie within the file, shapes agree with them, the tensors cover the data
/// without a gap, no name comes twice. Safe on hostile files. NotFound, Unreadable, Malformed. Blocks.
Result<SafetensorsHeader> readSafetensorsHeader(const std::filesystem::path& file);

/// The bytes of one tensor; `bytes` has the size of the entry. Unreadable.
Status readSafetensorsData(const std::filesystem::path& file, const SafetensorsHeader& header, const SafetensorsEntry& entry,
    std::span<std::byte> bytes);

/// A tensor to be written; the bytes (little endian, row-major) belong to the caller.
struct SafetensorsTensor {
    std::string name;
    std::string type;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;
};

/// Writes by `write`. Unwritable, and what else `write` returns; Internal when bytes and shape disagree. Blocks.
Status writeSafetensors(const std::filesystem::path& file, const std::map<std::string, std::string>& metadata,
    const std::vector<SafetensorsTensor>& tensors, FileWriter write = writeFileAtomically);

} // namespace memewright
