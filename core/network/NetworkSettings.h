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
    int units = 512; ///< recurrent units (Gru)
    int pieces = 0; ///< labels at most, of one or more characters each; 0: a label is a character (Gru)
    int kernel = 5; ///< convolution width: 2, 3, 5 or 7
    Activation activation = Activation::Relu;
    double leak = 0.3; ///< what a leaky ReLU multiplies values below zero by; without meaning for ReLU
    double dropout = 0.25;
    int embedding = 16; ///< width of a character's row; of a template's and a box's too (Gru)
    int sequenceLength = 128; ///< ids of a row (Article); of an encoded row in predict() too (Gru)
    bool operator==(const NetworkSettings&) const = default;
};

/// InvalidArgument with the allowed range when a value is outside it.
Status validate(const NetworkSettings& settings);

std::string_view activationName(Activation activation); ///< "relu", "leaky-relu"
std::string_view networkName(NetworkKind kind); ///< "article", "gru"
Result<NetworkKind> networkByName(std::string_view name);

/// Sizes of a model's tables, on which its number of parameters depends.
struct TableSizes {
    std::size_t vocabulary = 70;
    std::size_t labels = 70;
    std::size_t templates = 0; ///< without the general one (Gru only)
};

struct ParameterCount {
    std::uint64_t total = 0;
    std::uint64_t trainable = 0;
};
ParameterCount countParameters(const NetworkSettings& settings, const TableSizes& sizes);
/// The layer table in the form of Keras' `model.summary()`, for the article's network line by line the article's: layer, output
/// shape, parameters, and the totals. Pure arithmetic: makes no network.
std::string networkSummary(const NetworkSettings& settings, const TableSizes& sizes);

} // namespace memewright
