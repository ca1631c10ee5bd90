#include "text/Labels.h"

#include <utility>

namespace memewright {

namespace {

std::vector<std::u32string> oneByOne(std::u32string_view characters)
{
    std::vector<std::u32string> texts;
    for (const char32_t c : characters)
        texts.emplace_back(1, c);
    return texts;
}

} // namespace

Labels::Labels(std::u32string characters) : Labels(oneByOne(characters)) { }

Labels::Labels(std::vector<std::u32string> texts) : m_texts(std::move(texts))
{
    for (const std::u32string& text : m_texts) {
        m_indices.emplace(text, static_cast<std::int32_t>(m_indices.size()));
        if (text.size() == 1)
            m_characters += text;
    }
}

std::optional<std::int32_t> Labels::indexOf(char32_t character) const
{
    return indexOf(std::u32string_view(&character, 1));
}

std::optional<std::int32_t> Labels::indexOf(std::u32string_view text) const
{
    const auto found = m_indices.find(std::u32string(text));
    if (found == m_indices.end())
        return {};
    return found->second;
}

} // namespace memewright
