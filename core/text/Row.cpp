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

RowParts partsOfRow(std::u32string_view row)
{
    const auto digitsFrom = [&](std::size_t begin) {
        std::size_t end = begin;
        while (end < row.size() && row[end] >= U'0' && row[end] <= U'9')
            ++end;
        return end;
    };
    const auto blanksAt = [&](std::size_t begin) { return row.substr(std::min(begin, row.size()), 2) == U"  "; };
    const std::size_t idEnd = digitsFrom(0);
    const std::size_t boxEnd = digitsFrom(idEnd + 2);
    if (idEnd != kIdDigits || !blanksAt(idEnd) || boxEnd == idEnd + 2 || !blanksAt(boxEnd))
        return {0, row};
    RowParts parts{0, row.substr(boxEnd + 2)};
    for (std::size_t i = 0; i < idEnd; ++i)
        parts.templateId = parts.templateId * 10 + static_cast<std::int64_t>(row[i] - U'0');
    return parts;
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
