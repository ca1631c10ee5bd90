#include "keras/reader/Limits.h"

#include <fstream>

#include <sys/resource.h>
#include <unistd.h>

namespace memewright {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

void setLimit(__rlimit_resource resource, rlim_t value)
{
    const rlimit limit{value, value};
    ::setrlimit(resource, &limit);
}

} // namespace

void limitProcessorTime(unsigned seconds)
{
    setLimit(RLIMIT_CPU, seconds);
    setLimit(RLIMIT_CORE, 0);
}

void limitMemory(std::size_t more)
{
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    if (!kSanitized && pages > 0)
        setLimit(RLIMIT_AS, pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) + more);
}

} // namespace memewright
