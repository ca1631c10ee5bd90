#include <nlohmann/json.hpp>

#include "Command.h"
#include "Console.h"
#include "TextsFile.h"
#include "base/Numbers.h"
#include "network/Network.h"
#include "text/Row.h"
#include "text/Unicode.h"

namespace memewright::cli {

namespace {

struct PredictOptions {
    std::string model, texts;
};

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
    for (const std::string& text : *texts) {
        if (stop.stop_requested())
            break;
        std::vector<std::int32_t> ids(info.settings.sequenceLength);
        skipped += encodeRow(info.vocabulary, toCodePoints(text), ids);
        printLine(arrayOf((*network)->predict(ids)));
    }
    if (skipped > 0)
        printNote("warning: " + numberText(skipped) + " characters outside the model's vocabulary were skipped");
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
