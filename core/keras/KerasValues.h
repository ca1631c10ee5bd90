#pragma once

// Private to core/keras: values as the versions of Keras write them into JSON.

#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

namespace memewright {

/// A number: itself, the only one of a list, text ("128"), or a NumPy value with its type beside it.
std::optional<double> kerasNumber(const nlohmann::json& value);

struct KerasActivation {
    std::string name; ///< as it is found: "relu", "LeakyReLU"
    std::optional<double> slope; ///< below zero, for those of the ReLU kind: 0 for ReLU itself
    bool slopeAssumed = false; ///< nothing states it, so it is the one that Keras takes then

    bool isLinear() const { return name == "linear"; }
    bool isSoftmax() const { return name == "softmax" || name == "Softmax"; }
};

/// An activation: null, a name, or an object that stands for a function or a layer. Anything else has its own text for a name,
/// and no slope.
KerasActivation kerasActivation(const nlohmann::json& value);

/// Of a layer that is nothing but an activation, by its class. Its class is the name where it is another layer.
KerasActivation kerasActivation(const std::string& layerClass, const nlohmann::json& settings);

} // namespace memewright
