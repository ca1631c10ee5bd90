#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace memewright {

/// How far a long piece of work is; total 0 means that it is not known.
struct Progress {
    std::uint64_t done = 0;
    std::uint64_t total = 0;
    std::string what; ///< what is being worked on: a file name, a phase
};

/// Called on the working thread, at most a few times a second; may be empty.
using ProgressSink = std::function<void(const Progress&)>;

} // namespace memewright
