#include "Command.h"
#include "Console.h"
#include "network/NetworkSettings.h"

namespace memewright::cli {

namespace {

struct SummaryOptions {
    std::string network = "article";
    NetworkSettings settings;
    TableSizes sizes;
};

Status run(const SummaryOptions& options, std::stop_token)
{
    NetworkSettings settings = options.settings;
    const auto kind = networkByName(options.network);
    if (!kind)
        return tl::make_unexpected(kind.error());
    settings.kind = *kind;
    if (const auto valid = validate(settings); !valid)
        return valid;
    printLine(networkSummary(settings, options.sizes));
    return {};
}

} // namespace

void addSummary(CLI::App& app, Action& chosen)
{
    addCommand<SummaryOptions>(
        app, chosen, "summary", "Print a network's layers and parameters",
        [](CLI::App& command, SummaryOptions& options) {
            command.add_option("--network", options.network, "article or gru")->capture_default_str();
            command.add_option("--filters", options.settings.filters, "Channels of each convolution")->capture_default_str();
            command.add_option("--kernel", options.settings.kernel, "Width of the convolutions")->capture_default_str();
            command.add_option("--units", options.settings.units, "Units of a recurrent network")->capture_default_str();
            command.add_option("--embedding", options.settings.embedding, "Width of the embeddings")->capture_default_str();
            command.add_option("--templates", options.sizes.templates, "Templates a recurrent network knows")
                ->check(CLI::Range(0, 100'000))
                ->capture_default_str();
            command.add_option("--vocabulary", options.sizes.vocabulary, "Characters the network reads")
                ->check(CLI::Range(1, 100'000))
                ->capture_default_str();
            command.add_option("--labels", options.sizes.labels, "Characters the network writes")
                ->check(CLI::Range(1, 100'000))
                ->capture_default_str();
        },
        run);
}

} // namespace memewright::cli
