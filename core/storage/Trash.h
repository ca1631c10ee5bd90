#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

namespace memewright {

enum class TrashKind {
    Corpus,
    Run, ///< with its model
    Model, ///< that belongs to no run
    Captions ///< some of a corpus that stays
};

/// Something that was deleted and can be brought back.
struct TrashEntry {
    TrashKind kind = TrashKind::Corpus;
    std::string name; ///< of the corpus (for captions: the one they were taken from), the run or the model
    std::int64_t deleted = 0; ///< seconds since 1970
    std::uint64_t captions = 0; ///< how many, of a corpus and of captions
    std::int64_t id = 0; ///< of captions: which deletion
    std::filesystem::path file = {}; ///< of a model: where it lies now
};

/// How long what was deleted can be brought back.
inline constexpr std::chrono::days kTrashKept{30};

} // namespace memewright
