#include "Options.h"

#include <limits>
#include <sstream>

#include "base/Files.h"
#include "base/Numbers.h"
#include "common/Resources.h"
#include "storage/Library.h"
#include "text/BlockedWords.h"
#include "text/Unicode.h"

namespace memewright::cli {

void addLibraryOption(CLI::App& command, std::string& folder)
{
    folder = defaultLibraryFolder().string();
    command.add_option("--library", folder, "Folder of corpora and runs")->capture_default_str();
}

std::vector<std::string> commaList(const std::string& text)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, ',');)
        if (!part.empty())
            parts.push_back(part);
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
    const auto text = readFile(choice);
    if (!text)
        return tl::make_unexpected(text.error());
    if (!decodeUtf8(*text))
        return fail(ErrorCode::Malformed, choice + " is not UTF-8", "save the list of words as UTF-8");
    return BlockedWords::parse(*text);
}

} // namespace memewright::cli
