#include <nlohmann/json.hpp>

#include "Command.h"
#include "Console.h"
#include "Options.h"
#include "base/Numbers.h"
#include "network/checkpoint/Checkpoint.h"
#include "storage/Library.h"

namespace memewright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct ListOptions {
    std::string library;
    bool json = false;
};

Json orNull(const std::optional<double>& number)
{
    return number ? Json(*number) : Json(nullptr);
}

std::string orDash(const std::optional<double>& number)
{
    return number ? fixedText(*number, 4) : "-";
}

/// Figures of a split by row look better than they are.
std::string splitLabel(const Result<CheckpointInfo>& model)
{
    return model && model->split == "row" ? " (split by row)" : "";
}

Status listCorpora(const ListOptions& options, std::stop_token)
{
    auto library = Library::openExisting(options.library);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto corpora = library->corpora();
    if (!corpora)
        return tl::make_unexpected(corpora.error());
    for (const CorpusSummary& corpus : *corpora) {
        if (options.json)
            printJson({{"name", corpus.name}, {"captions", corpus.captions}, {"templates", corpus.templates},
                {"rows", corpus.rows}, {"hash", corpus.hash}});
        else
            printLine(corpus.name + ": " + grouped(corpus.captions) + " captions of " + grouped(corpus.templates) + " templates, "
                + grouped(corpus.rows) + " rows, " + corpus.hash);
    }
    if (corpora->empty() && !options.json)
        printNote("No corpus yet: memewright-cli import brings one in.");
    return {};
}

Status listRuns(const ListOptions& options, std::stop_token)
{
    auto library = Library::openExisting(options.library);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto runs = library->runs();
    if (!runs)
        return tl::make_unexpected(runs.error());
    for (const RunSummary& run : *runs) {
        if (options.json)
            printJson({{"name", run.name}, {"corpus", run.corpus}, {"network", run.network}, {"state", run.state},
                {"rows", run.rows}, {"best_val_loss", orNull(run.bestValidationLoss)},
                {"model", run.model.empty() ? Json(nullptr) : Json(run.model.string())}});
        else
            printLine(run.name + ": " + run.network + " on " + run.corpus + ", " + run.state + ", " + grouped(run.rows)
                + " rows, best val_loss " + orDash(run.bestValidationLoss) + splitLabel(readCheckpointInfo(run.model)));
    }
    if (runs->empty() && !options.json)
        printNote("No run yet: memewright-cli train starts one.");
    return {};
}

Status listModelFiles(const ListOptions& options, std::stop_token)
{
    const auto library = Library::openExisting(options.library);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto models = listModels(library->folder());
    for (const ModelSummary& model : models) {
        const std::string network(networkName(model.info.settings.kind));
        if (options.json)
            printJson({{"path", model.path.string()}, {"network", network}, {"parameters", model.info.parameters},
                {"val_loss", orNull(model.info.metrics.validationLoss)}});
        else
            printLine(model.path.string() + ": " + network + ", " + grouped(model.info.parameters) + " parameters, val_loss "
                + orDash(model.info.metrics.validationLoss) + splitLabel(model.info));
    }
    if (models.empty() && !options.json)
        printNote("No model yet: memewright-cli train makes one.");
    return {};
}

void addList(
    CLI::App& app, Action& chosen, const char* name, const char* help, Status (*run)(const ListOptions&, std::stop_token))
{
    addCommand<ListOptions>(
        app, chosen, name, help,
        [](CLI::App& command, ListOptions& options) {
            addLibraryOption(command, options.library);
            command.add_flag("--json", options.json, "One JSON object a line");
        },
        run);
}

} // namespace

void addLists(CLI::App& app, Action& chosen)
{
    addList(app, chosen, "corpora", "List the corpora of a library", listCorpora);
    addList(app, chosen, "runs", "List the training runs of a library", listRuns);
    addList(app, chosen, "models", "List the best models of a library's runs", listModelFiles);
}

} // namespace memewright::cli
