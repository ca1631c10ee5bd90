#include "base/ProcessMemory.h"

#include <fstream>
#include <string>

#include <unistd.h>

#include "base/Numbers.h"

namespace memewright {

ProcessMemory processMemory()
{
    std::ifstream statm("/proc/self/statm");
    const auto bytesOfNext = [&statm, pageSize = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE))] {
        std::string pages;
        std::getline(statm, pages, ' ');
        return parseNumber<std::uint64_t>(pages).value_or(0) * pageSize;
    };
    const std::uint64_t addressSpace = bytesOfNext();
    return {addressSpace, bytesOfNext()};
}

} // namespace memewright
