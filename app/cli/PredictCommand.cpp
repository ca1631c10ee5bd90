#include <nlohmann/json.hpp>

#include "Command.h"
#include "Console.h"
#include "base/Files.h"
#include "network/Network.h"
#include "text/Row.h"
#include "text/Unicode.h"

namespace memewright::cli {

namespace {

struct PredictOptions {
    std::string model, texts;
};

Result<std::vector<std::u32string>> readTexts(const std::string& file)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const auto json = nlohmann::json::parse(*bytes, nullptr, false);
    const bool isList = json.is_array() && std::ranges::all_of(json, [](const auto& text) { return text.is_string(); });
    if (!isList)
        return fail(
            ErrorCode::Malformed, file + " is not a JSON array of texts", "write it as [\"first text\", \"second text\"]");
    std::vector<std::u32string> texts;
    for (const auto& text : json)
        texts.push_back(toCodePoints(text.get_ref<const std::string&>()));
    return texts;
}

/// 9 significant digits carry a float32 without loss.
std::string arrayOf(std::span<const float> numbers)
{
    std::string line = "[";
    char text[32];
    for (const float number : numbers) {
        std::snprintf(text, sizeof text, "%.9g", static_cast<double>(number));
        line += (line.size() > 1 ? ", " : "") + std::string(text);
    }
    return line + "]";
}

nlohmann::json labelArray(const Labels& labels)
{
    auto array = nlohmann::json::array();
    for (const char32_t label : labels.characters())
        array.push_back(toUtf8({&label, 1}));
    return array;
}

Status run(const PredictOptions& options, std::stop_token stop)
{
    const auto texts = readTexts(options.texts);
    if (!texts)
        return tl::make_unexpected(texts.error());
    const auto network = loadNetwork(options.model, DeviceChoice::Auto);
    if (!network)
        return tl::make_unexpected(network.error());
    const CheckpointInfo& info = (*network)->info();
    printLine(labelArray(info.labels).dump());
    std::size_t skipped = 0;
    for (const std::u32string& text : *texts) {
        if (stop.stop_requested())
            break;
        std::vector<std::int32_t> ids(info.settings.sequenceLength);
        skipped += encodeRow(info.vocabulary, text, ids);
        printLine(arrayOf((*network)->predict(ids)));
    }
    if (skipped > 0)
        printNote("warning: " + std::to_string(skipped) + " characters outside the model's vocabulary were skipped");
    return {};
}

} // namespace

void addPredict(CLI::App& app, Action& chosen)
{
    addCommand<PredictOptions>(
        app, chosen, "predict", "Print next-character probabilities of row texts",
        [](CLI::App& command, PredictOptions& options) {
            command.add_option("--model", options.model, "Model file")->required();
            command.add_option("--texts", options.texts, "JSON array of texts, row header included")->required();
        },
        run);
}

} // namespace memewright::cli
