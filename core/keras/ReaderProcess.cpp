#include "keras/ReaderProcess.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/Descriptor.h"
#include "base/Files.h"
#include "base/Numbers.h"

extern char** environ;

namespace memewright {

namespace {

using namespace std::chrono_literals;

/// For a file of any content; a large one gets more, by what a slow disk needs for it.
constexpr auto kPatience = 3500ms;
constexpr std::uint64_t kSlowestBytesPerMs = 50'000;

/// 0, or an error of errno's kind. The child sees the file as its input and the pipe as its output, nothing else.
int spawn(const std::filesystem::path& reader, int file, int pipe, pid_t& child)
{
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, pipe, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    sigset_t none;
    ::sigemptyset(&none);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    // A group of its own: Ctrl+C in a terminal reaches the program alone, which ends the child itself.
    ::posix_spawnattr_setpgroup(&attributes, 0);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    std::string name = reader.string();
    char* const arguments[] = {name.data(), nullptr};
    const int result = ::posix_spawn(&child, name.c_str(), &actions, &attributes, arguments, environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    return result;
}

/// How long the child wanted a processor and got none, which on a busy machine is not its fault.
std::chrono::nanoseconds keptWaiting(pid_t child)
{
    const Descriptor file(::open(("/proc/" + numberText(child) + "/schedstat").c_str(), O_RDONLY | O_CLOEXEC));
    std::array<char, 96> buffer{}; // nanoseconds running, nanoseconds waiting, turns
    const ssize_t length = file.isOpen() ? ::read(file.get(), buffer.data(), buffer.size()) : 0;
    const char* const end = buffer.data() + std::max<ssize_t>(length, 0);
    const char* const second = std::find(static_cast<const char*>(buffer.data()), end, ' ');
    std::int64_t waiting = 0;
    if (second != end)
        std::from_chars(second + 1, end, waiting);
    return std::chrono::nanoseconds(waiting);
}

tl::unexpected<Error> cannotOpen(const std::filesystem::path& file)
{
    if (errno == ENOENT || errno == ENOTDIR)
        return fail(ErrorCode::NotFound, "there is no file " + file.string(), "check the path");
    return fail(ErrorCode::Unreadable, "cannot read " + file.string() + ": " + systemReason(errno), "check its rights");
}

} // namespace

std::filesystem::path ReaderProcess::findReader()
{
    constexpr const char* kName = "memewright-keras-reader";
    std::error_code error;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    for (const auto& reader : {folder / kName, folder.parent_path() / "libexec" / "memewright" / kName})
        if (::access(reader.c_str(), X_OK) == 0)
            return reader;
    return {};
}

Result<std::unique_ptr<ReaderProcess>> ReaderProcess::start(
    const std::filesystem::path& reader, const std::filesystem::path& file, std::stop_token stop)
{
    // A pipe would block the opening.
    const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat state {
    };
    if (!opened.isOpen() || ::fstat(opened.get(), &state) != 0)
        return cannotOpen(file);
    if (!S_ISREG(state.st_mode))
        return fail(ErrorCode::Unreadable, file.string() + " is not a regular file", "choose a model that Keras saved");
    if (reader.empty())
        return fail(ErrorCode::Unsupported,
            "this build of the program cannot read Keras files: memewright-keras-reader is missing",
            "install libhdf5-dev and build again");
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return fail(ErrorCode::Internal, std::string("cannot make a pipe: ") + systemReason(errno));
    Descriptor output(ends[0]);
    const Descriptor input(ends[1]);
    pid_t child = -1;
    if (const int error = spawn(reader, opened.get(), input.get(), child); error != 0)
        return fail(ErrorCode::Internal, "cannot start " + reader.string() + ": " + systemReason(error), "install again");
    std::unique_ptr<ReaderProcess> process(new ReaderProcess(child, output.release(), std::move(stop)));
    process->expectBytes(static_cast<std::uint64_t>(state.st_size));
    return process;
}

ReaderProcess::ReaderProcess(pid_t child, int pipe, std::stop_token stop)
    : m_child(child), m_pipe(pipe), m_stop(std::move(stop)), m_deadline(std::chrono::steady_clock::now() + kPatience)
{
}

ReaderProcess::~ReaderProcess()
{
    ::close(m_pipe);
    ::kill(m_child, SIGKILL);
    while (::waitpid(m_child, nullptr, 0) < 0 && errno == EINTR) { }
}

void ReaderProcess::expectBytes(std::uint64_t bytes)
{
    m_deadline += std::chrono::milliseconds(bytes / kSlowestBytesPerMs);
}

ReaderProcess::End ReaderProcess::read(std::span<std::byte> bytes)
{
    constexpr auto kStopCheck = 50ms;
    while (!bytes.empty()) {
        if (m_stop.stop_requested())
            return End::Stopped;
        if (const auto now = std::chrono::steady_clock::now(); now >= m_deadline && now >= m_deadline + keptWaiting(m_child))
            return End::Late;
        pollfd waiting{m_pipe, POLLIN, 0};
        if (::poll(&waiting, 1, static_cast<int>(kStopCheck.count())) <= 0)
            continue;
        const ssize_t got = ::read(m_pipe, bytes.data(), bytes.size());
        if (got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN))
            return End::Closed;
        bytes = bytes.subspan(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    }
    return End::Filled;
}

} // namespace memewright
