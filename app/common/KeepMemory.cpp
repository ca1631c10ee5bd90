#include "common/KeepMemory.h"

#include <malloc.h>

namespace memewright {

void keepFreedMemory()
{
#ifdef __GLIBC__
    constexpr int kLargestAllowed = 32 << 20; // bytes; from there on, each tensor has its own pages in any case
    constexpr int kKept = 1 << 30;
    mallopt(M_MMAP_THRESHOLD, kLargestAllowed);
    mallopt(M_TRIM_THRESHOLD, kKept);
#endif
}

} // namespace memewright
