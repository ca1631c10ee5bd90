#include "common/MallocTuning.h"

#include <malloc.h>

namespace memewright {

void keepFreedMemory()
{
#ifdef __GLIBC__
    constexpr int kKept = 1 << 30; // bytes
    mallopt(M_MMAP_MAX, 0); // a block with pages of its own gives them back when it is freed, however large
    mallopt(M_TRIM_THRESHOLD, kKept);
#endif
}

} // namespace memewright
