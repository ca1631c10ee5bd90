// Compiled into each program, not into a library: nothing refers to it, and the linker would leave it out.
//
// A thread of OpenMP that waits for another one spins for about a millisecond, and while it does it keeps that other one off
// the core when the machine is busy: training with two threads then takes up to ten times as long as with one. libgomp
// reads the length of the wait from the environment when it is loaded, so it must stand there before. Functions in
// .preinit_array run before the constructors of all shared libraries; starting the program again from here costs 5 ms,
// from main() it would cost the loading of torch, a third of a second.

#include <array>
#include <cstddef>
#include <string_view>

#include <unistd.h>

namespace {

// 1,000 turns are some microseconds: enough for threads that run, and soon over for those that do not.
char calm[] = "GOMP_SPINCOUNT=1000";

std::array<char*, 4096> environmentOfNext;
std::array<char, 4096> program;

bool isChosen(std::string_view variable)
{
    return variable.starts_with("GOMP_SPINCOUNT=") || variable.starts_with("OMP_WAIT_POLICY=");
}

/// Only system calls here: the C library is not set up yet. Where one fails, the program goes on as it is.
__attribute__((no_sanitize("address", "undefined", "thread"))) void startCalmly(int, char** arguments, char** environment)
{
    std::size_t count = 0;
    for (; environment[count] != nullptr; ++count) {
        if (isChosen(environment[count]) || count + 2 >= environmentOfNext.size())
            return;
        environmentOfNext[count] = environment[count];
    }
    environmentOfNext[count] = calm;
    const ssize_t length = ::readlink("/proc/self/exe", program.data(), program.size() - 1);
    if (length > 0)
        ::execve(program.data(), arguments, environmentOfNext.data());
}

using Initialiser = void (*)(int, char**, char**);
[[gnu::section(".preinit_array"), gnu::used]] const Initialiser kFirst = startCalmly;

} // namespace
