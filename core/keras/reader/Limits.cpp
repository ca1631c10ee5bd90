#include "keras/reader/Limits.h"

#include <sys/resource.h>

#include "base/ProcessMemory.h"

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
    const auto now = processMemory().addressSpace;
    if (!kSanitized && now > 0)
        setLimit(RLIMIT_AS, now + more);
}

} // namespace memewright
