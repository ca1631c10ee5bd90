#include "meme/CaptionPieces.h"

#include <string_view>

#include "text/Boundaries.h"
#include "text/Normalizer.h"
#include "text/Unicode.h"

namespace memewright {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";
constexpr std::string_view kZeroWidthSpace = "\u200B";

bool isNoBreakBlank(char32_t c)
{
    return c == 0xA0 || c == 0x2007 || c == 0x202F;
}

/// The text between typed line breaks, trimmed and with single blanks.
std::vector<std::string> typedLines(const std::string& text)
{
    std::vector<std::u32string> lines(1);
    char32_t previous = 0;
    for (const char32_t c : toCodePoints(text)) {
        if (isLineEnd(c) && !(c == U'\n' && previous == U'\r'))
            lines.emplace_back();
        else if (!isLineEnd(c) && !(isBlank(c) && lines.back().empty()))
            lines.back() += isBlank(c) && !isNoBreakBlank(c) ? U' ' : c;
        previous = c;
    }
    std::vector<std::string> result;
    for (std::u32string& line : lines) {
        while (!line.empty() && isBlank(line.back()))
            line.pop_back();
        std::u32string clean;
        for (const char32_t c : line)
            if (c != U' ' || clean.back() != U' ')
                clean += c;
        result.push_back(toUtf8(clean));
    }
    return result;
}

void remove(std::string& text, std::string_view what)
{
    for (std::size_t place = text.find(what); place != std::string::npos; place = text.find(what, place))
        text.erase(place, what.size());
}

CaptionParagraph piecesOf(const std::string& line)
{
    CaptionParagraph pieces;
    std::size_t begin = 0;
    for (const std::size_t end : lineBreakPlaces(line)) {
        CaptionPiece piece{line.substr(begin, end - begin)};
        begin = end;
        piece.hyphenAtEnd = piece.text.ends_with(kSoftHyphen);
        remove(piece.text, kSoftHyphen);
        remove(piece.text, kZeroWidthSpace);
        for (; piece.text.ends_with(' '); piece.blankBehind = true)
            piece.text.pop_back();
        if (!piece.text.empty())
            pieces.push_back(std::move(piece));
        else if (!pieces.empty())
            pieces.back().blankBehind |= piece.blankBehind;
    }
    return pieces;
}

} // namespace

std::vector<CaptionParagraph> paragraphsOf(const std::string& text)
{
    std::vector<CaptionParagraph> paragraphs;
    std::size_t shown = 0;
    for (const std::string& line : typedLines(text)) {
        paragraphs.push_back(piecesOf(line));
        if (!paragraphs.back().empty())
            shown = paragraphs.size();
        else if (shown == 0)
            paragraphs.pop_back();
    }
    paragraphs.resize(shown);
    return paragraphs;
}

CaptionParagraph charactersOf(const CaptionPiece& piece)
{
    CaptionParagraph characters;
    std::size_t begin = 0;
    for (const std::size_t end : characterEnds(piece.text)) {
        characters.push_back({piece.text.substr(begin, end - begin)});
        begin = end;
    }
    characters.back().blankBehind = piece.blankBehind;
    characters.back().hyphenAtEnd = piece.hyphenAtEnd;
    return characters;
}

std::string lineOf(const CaptionParagraph& pieces, std::size_t first, std::size_t last)
{
    std::string line;
    for (std::size_t i = first; i < last; ++i) {
        line += pieces[i].text;
        if (pieces[i].blankBehind && i + 1 < last)
            line += ' ';
    }
    if (first < last && last < pieces.size() && pieces[last - 1].hyphenAtEnd)
        line += '-';
    return line;
}

} // namespace memewright
