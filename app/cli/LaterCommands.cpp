#include "Command.h"

namespace memewright::cli {

namespace {

struct LaterOptions {
};

void addLaterCommand(CLI::App& app, Action& chosen, const char* name, const char* help)
{
    const std::string sentence = std::string(name) + " is not part of this version yet";
    addCommand<LaterOptions>(
        app, chosen, name, help, [](CLI::App& command, LaterOptions&) { command.allow_extras(); },
        [sentence](const LaterOptions&, std::stop_token) -> Status { return fail(ErrorCode::Unsupported, sentence); });
}

} // namespace

void addLater(CLI::App& app, Action& chosen)
{
    addLaterCommand(app, chosen, "bench", "Measure training and generation (in a later version)");
}

} // namespace memewright::cli
