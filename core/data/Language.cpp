#include <algorithm>
#include <cstdio> // its header uses FILE without saying so

#include <cld2/public/compact_lang_det.h>

#include "data/Cleaning.h"

namespace memewright {

bool isSurelyNotEnglish(std::string_view text)
{
    // A bar is no letter of any language, and what stands on its sides is no one sentence.
    std::string plain(text);
    std::replace(plain.begin(), plain.end(), '|', ' ');
    bool sure = false;
    const auto language = CLD2::DetectLanguage(plain.data(), static_cast<int>(plain.size()), /*is_plain_text=*/true, &sure);
    return sure && language != CLD2::ENGLISH && language != CLD2::UNKNOWN_LANGUAGE;
}

} // namespace memewright
