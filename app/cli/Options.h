#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/App.hpp>
#include <CLI/Validators.hpp>

#include "base/Error.h"

namespace memewright::cli {

/// `--library DIR` with the person's own library as the default.
void addLibraryOption(CLI::App& command, std::string& folder);

/// `--model FILE`, or a model that the program comes with by its name.
CLI::Option* addModelOption(CLI::App& command, std::string& model);

/// `--threads N`, 0 or left out for all; more than a machine can have would end in a crash of the thread library.
template <class Number>
void addThreadsOption(CLI::App& command, Number& threads)
{
    constexpr int kMost = 1024;
    command.add_option("--threads", threads, "CPU threads; all when left out")->check(CLI::Range(0, kMost));
}

/// The parts of "a,b,c", without empty ones.
std::vector<std::string> commaList(const std::string& text);

/// A check that says in words what is wrong; CLI11's own print the bounds of a number with 300 digits.
CLI::Validator atLeast(std::uint64_t least);

/// `--block default|none|FILE`: the words to keep out. The choice is shown as `block`'s value in the help.
void addBlockOption(CLI::App& command, std::string& choice, const std::string& purpose);
Result<std::vector<std::string>> blockedWords(const std::string& choice);

} // namespace memewright::cli
