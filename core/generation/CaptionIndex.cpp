#include "generation/CaptionIndex.h"

#include <algorithm>
#include <limits>

#include <divsufsort.h>

#include "generation/OriginalityText.h"
#include "text/Normalizer.h"

namespace memewright {
namespace {

constexpr char kSeparator = '\xff'; // never a byte of UTF-8

} // namespace

Result<std::shared_ptr<const CaptionIndex>> CaptionIndex::build(const Corpus& corpus, std::span<const std::uint32_t> captions)
{
    std::shared_ptr<CaptionIndex> index(new CaptionIndex);
    for (const std::uint32_t caption : captions) {
        index->m_text += kSeparator;
        index->m_text += toLowerCase(corpus.text(caption));
    }
    if (index->m_text.size() > std::size_t(std::numeric_limits<std::int32_t>::max()))
        return fail(ErrorCode::Unsupported, "the corpus '" + corpus.name() + "' is too large to look for copied pieces");
    index->m_suffixes.resize(index->m_text.size());
    // The library takes an empty text for a mistake.
    if (!index->m_text.empty()
        && divsufsort(reinterpret_cast<const sauchar_t*>(index->m_text.data()), index->m_suffixes.data(),
               static_cast<saidx_t>(index->m_text.size()))
            != 0)
        return fail(ErrorCode::OutOfMemory, "there is not enough memory to look for copied pieces");
    return index;
}

SharedPiece CaptionIndex::longestShared(std::string_view text) const
{
    const OriginalityText looked(text);
    SharedPiece best{0, 0, looked.size(), false, {}};
    std::optional<std::size_t> place;
    // Only a piece longer than the best so far is asked for, so all starts together cost some 2 x size() searches.
    for (std::size_t begin = 0; begin < looked.size(); ++begin)
        while (begin + best.length < looked.size()) {
            const auto found = find(looked.piece(begin, best.length + 1));
            if (!found)
                break;
            place = found;
            best.begin = begin;
            ++best.length;
        }
    if (place)
        best.source = captionAt(*place);
    return best;
}

std::optional<std::size_t> CaptionIndex::find(std::string_view piece) const
{
    const auto head = [&](std::int32_t place) {
        return std::string_view(m_text).substr(static_cast<std::size_t>(place), piece.size());
    };
    const auto found = std::ranges::lower_bound(m_suffixes, piece, std::less{}, head);
    if (found == m_suffixes.end() || head(*found) != piece)
        return {};
    return static_cast<std::size_t>(*found);
}

std::string CaptionIndex::captionAt(std::size_t place) const
{
    const std::size_t begin = m_text.rfind(kSeparator, place) + 1;
    return m_text.substr(begin, m_text.find(kSeparator, begin) - begin);
}

} // namespace memewright
