#include <nlohmann/json.hpp>

#include "Command.h"
#include "Console.h"
#include "GenerationOptions.h"
#include "Options.h"
#include "common/Resources.h"

namespace memewright::cli {

namespace {

Status run(const GenerationOptions& options, std::stop_token stop)
{
    const auto picture = builtInTemplate(options.templateName);
    if (!picture)
        return tl::make_unexpected(picture.error());
    const auto task = prepare(options, *picture);
    if (!task)
        return tl::make_unexpected(task.error());
    const auto outcome = generate(*task->network, task->config, stop, task->hooks);
    if (!outcome)
        return tl::make_unexpected(outcome.error());
    for (const Candidate& candidate : outcome->candidates) {
        if (options.json)
            printJson(candidateJson(candidate));
        else
            printLine(candidate.text);
    }
    return {};
}

} // namespace

void addGenerate(CLI::App& app, Action& chosen)
{
    addCommand<GenerationOptions>(
        app, chosen, "generate", "Write captions with a model",
        [](CLI::App& command, GenerationOptions& options) {
            addModelOption(command, options.model)->required();
            command.add_option("--template", options.templateName, "Template id or name")->required();
            addGenerationOptions(command, options);
        },
        run);
}

} // namespace memewright::cli
