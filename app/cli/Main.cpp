#include <algorithm>
#include <cstdio>
#include <exception>

#include <CLI/Error.hpp>

#include "Command.h"
#include "Console.h"
#include "StopSignals.h"
#include "base/Version.h"
#include "common/MallocTuning.h"

namespace {

using namespace memewright;

int failWith(const Error& error)
{
    cli::printError(error);
    return 1;
}

bool outputWritten()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

const Error kNotWritten{ErrorCode::Unwritable, "the output could not be written", "make room on the disk it goes to"};

int run(int argc, char** argv)
{
    CLI::App app{"Learns to write meme captions on this machine and puts them on pictures", "memewright-cli"};
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string(programVersion()));
    cli::Action chosen;
    cli::addImport(app, chosen);
    cli::addLists(app, chosen);
    cli::addTrain(app, chosen);
    cli::addGenerate(app, chosen);
    cli::addPredict(app, chosen);
    cli::addEvaluate(app, chosen);
    cli::addPictures(app, chosen);
    cli::addSummary(app, chosen);
    cli::addInfo(app, chosen);
    cli::addConvert(app, chosen);
    cli::addBench(app, chosen);
    cli::addOriginality(app, chosen);

    // CLI11 would only say that a command is required.
    const auto isNamed = [&](const CLI::App* command) { return command->get_name() == argv[1]; };
    if (argc > 1 && argv[1][0] != '-' && std::ranges::none_of(app.get_subcommands(nullptr), isNamed))
        return failWith(
            {ErrorCode::InvalidArgument, "there is no command '" + std::string(argv[1]) + "'", "see memewright-cli --help"});

    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked) { // --help, --version
        const int code = app.exit(asked);
        return outputWritten() ? code : failWith(kNotWritten);
    } catch (const CLI::ParseError& error) {
        return failWith({ErrorCode::InvalidArgument, error.what(), "see memewright-cli --help"});
    }

    const cli::StopSignals signals;
    if (const Status status = chosen(signals.token()); !status)
        return failWith(status.error());
    if (!outputWritten() && !signals.token().stop_requested()) // what was stopped may have lost its terminal
        return failWith(kNotWritten);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    keepFreedMemory();
    try {
        return run(argc, argv);
    } catch (const std::bad_alloc&) {
        return failWith({ErrorCode::OutOfMemory, "memory ran out", "close other programs or choose a smaller network"});
    } catch (const std::exception& error) {
        return failWith({ErrorCode::Internal, error.what(), "this is a defect of the program; please report it"});
    }
}
