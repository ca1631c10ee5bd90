#include "keras/KerasConfig.h"

#include <cmath>
#include <vector>

#include <nlohmann/json.hpp>

namespace memewright {

namespace {

using nlohmann::json;

constexpr const char* kHint = "choose a model with the article's layers";

/// Thrown inside this file when the settings are those of another network.
struct AnotherNetwork {
    std::string why;
};

/// Names of the file end in a message of one line.
std::string quoted(std::string text)
{
    constexpr std::size_t kLongest = 60;
    text.resize(std::min(text.size(), kLongest));
    for (char& c : text)
        if (c < ' ' || c > '~')
            c = '?';
    return "'" + text + "'";
}

struct Layer {
    std::string kind; ///< Keras' class
    json settings;

    [[noreturn]] void reject(const std::string& what) const
    {
        throw AnotherNetwork{"its layer " + quoted(settings.value("name", kind)) + " " + what};
    }
    std::string text(const char* key, const char* otherwise) const { return settings.value(key, otherwise); }

    /// The number under `key`, alone or as the only one of a list.
    double number(const char* key, double otherwise) const
    {
        const auto found = settings.find(key);
        if (found == settings.end() || found->is_null())
            return otherwise;
        const json& value = found->is_array() && found->size() == 1 ? found->front() : *found;
        return value.is_number() ? value.get<double>() : std::nan("");
    }
    void expect(const char* key, double wanted) const
    {
        if (!(std::abs(number(key, wanted) - wanted) < 1e-6))
            reject(std::string("has another ") + key);
    }
    void expectText(const char* key, const char* wanted) const
    {
        if (text(key, wanted) != wanted)
            reject(std::string("has the ") + key + " " + quoted(text(key, wanted)));
    }
};

std::vector<Layer> layersOf(const json& model)
{
    if (model.at("class_name") != "Sequential")
        throw AnotherNetwork{"it is not a Sequential model"};
    const json& config = model.at("config");
    std::vector<Layer> layers;
    // Early versions of Keras wrote the list itself.
    for (const json& layer : config.is_array() ? config : config.at("layers"))
        layers.push_back({layer.at("class_name").get<std::string>(), layer.at("config")});
    return layers;
}

/// Walks through the layers that compute something, and collects what the article leaves open.
class Walk
{
public:
    explicit Walk(std::vector<Layer> layers) : m_layers(std::move(layers)) { }

    KerasConfig run()
    {
        noteLength(next("Embedding"));
        constexpr int kConvolutions = 5;
        for (int i = 1; i <= kConvolutions; ++i) {
            convolution(next("Conv1D"));
            activation();
            normalisation(next("BatchNormalization"));
            if (i < kConvolutions)
                pooling(next("MaxPooling1D"));
            else
                next("GlobalMaxPooling1D");
        }
        next("Dense");
        activation();
        normalisation(next("BatchNormalization"));
        output(next("Dense"));
        return m_result;
    }

private:
    /// Skips what does nothing in use, noting what it says.
    const Layer* skip()
    {
        for (; m_next < m_layers.size(); ++m_next) {
            const Layer& layer = m_layers[m_next];
            if (layer.kind == "InputLayer")
                noteLength(layer);
            else if (layer.kind == "Dropout")
                noteDropout(layer);
            else
                return &layer;
        }
        return nullptr;
    }

    const Layer& next(const char* kind)
    {
        const Layer* layer = skip();
        if (!layer)
            throw AnotherNetwork{std::string("it ends where a layer ") + kind + " belongs"};
        if (layer->kind != kind)
            layer->reject("is of the kind " + quoted(layer->kind) + " where " + kind + " belongs");
        ++m_next;
        return m_current = layer, *layer;
    }

    void noteLength(const Layer& layer)
    {
        for (const char* key : {"batch_input_shape", "batch_shape"}) {
            const auto shape = layer.settings.find(key);
            if (shape != layer.settings.end() && shape->is_array() && shape->size() == 2 && shape->at(1).is_number_integer())
                m_result.sequenceLength = shape->at(1).get<int>();
        }
    }

    void noteDropout(const Layer& layer)
    {
        if (!m_dropoutKnown)
            m_result.dropout = layer.number("rate", m_result.dropout);
        m_dropoutKnown = true;
    }

    static void convolution(const Layer& layer)
    {
        layer.expectText("padding", "same");
        layer.expectText("data_format", "channels_last");
        layer.expect("strides", 1);
        layer.expect("dilation_rate", 1);
        layer.expect("groups", 1);
    }

    static void normalisation(const Layer& layer) { layer.expect("epsilon", 1e-3); }

    static void pooling(const Layer& layer)
    {
        layer.expect("pool_size", 2);
        layer.expect("strides", 2);
        layer.expectText("data_format", "channels_last");
    }

    /// The activation of the layer just met, its own or that of the next layer.
    void activation()
    {
        const Layer& layer = *m_current;
        std::string name = layer.text("activation", "linear");
        if (const Layer* after = name == "linear" ? skip() : nullptr; after && after->kind != "BatchNormalization") {
            name = nameOf(*after);
            ++m_next;
        }
        if (name != "relu" && name != "leaky-relu")
            layer.reject("has the activation " + quoted(name));
        const Activation found = name == "relu" ? Activation::Relu : Activation::LeakyRelu;
        if (m_activationKnown && found != m_result.activation)
            layer.reject("has another activation than the layers before it");
        m_result.activation = found;
        m_activationKnown = true;
    }

    /// Of a layer that is nothing but an activation.
    static std::string nameOf(const Layer& layer)
    {
        if (layer.kind == "Activation")
            return layer.text("activation", "linear");
        if (layer.kind == "LeakyReLU") {
            // Keras 3 calls it negative_slope; .3 is the default of all versions and ours.
            layer.expect("alpha", 0.3);
            layer.expect("negative_slope", 0.3);
            return "leaky-relu";
        }
        if (layer.kind != "ReLU")
            return layer.kind;
        layer.expect("negative_slope", 0);
        layer.expect("threshold", 0);
        if (layer.settings.contains("max_value") && !layer.settings["max_value"].is_null())
            layer.reject("has another max_value");
        return "relu";
    }

    void output(const Layer& layer)
    {
        const Layer* after = skip();
        std::string name = layer.text("activation", "linear");
        if (after && name == "linear" && (after->kind == "Activation" || after->kind == "Softmax")) {
            name = after->kind == "Softmax" ? "softmax" : nameOf(*after);
            ++m_next;
            after = skip();
        }
        if (name != "softmax")
            layer.reject("has the activation " + quoted(name) + " where softmax belongs");
        if (after)
            after->reject("comes after the last layer of the article's network");
    }

    std::vector<Layer> m_layers;
    std::size_t m_next = 0;
    const Layer* m_current = nullptr; ///< in m_layers
    bool m_dropoutKnown = false, m_activationKnown = false;
    KerasConfig m_result;
};

} // namespace

Result<KerasConfig> readKerasConfig(const std::string& config)
{
    if (config.empty())
        return KerasConfig{};
    const json model = json::parse(config, nullptr, false);
    try {
        return Walk(layersOf(model)).run();
    } catch (const AnotherNetwork& other) {
        return fail(ErrorCode::Unsupported, "is not the article's network: " + other.why, kHint);
    } catch (const json::exception&) {
        return fail(ErrorCode::Malformed, "is damaged: the settings of its network cannot be read", "save the model again");
    }
}

} // namespace memewright
