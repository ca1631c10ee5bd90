#include "generation/OriginalityText.h"

#include "text/Normalizer.h"

namespace memewright {

OriginalityText::OriginalityText(std::string_view text) : m_text(toLowerCase(text))
{
    if (m_text.ends_with('|'))
        m_text.pop_back();
    const auto beginsCharacter = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
    for (std::size_t i = 0; i < m_text.size(); ++i)
        if (beginsCharacter(m_text[i]))
            m_starts.push_back(i);
    m_starts.push_back(m_text.size());
}

} // namespace memewright
