#include "Command.h"
#include "Console.h"
#include "keras/KerasImport.h"

namespace memewright::cli {

namespace {

struct ConvertOptions {
    std::string model, params, output;
};

Status run(const ConvertOptions& options, std::stop_token stop)
{
    const auto end = convertKerasModel({options.model, options.params}, options.output, stop,
        [](const std::string& sentence) { printNote("warning: " + sentence); });
    if (!end)
        return tl::make_unexpected(end.error());
    if (*end == ConversionEnd::Finished)
        printNote("wrote " + options.output);
    return {};
}

} // namespace

void addConvert(CLI::App& app, Action& chosen)
{
    addCommand<ConvertOptions>(
        app, chosen, "convert", "Turn a model that Keras saved into one of this program",
        [](CLI::App& command, ConvertOptions& options) {
            command.add_option("model", options.model, "MODEL.h5 or MODEL.keras")->required();
            command.add_option("--params", options.params, "The params.json that was saved with it")->required();
            command.add_option("--output", options.output, "FILE.safetensors to write")->required();
        },
        run);
}

} // namespace memewright::cli
