#pragma once

// Private to core/keras.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>

#include <sys/types.h>

#include "base/Error.h"

namespace memewright {

/// The child process that reads a Keras file, and the pipe its answer comes through. Ends it when destroyed. Use from one
/// thread; reading blocks until the deadline.
class ReaderProcess
{
public:
    /// memewright-keras-reader beside the program or in ../libexec/memewright; empty in a build without it.
    static std::filesystem::path findReader();
    /// Opens the file and starts the reader on it. NotFound, Unreadable; Unsupported without a reader.
    static Result<std::unique_ptr<ReaderProcess>> start(
        const std::filesystem::path& reader, const std::filesystem::path& file, std::stop_token stop);
    ~ReaderProcess();
    ReaderProcess(const ReaderProcess&) = delete;
    ReaderProcess& operator=(const ReaderProcess&) = delete;

    enum class End { Filled, Closed, Late, Stopped };
    /// Fills `bytes`, or says why not: the process ended, the deadline passed, or the person pressed Stop.
    End read(std::span<std::byte> bytes);
    /// Moves the deadline by what so many bytes may take.
    void expectBytes(std::uint64_t bytes);

private:
    ReaderProcess(pid_t child, int pipe, std::stop_token stop);

    pid_t m_child;
    int m_pipe;
    std::stop_token m_stop;
    std::chrono::steady_clock::time_point m_deadline;
};

} // namespace memewright
