#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace memewright::test {

/// How a run of memewright-cli ended and what it printed.
struct CliResult {
    int code = -1; ///< exit code, or -1 when a signal ended it
    std::string out, err;
    std::size_t peakMegabytes = 0; ///< the most memory that it held

    /// Non-empty lines of stdout.
    std::vector<std::string> lines() const;
    /// Exit code 1 and exactly one line on stderr that begins with 'error: ' (after progress lines, if any).
    bool isCleanError() const;
};

/// memewright-cli as a child process.
class CliProcess
{
public:
    explicit CliProcess(const std::vector<std::string>& arguments);
    ~CliProcess();
    CliProcess(const CliProcess&) = delete;
    CliProcess& operator=(const CliProcess&) = delete;

    /// Reads stderr until `text` has appeared in it or the process has ended; false in the second case. Afterwards the child goes
    /// on, but stands still at the second line that nobody reads.
    bool waitForStderr(const std::string& text);
    void signal(int number) const;
    /// Waits until the process looks after that signal itself.
    void waitUntilBlocked(int signal) const;
    /// Closes both pipes, as a terminal or a `| head` that is gone.
    void stopReading();
    pid_t id() const { return m_child; }
    /// Reads everything, waits for the end.
    CliResult wait();

private:
    bool readSome();

    pid_t m_child = -1;
    int m_out = -1, m_err = -1;
    CliResult m_result;
};

CliResult runCli(const std::vector<std::string>& arguments);

} // namespace memewright::test
