#include "keras/reader/Limits.h"

#include <fstream>
#include <string>

#include <sys/resource.h>
#include <unistd.h>

#include "base/Numbers.h"

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
    std::string fields;
    std::getline(std::ifstream("/proc/self/statm"), fields);
    const auto pages = parseNumber<std::size_t>(std::string_view(fields).substr(0, fields.find(' ')));
    if (!kSanitized && pages)
        setLimit(RLIMIT_AS, *pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) + more);
}

} // namespace memewright
