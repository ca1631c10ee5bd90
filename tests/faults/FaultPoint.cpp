#include "FaultPoint.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include <dlfcn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace memewright::test {

namespace {

constexpr int kKilled = 99;

/// Of the child alone; in the parent nothing counts.
struct Plan {
    bool active = false;
    Fault fault = Fault::Kill;
    int n = 0;
    int* calls = nullptr; ///< shared with the parent
} s_plan;

/// Whether this call is to fail; errno is set then.
bool fails(bool needsRoom)
{
    if (!s_plan.active)
        return false;
    const int call = ++*s_plan.calls;
    const bool here = call == s_plan.n;
    if (here && s_plan.fault == Fault::Kill)
        ::_exit(kKilled);
    if (here && (s_plan.fault == Fault::Error || s_plan.fault == Fault::Interrupt)) {
        errno = s_plan.fault == Fault::Error ? EIO : EINTR;
        return true;
    }
    if (s_plan.fault == Fault::FullDisk && call >= s_plan.n && needsRoom) {
        errno = ENOSPC;
        return true;
    }
    return false;
}

template <class Function>
Function* original(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

} // namespace

Faulted withFault(Fault fault, int n, const std::function<int()>& work)
{
    auto* calls = static_cast<int*>(::mmap(nullptr, sizeof(int), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    if (calls == MAP_FAILED)
        std::abort();
    std::fflush(nullptr); // else the child would print it again
    const pid_t child = ::fork();
    if (child == 0) {
        s_plan = {true, fault, n, calls};
        const int code = work();
        ::_exit(code);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    const Faulted faulted{*calls >= n, code == kKilled ? -1 : code};
    ::munmap(calls, sizeof(int));
    return faulted;
}

} // namespace memewright::test

// Take the place of the C library's for everything that the program calls, its shared libraries included.
#define MEMEWRIGHT_FAULT(needsRoom, result, name, parameters, arguments)                                                         \
    extern "C" __attribute__((visibility("default"))) result name parameters                                                     \
    {                                                                                                                            \
        static auto* const call = memewright::test::original<result parameters>(#name);                                          \
        return memewright::test::fails(needsRoom) ? result(-1) : call arguments;                                                 \
    }

MEMEWRIGHT_FAULT(true, ssize_t, write, (int file, const void* bytes, size_t count), (file, bytes, count))
MEMEWRIGHT_FAULT(true, ssize_t, pwrite, (int file, const void* bytes, size_t count, off_t at), (file, bytes, count, at))
MEMEWRIGHT_FAULT(true, ssize_t, pwrite64, (int file, const void* bytes, size_t count, off64_t at), (file, bytes, count, at))
MEMEWRIGHT_FAULT(true, int, mkdir, (const char* path, mode_t mode), (path, mode))
MEMEWRIGHT_FAULT(false, int, fsync, (int file), (file))
MEMEWRIGHT_FAULT(false, int, fdatasync, (int file), (file))
MEMEWRIGHT_FAULT(false, int, ftruncate, (int file, off_t length), (file, length))
MEMEWRIGHT_FAULT(false, int, ftruncate64, (int file, off64_t length), (file, length))
MEMEWRIGHT_FAULT(false, int, rename, (const char* from, const char* to), (from, to))
MEMEWRIGHT_FAULT(
    false, int, renameat2, (int from, const char* a, int to, const char* b, unsigned int flags), (from, a, to, b, flags))
MEMEWRIGHT_FAULT(false, int, unlink, (const char* path), (path))
MEMEWRIGHT_FAULT(false, int, unlinkat, (int folder, const char* path, int flags), (folder, path, flags))
MEMEWRIGHT_FAULT(false, int, remove, (const char* path), (path))
MEMEWRIGHT_FAULT(false, int, rmdir, (const char* path), (path))
