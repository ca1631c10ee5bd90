#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/Labels.h"

namespace memewright {

// Byte-pair encoding over characters: Sennrich, Haddow and Birch, 'Neural machine translation of rare words with subword units',
// 2016. Pieces stay within a word, which has its blank in front, and never cross a bar.

/// A label and where it begins in the text.
struct LabelAt {
    std::int32_t label = 0;
    std::size_t place = 0;
};

/// The text as labels: in each word the neighbours that make the earliest label are joined, again and again. Characters that no
/// label stands for are left out. Thread-safe.
std::vector<LabelAt> splitIntoLabels(std::u32string_view text, const Labels& labels);

/// Learns from captions which pieces are worth a label. The same captions in any order give the same labels. Not thread-safe.
class PieceLearner
{
public:
    /// Boxes joined by '|', well-formed UTF-8.
    void addCaption(std::string_view text);
    /// `characters` first, in their order, then pieces by falling use until there are `count` labels or the next one is used too
    /// seldom to be learnt.
    Labels labels(const std::u32string& characters, std::size_t count) const;

private:
    std::map<std::u32string, std::int64_t, std::less<>> m_words; ///< with how often each stands in the captions
};

} // namespace memewright
