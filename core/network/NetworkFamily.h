#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "network/Device.h"
#include "network/NetworkSettings.h"

namespace memewright {

class Network;
struct CheckpointFile;
struct TensorShape;

/// A number that says how large a network of a family is: an option of the command line, a key of params.json.
struct NetworkSize {
    std::string_view key; ///< "filters"
    std::string_view title; ///< within a sentence: "the number of filters"
    int NetworkSettings::*value = nullptr;
    int least = 1, most = 1;
    std::span<const int> among = {}; ///< the values that it may have, where those between are not all allowed
};

/// A line of Keras' `model.summary()`.
struct LayerLine {
    std::string layer;
    std::string shape;
    std::uint64_t parameters = 0;
};

/// All that core/network knows of a kind of network: a row of the table of kinds. A new kind is a folder with its row, and the
/// row's name in NetworkFamily.cpp. Pure functions, callable from any thread.
struct NetworkFamily {
    NetworkKind kind = NetworkKind::Article;
    std::string_view name; ///< in checkpoints and on the command line: "article"
    std::span<const NetworkSize> sizes; ///< those of NetworkSettings that shape it, besides the ones that every network has
    /// Whether it learns template 0, 'general', by leaving templates out now and then: for pictures that no template stands for.
    bool learnsGeneralTemplate = false;

    /// Its tensors, by name and shape, in the order of checkpoints.
    std::vector<TensorShape> (*tensors)(const NetworkSettings& settings, const TableSizes& sizes) = nullptr;
    std::vector<LayerLine> (*layers)(const NetworkSettings& settings, const TableSizes& sizes) = nullptr;
    /// As loadNetwork(), which catches what the backend throws.
    Result<std::shared_ptr<const Network>> (*load)(
        const CheckpointFile& file, const DeviceInfo& device, Precision precision) = nullptr;
};

/// In the order in which they are offered.
std::span<const NetworkFamily> networkFamilies();
const NetworkFamily& familyOf(NetworkKind kind);

} // namespace memewright
