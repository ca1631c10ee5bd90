#include <fstream>

#include "Command.h"
#include "Console.h"
#include "base/Files.h"
#include "base/Json.h"
#include "base/PngText.h"
#include "meme/Recipe.h"
#include "network/checkpoint/Checkpoint.h"
#include "text/Unicode.h"

namespace memewright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct InfoOptions {
    std::string file;
};

template <class T>
Json orNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json settingsJson(const NetworkSettings& settings)
{
    Json json{{"filters", settings.filters}, {"units", settings.units}, {"pieces", settings.pieces}, {"kernel", settings.kernel},
        {"activation", activationName(settings.activation)}, {"dropout", settings.dropout}, {"embedding", settings.embedding},
        {"sequence_length", settings.sequenceLength}};
    if (settings.activation == Activation::LeakyRelu)
        json["negative_slope"] = settings.leak;
    return json;
}

Json templatesJson(const std::vector<TemplateEntry>& templates)
{
    Json list = Json::array();
    for (const TemplateEntry& entry : templates)
        list.push_back({{"id", entry.id}, {"name", entry.name}, {"captions", entry.captions}, {"boxes", entry.boxes}});
    return list;
}

Json modelJson(const CheckpointInfo& info)
{
    return {{"kind", "model"}, {"network", networkName(info.settings.kind)}, {"settings", settingsJson(info.settings)},
        {"parameters", info.parameters}, {"vocabulary", toUtf8(info.vocabulary.characters())},
        {"labels", toUtf8(info.labels.characters())}, {"rows", info.metrics.rows}, {"epoch", info.metrics.epoch},
        {"loss", orNull(info.metrics.loss)}, {"acc", orNull(info.metrics.accuracy)},
        {"val_loss", orNull(info.metrics.validationLoss)}, {"val_acc", orNull(info.metrics.validationAccuracy)},
        {"corpus", info.corpus}, {"corpus_hash", info.corpusHash}, {"split", info.split},
        {"validation_ratio", orNull(info.validationRatio)}, {"seed", orNull(info.seed)},
        {"from_sha256", info.fromSha256.empty() ? Json() : Json(info.fromSha256)}, {"templates", templatesJson(info.templates)}};
}

Status printRecipe(const std::string& png, const std::string& file)
{
    const auto recipe = recipeInPng(png, file);
    if (!recipe)
        return tl::make_unexpected(recipe.error());
    const auto written = parseJson<Json>(writeRecipe(*recipe), "the recipe of " + file, kLargeJson);
    if (!written)
        return tl::make_unexpected(written.error());
    Json json = {{"kind", "recipe"}};
    json.update(*written);
    printJson(json);
    return {};
}

Status run(const InfoOptions& options, std::stop_token)
{
    // Only pictures are read whole: a model may be large, and its header is enough.
    auto stream = openFile(options.file);
    if (!stream)
        return tl::make_unexpected(stream.error());
    std::string start(8, '\0');
    stream->read(start.data(), std::ssize(start));
    if (isPng(start)) {
        const auto png = readFile(options.file);
        return png ? printRecipe(*png, options.file) : tl::make_unexpected(png.error());
    }
    const auto info = readCheckpointInfo(options.file);
    if (!info)
        return tl::make_unexpected(info.error());
    printJson(modelJson(*info));
    return {};
}

} // namespace

void addInfo(CLI::App& app, Action& chosen)
{
    addCommand<InfoOptions>(
        app, chosen, "info", "Print what a model or an exported picture holds, as JSON",
        [](CLI::App& command, InfoOptions& options) {
            command.add_option("file", options.file, "Model file, or PNG exported here")->required();
        },
        run);
}

} // namespace memewright::cli
