#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace memewright {

/// A text as training captions are written: lower case, without its final bar. Its pieces are asked for by characters and
/// given as UTF-8.
class OriginalityText
{
public:
    explicit OriginalityText(std::string_view text);

    std::size_t size() const { return m_starts.size() - 1; }
    std::string_view piece(std::size_t begin, std::size_t length) const
    {
        return std::string_view(m_text).substr(m_starts[begin], m_starts[begin + length] - m_starts[begin]);
    }

private:
    std::string m_text;
    std::vector<std::size_t> m_starts; ///< of each character, and the end
};

} // namespace memewright
