#include "Options.h"

#include <charconv>
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
                std::uint64_t number = 0;
                const char* last = text.data() + text.size();
                const auto [end, error] = std::from_chars(text.data(), last, number);
                return error == std::errc{} && end == last && number >= least
                    ? std::string()
                    : "takes a whole number of at least " + numberText(least) + ", not '" + text + "'";
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
