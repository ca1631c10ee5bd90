#include "Console.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>

#include <unistd.h>

#include "base/Json.h"
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

void writeTo(std::FILE* stream, const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stream);
    std::fflush(stream);
}

} // namespace

void printError(const Error& error)
{
    const std::string hint = error.hint.empty() ? "" : " (" + error.hint + ")";
    writeTo(stderr, "error: " + oneLine(error.text + hint) + "\n");
}

void printLine(std::string_view line)
{
    writeTo(stdout, std::string(line) + "\n");
}

void printJson(const nlohmann::ordered_json& value)
{
    // Text that came in over the command line may be anything; what goes out is JSON all the same.
    printLine(jsonText(value));
}

void printNote(std::string_view line)
{
    writeTo(stderr, std::string(line) + "\n");
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
    writeTo(stderr, m_terminal ? "\r\033[K" + line : line + "\n");
    m_skipped.clear(); // which may be the line itself
    m_open = m_terminal;
}

void ProgressLine::show(const Progress& progress)
{
    std::string line = progress.done == 0 ? progress.what : grouped(progress.done) + "  " + progress.what;
    if (progress.total > 0) {
        const double share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
        line = progressBar(share) + " " + padded(fixedText(100 * share, 0), 3) + " %  " + progress.what;
    }
    if (!show(line))
        m_skipped = line;
}

void ProgressLine::finish()
{
    if (!m_skipped.empty()) // else what is over would stand there half done
        write(m_skipped);
    if (m_open)
        writeTo(stderr, "\n");
    m_open = false;
    m_last = {};
}

} // namespace memewright::cli
