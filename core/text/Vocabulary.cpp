#include "text/Vocabulary.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "text/Row.h"
#include "text/Unicode.h"

namespace memewright {

Vocabulary::Vocabulary(std::u32string characters) : m_characters(std::move(characters))
{
    for (const char32_t c : m_characters)
        m_ids.emplace(c, static_cast<std::int32_t>(m_ids.size()) + 1);
}

std::int32_t Vocabulary::idOf(char32_t character) const
{
    const auto found = m_ids.find(character);
    return found == m_ids.end() ? 0 : found->second;
}

void VocabularyBuilder::addCaption(std::int64_t templateId, std::string_view text)
{
    const std::u32string caption = toCodePoints(text) + kBoxEnd;
    const std::size_t rows = caption.size();
    int box = 0;
    std::u32string header = rowHeader(templateId, box);
    std::size_t rowsOfBox = 0;
    // A header is counted once a box, when it is known how many rows it heads; its order is that of its first row.
    const auto countHeader = [&] {
        for (const char32_t c : header)
            touch(c).rows += rowsOfBox;
        rowsOfBox = 0;
    };
    for (std::size_t i = 0; i < rows; ++i) {
        if (rowsOfBox++ == 0)
            for (const char32_t c : header)
                touch(c);
        if (i > 0)
            touch(caption[i - 1]).rows += rows - i;
        addLabel(caption[i]);
        if (caption[i] == kBoxEnd) {
            countHeader();
            header = rowHeader(templateId, ++box);
        }
    }
}

void VocabularyBuilder::addRow(std::u32string_view text)
{
    for (const char32_t c : text)
        ++touch(c).rows;
}

VocabularyBuilder::Count& VocabularyBuilder::touch(char32_t character)
{
    Count& count = character < m_ascii.size() ? m_ascii[character] : m_others[character];
    if (count.order == 0)
        count.order = ++m_touched;
    return count;
}

void VocabularyBuilder::addLabel(char32_t character)
{
    if (m_seenLabels.insert(character).second)
        m_labels += character;
}

Vocabulary VocabularyBuilder::vocabulary() const
{
    std::vector<std::pair<char32_t, Count>> counts(m_others.begin(), m_others.end());
    for (char32_t c = 0; c < m_ascii.size(); ++c)
        counts.emplace_back(c, m_ascii[c]);
    std::erase_if(counts, [](const auto& entry) { return entry.second.rows == 0; });
    std::sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
        return std::tuple(b.second.rows, a.second.order) < std::tuple(a.second.rows, b.second.order);
    });
    std::u32string characters;
    for (const auto& [character, count] : counts)
        characters += character;
    return Vocabulary(std::move(characters));
}

Labels VocabularyBuilder::labels() const
{
    return Labels(m_labels);
}

std::uint64_t VocabularyBuilder::countOf(char32_t character) const
{
    if (character < m_ascii.size())
        return m_ascii[character].rows;
    const auto found = m_others.find(character);
    return found == m_others.end() ? 0 : found->second.rows;
}

} // namespace memewright
