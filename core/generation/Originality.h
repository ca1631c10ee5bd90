#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "data/Corpus.h"

namespace memewright {

/// The longest piece of a text that stands in the training captions too. Counted in characters of the text as written,
/// its final bar left out; upper and lower case are the same.
struct SharedPiece {
    std::size_t begin = 0;
    std::size_t length = 0;
    std::size_t of = 0; ///< characters of the whole text
    bool atMost = false; ///< the length is an upper bound: only hashes of the captions are known
    std::string source; ///< a training caption that holds the piece; empty where only hashes are known
};

/// How much of a text was copied. Immutable, thread-safe.
class Originality
{
public:
    virtual ~Originality() = default;
    /// A fraction of a millisecond for a caption.
    virtual SharedPiece longestShared(std::string_view text) const = 0;
};

/// The share of a text that stands in one piece in the training captions, 0 … 1.
double copiedShare(const Originality& originality, std::string_view text);

/// Where a model's training captions can be found.
struct TrainedOn {
    std::filesystem::path model; ///< an index of its corpus is looked for beside it first
    std::string corpusHash; ///< as Corpus::hash()
    std::string split; ///< "caption" or "row": with the latter every caption was trained on
    std::optional<double> validationRatio;
    std::optional<std::uint64_t> seed;
};

/// By an index beside the model, else by the corpus of that hash in the library, its validation captions left out.
/// NotFound when there is neither; Malformed, Unreadable. Blocks: about a second for 250,000 captions of a library.
Result<std::shared_ptr<const Originality>> originalityOf(const TrainedOn& trained, const std::filesystem::path& libraryFolder);

} // namespace memewright
