#pragma once

#include <string>
#include <string_view>

namespace memewright {

/// `text` with HTML's character references (&amp;, &#039;, &#x2019; …) decoded, also such as were escaped twice. What is none
/// stays as it is. Well-formed UTF-8 in and out.
std::string decodeHtmlEntities(std::string_view text);

} // namespace memewright
