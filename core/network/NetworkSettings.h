#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/Error.h"

namespace memewright {

enum class NetworkKind { Article, Gru };
enum class Activation { Relu, LeakyRelu };

/// Shape of a network; what a checkpoint needs to build it again (with its vocabulary and labels).
struct NetworkSettings {
    NetworkKind kind = NetworkKind::Article;
    int filters = 1024; ///< channels of each convolution and of the hidden dense layer
    int units = 0; ///< recurrent units (Gru)
    int kernel = 5; ///< convolution width: 2, 3, 5 or 7
    Activation activation = Activation::Relu;
    double dropout = 0.25;
    int embedding = 16;
    int sequenceLength = 128;
    bool operator==(const NetworkSettings&) const = default;
};

/// InvalidArgument with the allowed range when a value is outside it.
Status validate(const NetworkSettings& settings);

std::string_view networkName(NetworkKind kind); ///< "article", "gru"
Result<NetworkKind> networkByName(std::string_view name);

/// The layer table of the article (Keras' `model.summary()`): layer, output shape, parameters, and the totals.
/// `vocabulary` and `labels` are sizes. Pure arithmetic: makes no network.
struct ParameterCount {
    std::uint64_t total = 0;
    std::uint64_t trainable = 0;
};
ParameterCount countParameters(const NetworkSettings& settings, std::size_t vocabulary, std::size_t labels);
std::string networkSummary(const NetworkSettings& settings, std::size_t vocabulary, std::size_t labels);

} // namespace memewright
