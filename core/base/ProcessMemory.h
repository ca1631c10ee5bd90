#pragma once

#include <cstdint>

namespace memewright {

/// Main memory of this process in bytes; 0 where the system does not tell.
struct ProcessMemory {
    std::uint64_t addressSpace = 0; ///< all that is mapped
    std::uint64_t resident = 0; ///< what lies in main memory now
};
ProcessMemory processMemory();

} // namespace memewright
