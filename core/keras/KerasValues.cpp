#include "keras/KerasValues.h"

#include <cmath>

#include <nlohmann/json.hpp>

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
        return {name, kFunctionSlope};
    if (name == "leaky-relu" || name == "LeakyReLU")
        return {name, kLayerSlope};
    return {name, {}};
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
    if (!value.is_object())
        return named(value.get<std::string>());
    const auto layerClass = value.at("class_name").get<std::string>();
    const json& config = value.at("config");
    return layerClass == "function" ? named(config.get<std::string>()) : kerasActivation(layerClass, config);
}

KerasActivation kerasActivation(const std::string& layerClass, const json& settings)
{
    if (layerClass == "Activation")
        return kerasActivation(settings.value("activation", json()));
    if (layerClass == "ReLU")
        return reluLayer(settings);
    if (layerClass != "LeakyReLU")
        return {layerClass, {}};
    // Keras 3 calls it negative_slope.
    const auto slope = numberUnder(settings, "negative_slope");
    return {layerClass, rounded(slope ? *slope : numberUnder(settings, "alpha").value_or(kLayerSlope))};
}

} // namespace memewright
