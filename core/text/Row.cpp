#include "text/Row.h"

#include <algorithm>

namespace memewright {

namespace {

constexpr std::size_t kIdDigits = 12;

std::u32string digits(std::uint64_t number, std::size_t width)
{
    std::u32string text;
    for (; number > 0 || text.empty(); number /= 10)
        text += U'0' + static_cast<char32_t>(number % 10);
    text.resize(std::max(text.size(), width), U'0');
    std::reverse(text.begin(), text.end());
    return text;
}

} // namespace

std::u32string rowHeader(std::int64_t templateId, int box)
{
    return digits(static_cast<std::uint64_t>(templateId), kIdDigits) + U"  " + digits(static_cast<std::uint64_t>(box), 1) + U"  ";
}

std::u32string rowText(std::int64_t templateId, std::u32string_view textSoFar)
{
    const auto box = std::count(textSoFar.begin(), textSoFar.end(), kBoxEnd);
    std::u32string text = rowHeader(templateId, static_cast<int>(box));
    text += textSoFar;
    return text;
}

std::size_t encodeRow(const Vocabulary& vocabulary, std::u32string_view text, std::span<std::int32_t> ids)
{
    std::size_t skipped = 0;
    std::size_t free = ids.size();
    for (auto c = text.rbegin(); c != text.rend(); ++c) {
        const std::int32_t id = vocabulary.idOf(*c);
        if (id == 0)
            ++skipped;
        else if (free > 0)
            ids[--free] = id;
    }
    std::fill_n(ids.begin(), free, 0);
    return skipped;
}

} // namespace memewright
