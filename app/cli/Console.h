#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/Error.h"
#include "base/Numbers.h"
#include "base/Progress.h"

namespace memewright::cli {

/// One line on stderr: `error: … (hint)`.
void printError(const Error& error);
/// One line on stdout, at once.
void printLine(std::string_view line);
/// One JSON object as a line on stdout.
void printJson(const nlohmann::ordered_json& value);
/// A line on stderr that is no error.
void printNote(std::string_view line);

/// A text between quotes.
std::string inQuotes(std::u32string_view text);
/// The first few, separated by commas, and how many more there are.
std::string shortList(const std::vector<std::string>& parts);
/// Seconds as "48 s", "4 min", "2 h 10 min".
std::string duration(double seconds);

/// A line that says how far work is: rewritten in place on a terminal, printed now and then into a file. On stderr.
class ProgressLine
{
public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// Returns whether it was time for a line.
    bool show(const std::string& line);
    /// `[=====     ]  50 %  what`
    void show(const Progress& progress);
    /// Ends the line, so that other output can follow.
    void finish();

private:
    void write(const std::string& line);

    bool m_terminal;
    bool m_open = false;
    std::chrono::steady_clock::time_point m_last;
    std::string m_skipped; ///< the newest progress that no line has told
};

std::string progressBar(double share);

} // namespace memewright::cli
