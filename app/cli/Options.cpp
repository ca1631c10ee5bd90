#include "Options.h"

#include <algorithm>
#include <limits>

#include "base/Numbers.h"
#include "common/Resources.h"
#include "storage/Library.h"
#include "text/BlockedWords.h"

namespace memewright::cli {

void addLibraryOption(CLI::App& command, std::string& folder)
{
    folder = defaultLibraryFolder().string();
    command.add_option("--library", folder, "Folder of corpora and runs")->capture_default_str();
}

CLI::Option* addModelOption(CLI::App& command, std::string& model)
{
    return command.add_option("--model", model, "Model file, 'starter' or 'article'")->transform([](const std::string& name) {
        return modelByName(name).string();
    });
}

std::vector<std::string> commaList(const std::string& text)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        if (end > begin)
            parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

CLI::Validator atLeast(std::uint64_t least)
{
    return {[least](std::string& text) {
                const auto number = parseNumber<std::uint64_t>(text);
                if (number && *number >= least)
                    return std::string();
                const bool digits = !text.empty() && text.find_first_not_of("0123456789") == text.npos;
                constexpr auto kMost = std::numeric_limits<std::uint64_t>::max();
                return "takes a whole number "
                    + (digits && !number ? "up to " + numberText(kMost) : "of at least " + numberText(least)) + ", not '" + text
                    + "'";
            },
        ""};
}

void addBlockOption(CLI::App& command, std::string& choice, const std::string& purpose)
{
    command.add_option("--block", choice, purpose + ": default, none, or a file with one a line")->capture_default_str();
}

Result<std::vector<std::string>> blockedWords(const std::string& choice)
{
    if (choice == "none")
        return std::vector<std::string>();
    if (choice == "default")
        return builtInBlockedWords();
    return readWordList(choice);
}

} // namespace memewright::cli
