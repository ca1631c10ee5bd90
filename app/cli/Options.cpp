#include "Options.h"

#include <charconv>
#include <sstream>

#include "storage/Library.h"

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

Result<std::int64_t> wholeNumber(std::string_view text, std::string_view option)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return fail(ErrorCode::InvalidArgument, std::string(option) + " takes a whole number, not '" + std::string(text) + "'");
    return number;
}

} // namespace memewright::cli
