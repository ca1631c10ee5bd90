#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "keras/reader/Hdf5.h"

namespace memewright::test {

/// A weight as a file has it.
struct WrittenWeight {
    std::string name; ///< "kernel:0"
    std::vector<std::uint64_t> shape;
};

struct WrittenLayer {
    std::string name; ///< "conv1d_7"
    std::vector<WrittenWeight> weights;
};

/// Bfloat16: as Keras keeps them, two bytes without a meaning. UnknownFilter: packed by a filter "zebra" that only this process
/// has.
enum class WrittenAs { Plain, Packed, Doubles, Unallocated, Bfloat16, Integers, UnknownFilter };

struct WrittenModel {
    std::vector<WrittenLayer> layers;
    bool fixedTexts = false; ///< as early versions of Keras wrote names
    WrittenAs numbers = WrittenAs::Plain;
    std::string config = {}; ///< attribute model_config, if not empty
};

/// Layers of the article's network with odd names.
std::vector<WrittenLayer> articleLayers(
    std::uint64_t filters, std::uint64_t kernel, std::uint64_t vocabulary, std::uint64_t labels);

/// Writes a weights-only file in the legacy layout. Number i of tensor t (counted over the file) is writtenNumber(t, i).
void writeKerasFile(const std::filesystem::path& file, const WrittenModel& model);
float writtenNumber(std::size_t tensor, std::size_t index);

/// Replaces a layer's group in a file by a link to the same path in another file.
void replaceByExternalLink(const std::filesystem::path& file, const std::string& layer, const std::filesystem::path& other);

} // namespace memewright::test
