#include "CliProcess.h"

#include <array>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <sstream>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace memewright::test {

namespace {

[[noreturn]] void become(std::vector<std::string> arguments, int out, int err)
{
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    arguments.insert(arguments.begin(), MEMEWRIGHT_CLI);
    std::vector<char*> pointers;
    for (std::string& argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    execv(MEMEWRIGHT_CLI, pointers.data());
    _exit(127);
}

/// Appends what the pipe holds; closes it at its end.
void drain(int& pipe, std::string& text)
{
    std::array<char, 4096> buffer{};
    const ssize_t count = read(pipe, buffer.data(), buffer.size());
    if (count > 0) {
        text.append(buffer.data(), static_cast<std::size_t>(count));
        return;
    }
    close(pipe);
    pipe = -1;
}

} // namespace

std::vector<std::string> CliResult::lines() const
{
    std::vector<std::string> found;
    std::istringstream stream(out);
    for (std::string line; std::getline(stream, line);)
        if (!line.empty())
            found.push_back(line);
    return found;
}

bool CliResult::isCleanError() const
{
    const auto start = err.find("error: ");
    return code == 1 && start != std::string::npos && err.find('\n', start) == err.size() - 1
        && err.find("error: ", start + 1) == std::string::npos;
}

CliProcess::CliProcess(const std::vector<std::string>& arguments)
{
    std::array<int, 2> out{}, err{};
    if (pipe2(out.data(), O_CLOEXEC) != 0 || pipe2(err.data(), O_CLOEXEC | O_DIRECT) != 0)
        throw std::runtime_error("no pipe");
    // Room for one line: a child never runs further ahead of what the test has read, however late that is.
    fcntl(err[1], F_SETPIPE_SZ, 1);
    m_child = fork();
    if (m_child == 0)
        become(arguments, out[1], err[1]);
    close(out[1]);
    close(err[1]);
    m_out = out[0];
    m_err = err[0];
}

CliProcess::~CliProcess()
{
    if (m_child > 0) {
        kill(m_child, SIGKILL);
        waitpid(m_child, nullptr, 0);
    }
}

bool CliProcess::readSome()
{
    std::array<pollfd, 2> pipes{{{m_out, POLLIN, 0}, {m_err, POLLIN, 0}}};
    if (m_out < 0 && m_err < 0)
        return false;
    poll(pipes.data(), pipes.size(), -1);
    if (m_out >= 0 && pipes[0].revents != 0)
        drain(m_out, m_result.out);
    if (m_err >= 0 && pipes[1].revents != 0)
        drain(m_err, m_result.err);
    return true;
}

bool CliProcess::waitForStderr(const std::string& text)
{
    while (m_result.err.find(text) == std::string::npos)
        if (!readSome())
            return false;
    return true;
}

void CliProcess::signal(int number) const
{
    kill(m_child, number);
}

void CliProcess::waitUntilBlocked(int signal) const
{
    const auto isBlocked = [&] {
        std::ifstream status("/proc/" + std::to_string(m_child) + "/status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("State:") && line.find('Z') != std::string::npos)
                return true; // it is over already
            else if (line.starts_with("SigBlk:"))
                return (std::stoull(line.substr(7), nullptr, 16) >> (signal - 1) & 1) != 0;
        throw std::runtime_error("the process is gone");
    };
    while (!isBlocked())
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
}

void CliProcess::stopReading()
{
    for (int* pipe : {&m_out, &m_err})
        close(std::exchange(*pipe, -1));
}

CliResult CliProcess::wait()
{
    while (readSome()) { }
    int status = 0;
    rusage used{};
    wait4(m_child, &status, 0, &used);
    m_child = -1;
    m_result.peakMegabytes = std::size_t(used.ru_maxrss) / 1024;
    m_result.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return m_result;
}

CliResult runCli(const std::vector<std::string>& arguments)
{
    return CliProcess(arguments).wait();
}

} // namespace memewright::test
