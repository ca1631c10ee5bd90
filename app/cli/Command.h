#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "base/Error.h"

namespace memewright::cli {

/// What the command line asked for, run after all of it was understood.
using Action = std::function<Status(std::stop_token)>;

/// Adds a command whose options live in an Options object; `describe(command, options)` binds them, `run(options, stop)` does the
/// work.
template <class Options, class Describe, class Run>
void addCommand(CLI::App& app, Action& chosen, const char* name, const char* help, Describe describe, Run run)
{
    CLI::App* command = app.add_subcommand(name, help);
    auto options = std::make_shared<Options>();
    describe(*command, *options);
    command->callback([options, run, &chosen] { chosen = [options, run](std::stop_token stop) { return run(*options, stop); }; });
}

void addImport(CLI::App& app, Action& chosen);
void addLists(CLI::App& app, Action& chosen); ///< corpora, runs, models
void addTrain(CLI::App& app, Action& chosen);
void addGenerate(CLI::App& app, Action& chosen);
void addPredict(CLI::App& app, Action& chosen);
void addEvaluate(CLI::App& app, Action& chosen);
void addSummary(CLI::App& app, Action& chosen);
void addInfo(CLI::App& app, Action& chosen);
void addPictures(CLI::App& app, Action& chosen); ///< render, make; without Qt they say so
void addConvert(CLI::App& app, Action& chosen);
void addBench(CLI::App& app, Action& chosen);
void addOriginality(CLI::App& app, Action& chosen); ///< originality, index

} // namespace memewright::cli
