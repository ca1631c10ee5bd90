#include "Console.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstdint>
#include <cstdio>

#include <unistd.h>

#include "base/Json.h"
#include "base/Numbers.h"
#include "text/Unicode.h"

namespace memewright::cli {

namespace {

using namespace std::chrono_literals;

constexpr auto kTerminalInterval = 100ms;
constexpr auto kFileInterval = 5s;
constexpr int kBarWidth = 24;
constexpr std::size_t kMostListed = 6;

/// What is said to people is one line, whatever a library or a damaged file put into its message: no sign that a terminal obeys,
/// and no novel.
std::string oneLine(std::string_view text)
{
    constexpr std::size_t kMost = 2000;
    const auto obeyed = [](char32_t c) { return isControlCharacter(c) || isLineEnd(c) || isDirectionMark(c); };
    std::u32string line = toCodePoints(text);
    std::ranges::replace_if(line, obeyed, U' ');
    if (line.size() > kMost)
        line = line.substr(0, kMost) + U"…";
    return toUtf8(line);
}

/// At once. Where its reader has left, the work ends as when it is asked to: StopSignals hears of it.
void send(std::FILE* stream, std::string_view text)
{
    const bool sent = std::fwrite(text.data(), 1, text.size(), stream) == text.size() && std::fflush(stream) == 0;
    if (!sent && errno == EPIPE)
        ::kill(::getpid(), SIGPIPE);
}

} // namespace

void printError(const Error& error)
{
    const std::string hint = error.hint.empty() ? "" : " (" + error.hint + ")";
    send(stderr, "error: " + oneLine(error.text + hint) + "\n");
}

void printLine(std::string_view line)
{
    send(stdout, std::string(line) + "\n");
}

void printJson(const nlohmann::ordered_json& value)
{
    // Text that came in over the command line may be anything; what goes out is JSON all the same.
    printLine(jsonText(value));
}

void printNote(std::string_view line)
{
    send(stderr, oneLine(line) + "\n");
}

std::string inQuotes(std::u32string_view text)
{
    return "'" + toUtf8(text) + "'";
}

std::string shortList(const std::vector<std::string>& parts)
{
    std::string list;
    for (std::size_t i = 0; i < std::min(parts.size(), kMostListed); ++i)
        list += (i > 0 ? ", " : "") + parts[i];
    return parts.size() > kMostListed ? list + " and " + numberText(parts.size() - kMostListed) + " more" : list;
}

std::string duration(double seconds)
{
    const auto whole = static_cast<std::uint64_t>(std::llround(std::max(0.0, seconds)));
    if (whole < 120)
        return numberText(whole) + " s";
    if (whole < 2 * 3600)
        return numberText(whole / 60) + " min";
    return grouped(whole / 3600) + " h " + numberText(whole / 60 % 60) + " min";
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
    send(stderr, m_terminal ? "\r\033[K" + line : line + "\n");
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
        send(stderr, "\n");
    m_open = false;
    m_last = {};
}

} // namespace memewright::cli
