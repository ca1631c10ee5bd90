#pragma once

#include <functional>

namespace memewright::test {

/// What happens at a chosen call that changes a file.
enum class Fault {
    Kill, ///< the process ends
    Interrupt, ///< it fails once, as where a signal came, and may be made again
    Error, ///< the call fails, as on a broken disk; those after it work
    FullDisk ///< it fails, and so does every later one that needs room
};

struct Faulted {
    bool reached = false; ///< the call was made; else the work was done without a fault
    int code = 0; ///< what the work returned; -1 where it was killed
};

/// Runs `work` in a process of its own (a fork: no threads may be running), with a fault at its n-th call, counted from 1. Only
/// the C library's calls count that programs make themselves; a program that links this file has them replaced.
Faulted withFault(Fault fault, int n, const std::function<int()>& work);

} // namespace memewright::test
