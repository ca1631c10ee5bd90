// A library to preload (LD_PRELOAD, see tests/busy.sh): makes threads late as a busy machine does, but each time. What
// MEMEWRIGHT_LATE names gets its turn some milliseconds after it could: `workers`, all threads but the first, whenever they begin
// or are woken; or `window`, the first one, whenever it has waited for events. A test that looks once where it should wait fails
// with it.
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <utility>

#include <dlfcn.h>
#include <poll.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

constexpr long kMilliseconds = 40;

bool isLate()
{
    static const char* const late = std::getenv("MEMEWRIGHT_LATE");
    const bool first = ::syscall(SYS_gettid) == ::getpid();
    return late && std::strcmp(late, first ? "window" : "workers") == 0;
}

void delay()
{
    if (!isLate())
        return;
    const timespec length{0, kMilliseconds * 1'000'000};
    ::nanosleep(&length, nullptr);
}

template <class Function>
Function* next(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

using Begin = std::pair<void* (*)(void*), void*>;

void* beginLate(void* argument)
{
    const std::unique_ptr<Begin> begin(static_cast<Begin*>(argument));
    delay();
    return begin->first(begin->second);
}

} // namespace

extern "C" {

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*function)(void*), void* argument)
{
    static const auto real = next<decltype(pthread_create)>("pthread_create");
    return real(thread, attributes, beginLate, new Begin(function, argument));
}

int pthread_cond_wait(pthread_cond_t* condition, pthread_mutex_t* mutex)
{
    static const auto real = next<decltype(pthread_cond_wait)>("pthread_cond_wait");
    const int result = real(condition, mutex);
    ::pthread_mutex_unlock(mutex); // as a thread that is not yet woken
    delay();
    ::pthread_mutex_lock(mutex);
    return result;
}

int poll(pollfd* files, nfds_t count, int timeout)
{
    static const auto real = next<decltype(poll)>("poll");
    const int result = real(files, count, timeout);
    delay();
    return result;
}

int ppoll(pollfd* files, nfds_t count, const timespec* timeout, const sigset_t* signals)
{
    static const auto real = next<decltype(ppoll)>("ppoll");
    const int result = real(files, count, timeout, signals);
    delay();
    return result;
}

} // extern "C"
