#include "Console.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>

#include <nlohmann/json.hpp>
#include <unistd.h>

#include "base/Numbers.h"

namespace memewright::cli {

namespace {

using namespace std::chrono_literals;

constexpr auto kTerminalInterval = 100ms;
constexpr auto kFileInterval = 5s;
constexpr int kBarWidth = 24;

/// An error is one line, whatever a library put into its message.
std::string oneLine(std::string text)
{
    std::ranges::replace(text, '\n', ' ');
    return text;
}

} // namespace

void printError(const Error& error)
{
    const std::string hint = error.hint.empty() ? "" : " (" + error.hint + ")";
    std::fprintf(stderr, "error: %s\n", oneLine(error.text + hint).c_str());
}

void printLine(std::string_view line)
{
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void printJson(const nlohmann::ordered_json& value)
{
    // Text that came in over the command line may be anything; what goes out is JSON all the same.
    printLine(value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

void printNote(std::string_view line)
{
    std::fprintf(stderr, "%.*s\n", static_cast<int>(line.size()), line.data());
}

std::string grouped(std::uint64_t number)
{
    std::string digits = numberText(number);
    for (std::size_t end = digits.size(); end > 3; end -= 3)
        digits.insert(end - 3, ",");
    return digits;
}

std::string duration(double seconds)
{
    const auto whole = static_cast<long>(std::lround(seconds));
    if (whole < 120)
        return numberText(whole) + " s";
    if (whole < 2 * 3600)
        return numberText(whole / 60) + " min";
    return numberText(whole / 3600) + " h " + numberText(whole / 60 % 60) + " min";
}

std::string progressBar(double share)
{
    const int filled = static_cast<int>(std::clamp(share, 0.0, 1.0) * kBarWidth);
    return "[" + std::string(filled, '=') + std::string(kBarWidth - filled, ' ') + "]";
}

ProgressLine::ProgressLine() : m_terminal(isatty(STDERR_FILENO) != 0) { }

ProgressLine::~ProgressLine()
{
    finish();
}

bool ProgressLine::show(const std::string& line)
{
    const auto now = std::chrono::steady_clock::now();
    if (m_last != decltype(m_last){} && now - m_last < (m_terminal ? kTerminalInterval : kFileInterval))
        return false;
    m_last = now;
    write(line);
    return true;
}

void ProgressLine::write(const std::string& line)
{
    std::fprintf(stderr, m_terminal ? "\r\033[K%s" : "%s\n", line.c_str());
    std::fflush(stderr);
    m_skipped.clear(); // which may be the line itself
    m_open = m_terminal;
}

void ProgressLine::show(const Progress& progress)
{
    std::string line = progress.done == 0 ? progress.what : grouped(progress.done) + "  " + progress.what;
    if (progress.total > 0) {
        const double share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
        char percent[16];
        std::snprintf(percent, sizeof percent, " %3.0f %%  ", 100 * share);
        line = progressBar(share) + percent + progress.what;
    }
    if (!show(line))
        m_skipped = line;
}

void ProgressLine::finish()
{
    if (!m_skipped.empty()) // else what is over would stand there half done
        write(m_skipped);
    if (m_open)
        std::fputc('\n', stderr);
    m_open = false;
    m_last = {};
}

} // namespace memewright::cli
