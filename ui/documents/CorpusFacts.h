#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "storage/Library.h"

namespace memewright {

/// What the settings need to know of the chosen corpus.
struct CorpusFacts {
    std::string name;
    std::size_t captions = 0;
    std::uint64_t rows = 0;
    std::size_t templates = 0;
    std::size_t vocabulary = 0; ///< characters the network reads
    std::size_t labels = 0; ///< characters it can write
};

/// Reads the whole corpus for its characters, up to a second for the largest ones. Blocks: a question for a LibraryWorker.
Result<CorpusFacts> readCorpusFacts(Library& library, const std::string& corpus);

} // namespace memewright
