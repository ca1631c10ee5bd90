#include "text/Names.h"

#include <algorithm>
#include <charconv>

#include "text/Normalizer.h"

namespace memewright {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

std::string comparableName(std::string_view name)
{
    const auto isSign = [](char c) { return static_cast<unsigned char>(c) < 0x80 && !isDigit(c) && !(c >= 'a' && c <= 'z'); };
    std::string letters = toLowerCase(name);
    std::erase_if(letters, isSign);
    return letters;
}

std::optional<std::int64_t> parseTemplateId(std::string_view text)
{
    constexpr std::size_t kDigits = 12;
    if (text.empty() || text.size() > kDigits || !std::all_of(text.begin(), text.end(), isDigit))
        return {};
    std::int64_t id = 0;
    std::from_chars(text.data(), text.data() + text.size(), id);
    return id;
}

} // namespace memewright
