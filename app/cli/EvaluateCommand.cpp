#include <cmath>
#include <numbers>

#include <nlohmann/json.hpp>

#include "Command.h"
#include "Console.h"
#include "LossWords.h"
#include "Options.h"
#include "base/Numbers.h"
#include "storage/Library.h"
#include "training/Training.h"

namespace memewright::cli {

namespace {

struct EvaluateOptions {
    std::string model, library, corpus, part;
    bool json = false;
};

Result<CorpusPart> partByName(const std::string& name)
{
    if (name.empty())
        return CorpusPart::Default;
    if (name == "all")
        return CorpusPart::All;
    if (name == "validation")
        return CorpusPart::Validation;
    if (name == "training")
        return CorpusPart::Training;
    return fail(ErrorCode::InvalidArgument, "--part is all, validation or training, not '" + name + "'");
}

void print(const Evaluation& evaluation, bool json)
{
    const double bits = evaluation.nats / std::numbers::ln2;
    if (json) {
        printJson({{"rows", evaluation.rows}, {"nats", evaluation.nats}, {"bits", bits}, {"accuracy", evaluation.accuracy},
            {"part", evaluation.part}, {"skipped", evaluation.skipped}});
        return;
    }
    printLine(fixedText(evaluation.nats, 4) + " nats (" + fixedText(bits, 4) + " bits) a character, "
        + fixedText(100 * evaluation.accuracy, 1) + " % right, over " + grouped(evaluation.rows) + " rows (" + evaluation.part
        + ")");
    if (evaluation.skipped > 0)
        printNote(grouped(evaluation.skipped) + " captions of templates that the model does not know were skipped");
}

Status run(const EvaluateOptions& options, std::stop_token stop)
{
    const auto part = partByName(options.part);
    if (!part)
        return tl::make_unexpected(part.error());
    auto library = Library::openExisting(options.library);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto corpus = library->loadCorpus(options.corpus);
    if (!corpus)
        return tl::make_unexpected(corpus.error());
    ProgressLine line;
    const auto evaluation =
        evaluate(options.model, *corpus, *part, DeviceChoice::Auto, stop, [&line](std::uint64_t done, std::uint64_t total) {
            line.show({done, total, "rows"});
        });
    line.finish();
    if (!evaluation)
        return tl::make_unexpected(evaluation.error());
    if (stop.stop_requested()) {
        printNote("Stopped before all rows were measured.");
        return {};
    }
    print(*evaluation, options.json);
    if (const auto info = readCheckpointInfo(options.model); info && !options.json)
        if (const std::string words = lossesInWords(*info); !words.empty())
            printLine(words);
    return {};
}

} // namespace

void addEvaluate(CLI::App& app, Action& chosen)
{
    addCommand<EvaluateOptions>(
        app, chosen, "evaluate", "Measure a model on a corpus",
        [](CLI::App& command, EvaluateOptions& options) {
            addModelOption(command, options.model)->required();
            addLibraryOption(command, options.library);
            command.add_option("--corpus", options.corpus, "Corpus to measure on")->required();
            command.add_option("--part", options.part, "all, validation or training");
            command.add_flag("--json", options.json, "Print figures as JSON");
        },
        run);
}

} // namespace memewright::cli
