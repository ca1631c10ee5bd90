#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "generation/Originality.h"

namespace memewright {

/// Exact originality by a suffix array over the captions: five bytes a byte of text (libdivsufsort). A piece never spans two
/// captions.
class CaptionIndex : public Originality
{
public:
    /// Of the captions given. Blocks, about 0.1 s a megabyte. Unsupported above 2 GB of text.
    static Result<std::shared_ptr<const CaptionIndex>> build(const Corpus& corpus, std::span<const std::uint32_t> captions);

    SharedPiece longestShared(std::string_view text) const override;

private:
    CaptionIndex() = default;
    /// A place where m_text holds `piece`, or nothing.
    std::optional<std::size_t> find(std::string_view piece) const;
    std::string captionAt(std::size_t place) const;

    std::string m_text; ///< captions, each behind a separator
    std::vector<std::int32_t> m_suffixes; ///< places in m_text by the text that begins there
};

} // namespace memewright
