#include "meme/LineBreaks.h"

#include <algorithm>
#include <limits>

#include "text/Unicode.h"

namespace memewright {
namespace {

constexpr double kImpossible = std::numeric_limits<double>::infinity();

struct Table {
    std::vector<std::vector<double>> cost; ///< [lines - 1][words so far]
    std::vector<std::vector<std::size_t>> from; ///< where the last line begins
};

// All ways to break into 1 … mostLines lines; `join` adds a line's width to the cost of what stands before it.
template <class Join>
Table breakTable(std::size_t words, std::size_t mostLines, const WidthOfWords& width, double widest, Join join)
{
    Table table{{mostLines, std::vector<double>(words + 1, kImpossible)}, {mostLines, std::vector<std::size_t>(words + 1, 0)}};
    for (std::size_t first = words; first-- > 0;) {
        for (std::size_t last = first + 1; last <= words; ++last) {
            const double lineWidth = width(first, last);
            if (lineWidth > widest)
                break;
            table.cost[0][last] = first == 0 ? join(0.0, lineWidth) : table.cost[0][last];
        }
    }
    for (std::size_t line = 1; line < mostLines; ++line) {
        for (std::size_t first = line; first < words; ++first) {
            const double before = table.cost[line - 1][first];
            for (std::size_t last = first + 1; before < kImpossible && last <= words; ++last) {
                const double lineWidth = width(first, last);
                if (lineWidth > widest)
                    break;
                const double cost = join(before, lineWidth);
                if (cost < table.cost[line][last]) {
                    table.cost[line][last] = cost;
                    table.from[line][last] = first;
                }
            }
        }
    }
    return table;
}

bool isMark(char32_t c)
{
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x483 && c <= 0x489) || (c >= 0x591 && c <= 0x5C7) || (c >= 0x610 && c <= 0x61A)
        || (c >= 0x64B && c <= 0x65F) || c == 0x670 || (c >= 0x900 && c <= 0x903) || (c >= 0x93A && c <= 0x94F)
        || (c >= 0xE31 && c <= 0xE3A && c != 0xE32) || (c >= 0xE47 && c <= 0xE4E) || (c >= 0x1AB0 && c <= 0x1AFF)
        || (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xFE20 && c <= 0xFE2F) || c == 0x200D || (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F);
}

bool isFlagLetter(char32_t c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

} // namespace

std::vector<double> smallestWidths(std::size_t words, const WidthOfWords& width, double widest)
{
    const auto wider = [](double before, double line) { return std::max(before, line); };
    const Table table = breakTable(words, words, width, widest, wider);
    std::vector<double> result;
    for (const std::vector<double>& costs : table.cost)
        result.push_back(costs[words]);
    return result;
}

LineBreaks evenBreaks(std::size_t words, std::size_t lines, const WidthOfWords& width, double widest)
{
    const auto addSquare = [](double before, double line) { return before + line * line; };
    const Table table = breakTable(words, lines, width, widest, addSquare);
    if (table.cost[lines - 1][words] == kImpossible)
        return {};
    LineBreaks breaks{words};
    for (std::size_t line = lines; line-- > 1;)
        breaks.insert(breaks.begin(), table.from[line][breaks.front()]);
    return breaks;
}

std::vector<std::string> unbreakablePieces(const std::string& word)
{
    std::vector<std::string> pieces;
    char32_t previous = 0;
    for (const char32_t c : toCodePoints(word)) {
        const bool joined = isMark(c) || previous == 0x200D || (isFlagLetter(c) && isFlagLetter(previous));
        if (pieces.empty() || !joined)
            pieces.emplace_back();
        pieces.back() += toUtf8(std::u32string_view(&c, 1));
        previous = c;
    }
    return pieces;
}

} // namespace memewright
