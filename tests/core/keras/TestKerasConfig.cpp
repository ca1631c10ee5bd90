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
    CHECK(config->slope == 0);
    CHECK(config->dropout == 0.4);
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
    // float32 and NumPy leave their marks on numbers.
    const json slopes[]{{{"alpha", 0.3}}, {{"negative_slope", 0.3}}, {{"alpha", 0.30000001192092896}},
        {{"alpha", {{"type", "ndarray"}, {"value", 0.3}}}}, json::object()};
    for (const json& settings : slopes) {
        const auto leaky = changed([&](json& layers) { separateActivations(layers, layer("LeakyReLU", settings)); });
        REQUIRE(leaky);
        CHECK(leaky->slope == 0.3);
    }
    const auto other = changed([](json& layers) { separateActivations(layers, layer("ReLU", {{"negative_slope", 0.125}})); });
    REQUIRE(other);
    CHECK(other->slope == 0.125);
    CHECK_FALSE(changed([](json& layers) { separateActivations(layers, layer("ReLU", {{"max_value", 6}})); }));
    CHECK_FALSE(changed([](json& layers) { separateActivations(layers, layer("ReLU", {{"threshold", 0.5}})); }));
    CHECK(changed([](json& layers) {
        layers.back()["config"]["activation"] = "linear";
        layers.push_back(layer("Softmax", json::object()));
    }));
}

TEST_CASE("an activation may be an object that stands for a function or a layer")
{
    const auto withActivation = [](const json& activation) {
        return changed([&](json& layers) {
            for (json& one : layers)
                if (one["config"].value("activation", json()) == "relu")
                    one["config"]["activation"] = activation;
        });
    };
    const auto function = [](const char* module, const char* name) {
        return json{{"module", module}, {"class_name", "function"}, {"config", name}, {"registered_name", name}};
    };
    CHECK(withActivation(function("builtins", "relu"))->slope == 0);
    CHECK(withActivation(function("keras.activations", "leaky_relu"))->slope == 0.2);
    CHECK(withActivation("leaky_relu")->slope == 0.2);
    const auto bare = [](const json& config) { return json{{"class_name", "function"}, {"config", config}}; };
    CHECK(withActivation(bare("leaky_relu"))->slope == 0.2);
    CHECK(withActivation(bare({{"name", "relu"}}))->slope == 0);
    CHECK(withActivation(bare({{"name", "leaky_relu"}, {"alpha", 0.05}}))->slope == 0.05);
    CHECK(withActivation(bare({{"name", "leaky_relu"}, {"negative_slope", "0.15"}}))->slope == 0.15);
    CHECK(withActivation(layer("LeakyReLU", {{"alpha", 0.1}}))->slope == 0.1);
    CHECK(withActivation(layer("Activation", {{"activation", "relu"}}))->slope == 0);
    for (const json& activation : {json("elu"), function("keras.activations", "gelu"), layer("PReLU", json::object()),
             bare({{"name", "selu"}}), bare({{"name", 7}}), bare({{"value", "relu"}}), bare(json::array({"relu"})), bare(3),
             json{{"class_name", "function"}}, json{{"class_name", 7}, {"config", "relu"}}, json{{"name", "relu"}}, json(true),
             json::array({"relu"}), json{{"class_name", "LeakyReLU"}, {"config", 0.3}}}) {
        const auto refused = withActivation(activation);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Unsupported);
        CHECK(refused.error().text.find("'my_Conv1D' has the activation") != std::string::npos);
    }
    // All layers have the same one.
    CHECK_FALSE(changed([&](json& layers) { layers[2]["config"]["activation"] = "leaky_relu"; }));
}

TEST_CASE("classes of older TensorFlow and layers that work in training only are known")
{
    CHECK(changed([](json& layers) {
        for (json& one : layers)
            if (one["class_name"] == "BatchNormalization")
                one["class_name"] = "BatchNormalizationV2";
        layers.insert(layers.begin() + 2, layer("SpatialDropout1D", {{"rate", 0.1}}));
        layers.insert(layers.begin() + 2, layer("GaussianNoise", {{"stddev", 0.1}}));
    }));
    const auto length = changed([](json& layers) {
        layers.erase(layers.begin());
        layers[0]["config"]["input_length"] = 64;
    });
    REQUIRE(length);
    CHECK(length->sequenceLength == 64);
}

TEST_CASE("a chain of layers is understood as Functional and Model, anything else is not")
{
    // Keras 3, tf_keras, and a mask that is passed along.
    const std::function<json(const std::string&)> forms[]{
        [](const std::string& from) {
            const json history{{"shape", {nullptr, 128}}, {"dtype", "float32"}, {"keras_history", {from, 0, 0}}};
            return json::array(
                {{{"args", {{{"class_name", "__keras_tensor__"}, {"config", history}}}}, {"kwargs", {{"mask", nullptr}}}}});
        },
        [](const std::string& from) {
            return json::array({json::array({json::array({from, 0, 0, json::object()})})});
        }};
    for (const auto& form : forms)
        for (const char* kind : {"Functional", "Model"}) {
            json model = article();
            model["class_name"] = kind;
            auto& layers = model["config"]["layers"];
            for (std::size_t i = 0; i < layers.size(); ++i) {
                layers[i]["config"]["name"] = layers[i]["name"] = "layer" + std::to_string(i);
                layers[i]["inbound_nodes"] = i == 0 ? json::array() : form("layer" + std::to_string(i - 1));
            }
            model["config"]["output_layers"] = {{"layer25", 0, 0}};
            const auto config = readKerasConfig(model.dump());
            REQUIRE_MESSAGE(config, config.error().text);
            CHECK(config->sequenceLength == 128);
            const auto refused = [&](const std::function<void(json&)>& change) {
                json changed = model;
                change(changed["config"]);
                const auto read = readKerasConfig(changed.dump());
                REQUIRE_FALSE(read);
                CHECK(read.error().code == ErrorCode::Unsupported);
                CHECK(read.error().text.find("not one chain") != std::string::npos);
            };
            refused([&](json& c) { c["layers"][8]["inbound_nodes"] = form("layer5"); }); // skips some
            refused([&](json& c) { c["layers"][8]["inbound_nodes"].push_back(form("layer7")[0]); }); // used twice
            refused([&](json& c) { c["output_layers"] = {{"layer24", 0, 0}}; });
            refused([&](json& c) { c["output_layers"].push_back({"layer22", 0, 0}); });
            refused([&](json& c) { std::swap(c["layers"][6], c["layers"][10]); });
        }
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
        {"my_Conv1D", [](json& l) { l[2]["config"]["use_bias"] = false; }},
        {"my_BatchNormalization", [](json& l) { l[3]["config"]["scale"] = false; }},
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
    json other = article();
    other["class_name"] = "MemeWriter";
    CHECK(readKerasConfig(other.dump()).error().code == ErrorCode::Unsupported);
    CHECK(readKerasConfig(other.dump()).error().text.find("MemeWriter") != std::string::npos);
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
