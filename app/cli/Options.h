#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/App.hpp>

#include "base/Error.h"

namespace memewright::cli {

/// `--library DIR` with the person's own library as the default.
void addLibraryOption(CLI::App& command, std::string& folder);

/// The parts of "a,b,c", without empty ones.
std::vector<std::string> commaList(const std::string& text);

/// A whole number, all of it; InvalidArgument names the option.
Result<std::int64_t> wholeNumber(std::string_view text, std::string_view option);

} // namespace memewright::cli
