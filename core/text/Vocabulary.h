#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "text/Labels.h"

namespace memewright {

/// The network's input alphabet: character -> id, 1-based; 0 is padding. (The article's `char_to_int`.) Immutable value.
class Vocabulary
{
public:
    Vocabulary() = default;
    /// Ids 1, 2, … in the order given; characters must be distinct.
    explicit Vocabulary(std::u32string characters);

    /// The character's id, or 0 if it is not in the vocabulary.
    std::int32_t idOf(char32_t character) const;
    std::size_t size() const { return m_characters.size(); }
    /// In the order of their ids; characters()[0] has id 1.
    const std::u32string& characters() const { return m_characters; }
    bool operator==(const Vocabulary& other) const { return m_characters == other.m_characters; }

private:
    std::u32string m_characters;
    std::unordered_map<char32_t, std::int32_t> m_ids;
};

/// Both tables from captions as the article's code makes them from their rows, counted without making the rows.
/// Feed captions in their order; ties between equal counts go to the character that appeared first.
class VocabularyBuilder
{
public:
    /// `text` is a caption's boxes joined by '|' without a final bar (UTF-8); its rows are header + every prefix.
    void addCaption(std::int64_t templateId, std::string_view text);
    /// One row's text, header included, counted as it stands (no label).
    void addRow(std::u32string_view text);
    /// Input characters by falling count over all row texts, headers included.
    Vocabulary vocabulary() const;
    /// Characters in the order in which they first appear as a label.
    Labels labels() const;
    /// How often a character stands in the row texts.
    std::uint64_t countOf(char32_t character) const;

private:
    struct Count {
        std::uint64_t rows = 0;
        std::uint64_t order = 0;
    };
    /// The character's count, made (as next in order) when it was not seen yet.
    Count& touch(char32_t character);
    void addLabel(char32_t character);

    std::array<Count, 128> m_ascii{}; ///< order 0: not seen
    std::unordered_map<char32_t, Count> m_others;
    std::uint64_t m_touched = 0;
    std::u32string m_labels;
    std::unordered_set<char32_t> m_seenLabels;
};

} // namespace memewright
