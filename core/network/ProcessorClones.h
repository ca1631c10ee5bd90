#pragma once

// Private to core/network.

/// Before a function whose loops should use the widest vectors of the processor it runs on: it is built once for each kind.
/// What it calls must be inlined (MEMEWRIGHT_INLINE) to share in that.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define MEMEWRIGHT_CLONES __attribute__((target_clones("arch=skylake-avx512", "arch=haswell", "default")))
#else
#define MEMEWRIGHT_CLONES
#endif
#define MEMEWRIGHT_INLINE inline __attribute__((always_inline))
