#include <doctest/doctest.h>

#include <functional>

#include <nlohmann/json.hpp>

#include "keras/KerasConfig.h"

using namespace memewright;
using nlohmann::json;

namespace {

json layer(const char* kind, json settings)
{
    settings["name"] = std::string("my_") + kind;
    return {{"class_name", kind}, {"config", std::move(settings)}};
}

/// The article's layers: 0 input, 1 embedding, then conv, norm, pool, dropout from 2 on; 22 dense, 23 norm, 24 dropout, 25 dense.
json article()
{
    json layers = json::array();
    layers.push_back(layer("InputLayer", {{"batch_shape", {nullptr, 128}}}));
    layers.push_back(layer("Embedding", {{"input_dim", 71}}));
    for (int i = 0; i < 5; ++i) {
        layers.push_back(
            layer("Conv1D", {{"padding", "same"}, {"strides", {1}}, {"activation", "relu"}, {"dilation_rate", {1}}}));
        layers.push_back(layer("BatchNormalization", {{"epsilon", 0.001}, {"axis", {2}}}));
        layers.push_back(i < 4 ? layer("MaxPooling1D", {{"pool_size", {2}}, {"strides", {2}}, {"padding", "valid"}})
                               : layer("GlobalMaxPooling1D", json::object()));
        layers.push_back(layer("Dropout", {{"rate", 0.4}}));
    }
    layers.push_back(layer("Dense", {{"activation", "relu"}}));
    layers.push_back(layer("BatchNormalization", {{"epsilon", 0.001}}));
    layers.push_back(layer("Dropout", {{"rate", 0.4}}));
    layers.push_back(layer("Dense", {{"activation", "softmax"}}));
    return {{"class_name", "Sequential"}, {"config", {{"name", "sequential"}, {"layers", layers}}}};
}

Result<KerasConfig> changed(const std::function<void(json& layers)>& change)
{
    json model = article();
    change(model["config"]["layers"]);
    return readKerasConfig(model.dump());
}

/// Inserts a layer after every convolution and the hidden dense layer, which lose their own activation.
void separateActivations(json& layers, const json& activation)
{
    for (std::size_t i = 0; i + 1 < layers.size(); ++i)
        if (layers[i]["class_name"] != "Activation" && layers[i]["config"].value("activation", "") == "relu") {
            layers[i]["config"]["activation"] = "linear";
            layers.insert(layers.begin() + static_cast<std::ptrdiff_t>(i) + 1, activation);
        }
}

} // namespace

TEST_CASE("the article's settings are understood, in old and new forms")
{
    const auto config = readKerasConfig(article().dump());
    REQUIRE(config);
    CHECK(config->activation == Activation::Relu);
    CHECK(config->dropout == doctest::Approx(0.4));
    CHECK(config->sequenceLength == 128);

    json list = article();
    list["config"] = list["config"]["layers"];
    CHECK(readKerasConfig(list.dump()));
    CHECK(readKerasConfig("")->sequenceLength == std::nullopt);
}

TEST_CASE("activations may be layers of their own, leaky ones too")
{
    CHECK(changed([](json& layers) { separateActivations(layers, layer("ReLU", json::object())); }));
    CHECK(changed([](json& layers) { separateActivations(layers, layer("Activation", {{"activation", "relu"}})); }));
    for (const char* slope : {"alpha", "negative_slope"}) {
        const auto leaky = changed([&](json& layers) { separateActivations(layers, layer("LeakyReLU", {{slope, 0.3}})); });
        REQUIRE(leaky);
        CHECK(leaky->activation == Activation::LeakyRelu);
        CHECK_FALSE(changed([&](json& layers) { separateActivations(layers, layer("LeakyReLU", {{slope, 0.1}})); }));
    }
    CHECK(changed([](json& layers) {
        layers.back()["config"]["activation"] = "linear";
        layers.push_back(layer("Softmax", json::object()));
    }));
}

TEST_CASE("settings that compute something else are refused, and the layer is named")
{
    const std::vector<std::pair<const char*, std::function<void(json&)>>> changes{
        {"my_Conv1D", [](json& l) { l[2]["config"]["padding"] = "causal"; }},
        {"my_Conv1D", [](json& l) { l[6]["config"]["strides"] = {2}; }},
        {"my_Conv1D", [](json& l) { l[6]["config"]["dilation_rate"] = 2; }},
        {"my_Conv1D", [](json& l) { l[6]["config"]["groups"] = 4; }},
        {"my_Conv1D", [](json& l) { l[2]["config"]["activation"] = "tanh"; }},
        {"my_Conv1D", [](json& l) { l[2]["config"]["activation"] = "linear"; }},
        {"my_BatchNormalization", [](json& l) { l[3]["config"]["epsilon"] = 1e-5; }},
        {"my_MaxPooling1D", [](json& l) { l[4]["config"]["pool_size"] = {3}; }},
        {"my_LSTM", [](json& l) { l[2] = layer("LSTM", json::object()); }},
        {"my_AveragePooling1D", [](json& l) { l[4] = layer("AveragePooling1D", json::object()); }},
        {"my_Dense", [](json& l) { l.back()["config"]["activation"] = "sigmoid"; }},
        {"my_Dense", [](json& l) { l.push_back(layer("Dense", json::object())); }},
        {"my_MaxPooling1D", [](json& l) { std::swap(l[3], l[4]); }},
    };
    for (const auto& [word, change] : changes) {
        const auto config = changed(change);
        REQUIRE_FALSE(config);
        CAPTURE(config.error().text);
        CHECK(config.error().code == ErrorCode::Unsupported);
        CHECK(config.error().text.find(word) != std::string::npos);
    }
}

TEST_CASE("broken settings are an error")
{
    json functional = article();
    functional["class_name"] = "Functional";
    CHECK(readKerasConfig(functional.dump()).error().code == ErrorCode::Unsupported);
    for (const char* text : {"{", "[]", "3", "null", R"({"class_name": "Sequential"})", R"({"class_name": 3, "config": {}})",
             R"({"class_name": "Sequential", "config": 5})", R"({"class_name": "Sequential", "config": [1, 2]})",
             R"({"class_name": "Sequential", "config": [{"class_name": "Embedding", "config": 7}]})"})
        CHECK_FALSE(readKerasConfig(text));
    // Cut off after every layer, and with a setting of a wrong kind.
    for (std::size_t count = 0; count < article()["config"]["layers"].size(); ++count)
        CHECK_FALSE(
            changed([&](json& layers) { layers.erase(layers.begin() + static_cast<std::ptrdiff_t>(count), layers.end()); }));
    CHECK_FALSE(changed([](json& layers) { layers[2]["config"]["padding"] = 7; }));
    CHECK_FALSE(changed([](json& layers) { layers[2]["config"]["strides"] = "one"; }));
    CHECK_FALSE(changed([](json& layers) { layers[2]["config"]["name"] = 7, layers[2]["config"]["padding"] = "x"; }));
}
