#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "generation/Originality.h"

namespace memewright {

/// Originality without the captions: a Bloom filter (Burton H. Bloom, 1970) of the hashes of their pieces of 12 characters. A
/// run of n known pieces tells that at most n + 11 characters in a row were copied; where none is known, at most 11.
class GramFilter : public Originality
{
public:
    static constexpr std::size_t kGram = 12; ///< characters
    static constexpr std::size_t kMostBytes = 14'000'000; ///< of a file

    /// Of the captions given. Bits in proportion to the different pieces, as many as tell apart all but one in 10,000 unknown
    /// ones, within kMostBytes. Blocks.
    static GramFilter build(const Corpus& corpus, std::span<const std::uint32_t> captions);
    /// NotFound, Unreadable, Malformed.
    static Result<GramFilter> read(const std::filesystem::path& file);
    Status write(const std::filesystem::path& file) const;

    const std::string& corpusHash() const { return m_corpusHash; }
    std::uint64_t grams() const { return m_grams; }
    /// The share of unknown pieces that are taken for known, from the share of bits that are set.
    double falseShare() const;

    SharedPiece longestShared(std::string_view text) const override;

private:
    GramFilter() = default;
    bool knows(std::string_view gram) const;

    std::string m_corpusHash;
    std::uint64_t m_grams = 0; ///< different ones
    std::uint32_t m_hashes = 0; ///< bits asked for each piece
    std::vector<std::uint8_t> m_bits; ///< eight in each
};

} // namespace memewright
