#include <algorithm>

#include "Command.h"
#include "Console.h"
#include "Options.h"
#include "TextsFile.h"
#include "base/Json.h"
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
    constexpr int kDigits = 9;
    std::string line = "[";
    for (const float number : numbers)
        line += (line.size() > 1 ? ", " : "") + numberText(static_cast<double>(number), kDigits);
    return line + "]";
}

nlohmann::json labelArray(const Labels& labels)
{
    auto array = nlohmann::json::array();
    for (const std::u32string& text : labels.texts())
        array.push_back(toUtf8(text));
    return array;
}

/// Each character once.
void addUnseen(std::u32string_view row, const Vocabulary& vocabulary, std::vector<std::string>& unseen)
{
    for (const char32_t& c : row)
        if (const std::string name = inQuotes({&c, 1});
            vocabulary.idOf(c) == 0 && std::ranges::find(unseen, name) == unseen.end())
            unseen.push_back(name);
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
    printLine(jsonText(labelArray(info.labels)));
    std::size_t skipped = 0;
    std::vector<std::string> unseen;
    for (const std::string& text : *texts) {
        if (stop.stop_requested())
            break;
        std::vector<std::int32_t> ids(info.settings.sequenceLength);
        const std::u32string row = toCodePoints(text);
        if (const std::size_t here = encodeRow(info.vocabulary, row, ids); here > 0) {
            skipped += here;
            addUnseen(row, info.vocabulary, unseen);
        }
        printLine(arrayOf((*network)->predict(ids)));
    }
    if (skipped > 0)
        printNote("warning: skipped characters outside the model's vocabulary: " + shortList(unseen) + " (" + grouped(skipped)
            + " in all)");
    return {};
}

} // namespace

void addPredict(CLI::App& app, Action& chosen)
{
    addCommand<PredictOptions>(
        app, chosen, "predict", "Print next-character probabilities of row texts",
        [](CLI::App& command, PredictOptions& options) {
            addModelOption(command, options.model)->required();
            command.add_option("--texts", options.texts, "JSON array of texts, row header included")->required();
        },
        run);
}

} // namespace memewright::cli
