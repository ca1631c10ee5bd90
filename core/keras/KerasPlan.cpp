#include "keras/KerasPlan.h"

#include <limits>

#include "base/Json.h"

namespace memewright {

namespace {

using nlohmann::json;

constexpr std::size_t kLongestSentence = 300;
constexpr JsonLimits kLimits{kLongestPlan};

/// Names come from a file that nobody has checked; they end in messages of one line.
std::string printable(std::string_view text, std::size_t longest = 60)
{
    std::string clean(text.substr(0, longest));
    for (char& c : clean)
        if (c < ' ' || c > '~')
            c = '?';
    return clean;
}

json toJson(const KerasLayerPlan& layer)
{
    json tensors = json::array();
    for (const KerasTensorPlan& tensor : layer.tensors)
        tensors.push_back({{"name", printable(tensor.name)}, {"shape", tensor.shape}});
    return {{"name", printable(layer.name)}, {"tensors", std::move(tensors)}};
}

KerasLayerPlan layerFrom(const json& value)
{
    KerasLayerPlan layer{printable(value.at("name").get<std::string>()), {}};
    for (const json& tensor : value.at("tensors"))
        layer.tensors.push_back(
            {printable(tensor.at("name").get<std::string>()), tensor.at("shape").get<std::vector<std::uint64_t>>()});
    return layer;
}

KerasPlan planFrom(const json& value)
{
    KerasPlan plan{value.at("config").get<std::string>(), value.at("ordered").get<bool>(), {}};
    for (const json& layer : value.at("layers"))
        plan.layers.push_back(layerFrom(layer));
    return plan;
}

ErrorCode codeFrom(const json& value)
{
    // The only codes a reader has a use for.
    const auto code = static_cast<ErrorCode>(value.get<int>());
    const bool known = code == ErrorCode::Unreadable || code == ErrorCode::Unsupported || code == ErrorCode::OutOfMemory;
    return known ? code : ErrorCode::Malformed;
}

} // namespace

std::uint64_t KerasTensorPlan::elements() const
{
    std::uint64_t product = 1;
    for (const std::uint64_t size : shape) {
        if (size != 0 && product > std::numeric_limits<std::uint64_t>::max() / size)
            return 0;
        product *= size;
    }
    return product;
}

std::string encodePlan(const KerasPlan& plan)
{
    json layers = json::array();
    for (const KerasLayerPlan& layer : plan.layers)
        layers.push_back(toJson(layer));
    const json answer{{"config", plan.config}, {"ordered", plan.ordered}, {"layers", std::move(layers)}};
    return jsonText(answer);
}

std::string encodeFailure(const Error& error)
{
    const json answer{{"code", static_cast<int>(error.code)}, {"error", error.text}, {"hint", error.hint}};
    return jsonText(answer);
}

Result<KerasPlan> decodeAnswer(std::string_view text)
{
    try {
        const json answer = parseJson(text, "the reader's answer", kLimits).value_or(json());
        if (answer.contains("error"))
            return fail(codeFrom(answer.at("code")), printable(answer.at("error").get<std::string>(), kLongestSentence),
                printable(answer.at("hint").get<std::string>(), kLongestSentence));
        return planFrom(answer);
    } catch (const json::exception&) {
        return fail(ErrorCode::Malformed, "is damaged: reading it gave nonsense", "copy or save the model again");
    }
}

} // namespace memewright
