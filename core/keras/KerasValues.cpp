#include "keras/KerasValues.h"

#include <cmath>

#include "base/Json.h"
#include "base/Numbers.h"

namespace memewright {

namespace {

using nlohmann::json;

/// Keras' own: the layer and the function of the same name differ.
constexpr double kLayerSlope = 0.3, kFunctionSlope = 0.2;

std::optional<double> numberUnder(const json& settings, const char* key)
{
    const auto found = settings.find(key);
    return found == settings.end() ? std::nullopt : kerasNumber(*found);
}

/// A slope of .3 that went through float32 is .3 again.
double rounded(double slope)
{
    constexpr double kDecimals = 1e6;
    return std::round(slope * kDecimals) / kDecimals;
}

KerasActivation named(const std::string& name)
{
    if (name == "relu" || name == "ReLU")
        return {name, 0};
    if (name == "leaky_relu")
        return {name, kFunctionSlope, true};
    if (name == "leaky-relu" || name == "LeakyReLU")
        return {name, kLayerSlope, true};
    return {name, {}};
}

/// What the settings of a leaky activation state; Keras 3 calls it negative_slope.
KerasActivation leaky(KerasActivation activation, const json& settings)
{
    for (const char* key : {"negative_slope", "alpha"})
        if (const auto slope = numberUnder(settings, key))
            return {activation.name, rounded(*slope)};
    return activation;
}

/// A function by its name, or by an object with the name and what it is called with.
KerasActivation function(const json& config)
{
    if (config.is_string())
        return named(config.get<std::string>());
    const auto name = config.is_object() ? config.find("name") : config.end();
    if (name == config.end() || !name->is_string())
        return {jsonText(config), {}};
    const KerasActivation activation = named(name->get<std::string>());
    return activation.slopeAssumed ? leaky(activation, config) : activation;
}

/// Only its slope may differ from plain ReLU.
KerasActivation reluLayer(const json& settings)
{
    for (const char* key : {"max_value", "threshold"})
        if (const auto value = numberUnder(settings, key); value && (*value != 0 || std::string(key) == "max_value"))
            return {std::string("ReLU with another ") + key, {}};
    return {"ReLU", rounded(numberUnder(settings, "negative_slope").value_or(0))};
}

} // namespace

std::optional<double> kerasNumber(const json& value)
{
    if (value.is_number())
        return value.get<double>();
    if (value.is_string())
        return parseNumber<double>(value.get_ref<const std::string&>());
    if (value.is_array() && value.size() == 1)
        return kerasNumber(value.front());
    if (value.is_object())
        for (const char* key : {"value", "config"})
            if (const auto inner = value.find(key); inner != value.end())
                return kerasNumber(*inner);
    return {};
}

KerasActivation kerasActivation(const json& value)
{
    if (value.is_null())
        return {"linear", {}};
    if (value.is_string())
        return named(value.get<std::string>());
    const auto isThere = [&value](const char* key) { return value.is_object() && value.contains(key); };
    if (!isThere("class_name") || !isThere("config") || !value["class_name"].is_string())
        return {jsonText(value), {}};
    const auto layerClass = value["class_name"].get<std::string>();
    const json& config = value["config"];
    if (layerClass == "function")
        return function(config);
    return config.is_object() ? kerasActivation(layerClass, config) : KerasActivation{jsonText(value), {}};
}

KerasActivation kerasActivation(const std::string& layerClass, const json& settings)
{
    if (layerClass == "Activation")
        return kerasActivation(settings.value("activation", json()));
    if (layerClass == "ReLU")
        return reluLayer(settings);
    return layerClass == "LeakyReLU" ? leaky(named(layerClass), settings) : KerasActivation{layerClass, {}};
}

} // namespace memewright
