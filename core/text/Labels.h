#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace memewright {

/// What a network chooses from, step by step: label <-> text, 0-based. (The article's `labels_index`.) A label is a character, or
/// in a network that writes pieces a text of one or more characters. Immutable value.
class Labels
{
public:
    Labels() = default;
    /// Labels of one character each; they must be distinct.
    explicit Labels(std::u32string characters);
    /// Distinct texts, none empty.
    explicit Labels(std::vector<std::u32string> texts);

    std::optional<std::int32_t> indexOf(char32_t character) const;
    std::optional<std::int32_t> indexOf(std::u32string_view text) const;
    const std::u32string& textAt(std::size_t index) const { return m_texts[index]; }
    const std::vector<std::u32string>& texts() const { return m_texts; }
    std::size_t size() const { return m_texts.size(); }

    /// Those of one character, in their order: all of them where none is longer.
    const std::u32string& characters() const { return m_characters; }
    bool hasPieces() const { return m_characters.size() < m_texts.size(); }
    bool operator==(const Labels& other) const { return m_texts == other.m_texts; }

private:
    std::vector<std::u32string> m_texts;
    std::u32string m_characters;
    std::unordered_map<std::u32string, std::int32_t> m_indices;
};

} // namespace memewright
