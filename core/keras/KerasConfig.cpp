#include "keras/KerasConfig.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "base/Json.h"
#include "keras/KerasValues.h"

namespace memewright {

namespace {

using nlohmann::json;

constexpr const char* kHint = "choose a model with the article's layers";
/// A network of the article takes about 30 kB and 9 levels.
constexpr JsonLimits kLimits{std::size_t(4) << 20};

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
    std::string text(const char* key, const char* otherwise) const
    {
        const auto found = settings.find(key);
        return found == settings.end() || found->is_null() ? otherwise : found->get<std::string>();
    }

    double number(const char* key, double otherwise) const
    {
        const auto found = settings.find(key);
        return found == settings.end() || found->is_null() ? otherwise : kerasNumber(*found).value_or(std::nan(""));
    }
    void expect(const char* key, double wanted) const
    {
        if (!(std::abs(number(key, wanted) - wanted) < 1e-6))
            reject(std::string("has another ") + key);
    }
    void expectTrue(const char* key) const
    {
        if (!settings.value(key, true))
            reject(std::string("has no ") + key);
    }
    void expectText(const char* key, const char* wanted) const
    {
        if (text(key, wanted) != wanted)
            reject(std::string("has the ") + key + " " + quoted(text(key, wanted)));
    }
};

/// The class without the version that TensorFlow 1.13 to 2.0 put behind it: BatchNormalizationV1.
std::string classOf(const json& layer)
{
    auto name = layer.at("class_name").get<std::string>();
    if (name.ends_with("V1") || name.ends_with("V2"))
        name.resize(name.size() - 2);
    return name;
}

std::string nameOf(const json& layer)
{
    const json& config = layer.at("config");
    return layer.value("name", config.value("name", std::string()));
}

/// Names of the layers whose outputs a value mentions: ["name", node, tensor], wherever it stands.
void addSources(const json& value, std::vector<std::string>& names)
{
    if (value.is_array() && value.size() >= 3 && value[0].is_string() && value[1].is_number() && value[2].is_number())
        names.push_back(value[0].get<std::string>());
    else if (value.is_structured())
        for (const json& inner : value)
            addSources(inner, names);
}

/// That each layer takes what the one before gives, and nothing else. Keras lists the weights in the same order.
void checkChain(const json& config)
{
    const auto expectSources = [](const json& value, const std::vector<std::string>& wanted, const std::string& whose) {
        std::vector<std::string> names;
        addSources(value, names);
        if (names != wanted)
            throw AnotherNetwork{"its layers are not one chain (at " + quoted(whose) + ")"};
    };
    std::vector<std::string> before;
    for (const json& layer : config.at("layers")) {
        expectSources(layer.at("inbound_nodes"), before, nameOf(layer));
        before = {nameOf(layer)};
    }
    expectSources(config.at("output_layers"), before, "its outputs");
}

std::vector<Layer> layersOf(const json& model)
{
    const std::string kind = classOf(model);
    const json& config = model.at("config");
    if (kind == "Functional" || kind == "Model")
        checkChain(config);
    else if (kind != "Sequential")
        throw AnotherNetwork{"it is of the class " + quoted(kind) + ", where Sequential or Functional belongs"};
    std::vector<Layer> layers;
    // Early versions of Keras wrote the list itself.
    for (const json& layer : config.is_array() ? config : config.at("layers"))
        layers.push_back({classOf(layer), layer.at("config")});
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
    static constexpr std::array kOnlyInTraining{"GaussianDropout", "GaussianNoise", "AlphaDropout", "ActivityRegularization"};

    /// Skips what does nothing in use, noting what it says.
    const Layer* skip()
    {
        for (; m_next < m_layers.size(); ++m_next) {
            const Layer& layer = m_layers[m_next];
            if (layer.kind == "InputLayer")
                noteLength(layer);
            else if (layer.kind == "Dropout" || layer.kind == "SpatialDropout1D")
                noteDropout(layer);
            else if (std::ranges::find(kOnlyInTraining, layer.kind) == kOnlyInTraining.end())
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
        if (const auto length = layer.settings.find("input_length");
            length != layer.settings.end() && length->is_number_integer())
            m_result.sequenceLength = length->get<int>();
    }

    void noteDropout(const Layer& layer)
    {
        if (!m_result.dropout && layer.settings.contains("rate"))
            m_result.dropout = layer.number("rate", 0);
    }

    static void convolution(const Layer& layer)
    {
        layer.expectText("padding", "same");
        layer.expectText("data_format", "channels_last");
        layer.expect("strides", 1);
        layer.expect("dilation_rate", 1);
        layer.expect("groups", 1);
        layer.expectTrue("use_bias");
    }

    /// Its axis needs no look: with another one the weights would have as many numbers as the row has characters.
    static void normalisation(const Layer& layer)
    {
        layer.expect("epsilon", 1e-3);
        layer.expectTrue("center");
        layer.expectTrue("scale");
    }

    static void pooling(const Layer& layer)
    {
        layer.expect("pool_size", 2);
        layer.expect("strides", 2);
        layer.expectText("data_format", "channels_last");
    }

    /// The layer's own activation or, if that does nothing, the layer behind it that is one.
    KerasActivation activationOf(const Layer& layer)
    {
        const auto own = kerasActivation(layer.settings.value("activation", json()));
        const Layer* after = own.isLinear() ? skip() : nullptr;
        if (!after || after->kind == "BatchNormalization")
            return own;
        ++m_next;
        return kerasActivation(after->kind, after->settings);
    }

    /// Of the layer just met; all layers have the same one.
    void activation()
    {
        const Layer& layer = *m_current;
        const KerasActivation found = activationOf(layer);
        if (!found.slope)
            layer.reject("has the activation " + quoted(found.name));
        if (m_result.slope && *m_result.slope != *found.slope)
            layer.reject("has another activation than the layers before it");
        m_result.slope = found.slope;
    }

    void output(const Layer& layer)
    {
        const KerasActivation found = activationOf(layer);
        if (!found.isSoftmax())
            layer.reject("has the activation " + quoted(found.name) + " where softmax belongs");
        if (const Layer* after = skip())
            after->reject("comes after the last layer of the article's network");
    }

    std::vector<Layer> m_layers;
    std::size_t m_next = 0;
    const Layer* m_current = nullptr; ///< in m_layers
    KerasConfig m_result;
};

} // namespace

Result<KerasConfig> readKerasConfig(const std::string& config)
{
    if (config.empty())
        return KerasConfig{};
    const auto model = parseJson(config, "(the settings of its network)", kLimits);
    if (!model)
        return tl::make_unexpected(model.error());
    try {
        return Walk(layersOf(*model)).run();
    } catch (const AnotherNetwork& other) {
        return fail(ErrorCode::Unsupported, "is not the article's network: " + other.why, kHint);
    } catch (const json::exception&) {
        return fail(ErrorCode::Malformed, "has the settings of its network in a form that this program does not know",
            "save the model again with Keras 2 or 3");
    }
}

} // namespace memewright
