#include "Command.h"

namespace memewright::cli {

namespace {

struct NoOptions {
};

} // namespace

void addPictures(CLI::App& app, Action& chosen)
{
    for (const char* name : {"render", "make"})
        addCommand<NoOptions>(
            app, chosen, name, "Needs a build with Qt", [](CLI::App& command, NoOptions&) { command.allow_extras(); },
            [name](const NoOptions&, std::stop_token) -> Status {
                return fail(ErrorCode::Unsupported, std::string(name) + " draws with Qt, and this build has none",
                    "configure with MEMEWRIGHT_UI=ON");
            });
}

} // namespace memewright::cli
