#pragma once

// Private to core/network.

/// Before a function whose loops should use the widest vectors of the processor it runs on: it is built once for each kind.
/// What it calls must be inlined (MEMEWRIGHT_INLINE) to share in that. The levels of the x86-64 psABI ask what a processor can
/// do; names like `arch=haswell` ask who made it, and would leave others with SSE2.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define MEMEWRIGHT_HAS_CLONES 1
#define MEMEWRIGHT_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define MEMEWRIGHT_CLONES
#endif
#define MEMEWRIGHT_INLINE inline __attribute__((always_inline))
