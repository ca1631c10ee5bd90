#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "meme/Template.h"

namespace memewright {

/// Measures text for the layout; injected so that geometry needs no font library. At a font size of 1 unit.
class TextMeasurer
{
public:
    virtual ~TextMeasurer() = default;
    /// Advance width of a line (UTF-8), letter spacing included, without its outline.
    virtual double lineWidth(const std::string& line) const = 0;
    /// Height of a capital letter above the baseline.
    virtual double capHeight() const = 0;
    /// How far ink may reach above the capitals (accents) and below the baseline (descenders) in this line.
    virtual double inkAbove(const std::string& line) const = 0;
    virtual double inkBelow(const std::string& line) const = 0;
};

struct LayoutSettings {
    double penWidth = 0.12; ///< outline, share of the font size
    double lineHeight = 1.22; ///< share of the cap height (plus ink beyond it)
    double padding = 0.05; ///< share of the smaller of the box's width and twice its height
    double largestSize = 64; ///< font size limit, in the units of the box
    /// Where whole pieces would be smaller than this, those too long for it are broken, and the text gets as large as that
    /// allows; if need be it shrinks on without limit.
    double smallestSize = 4;
};

struct LayoutLine {
    std::string text;
    double x = 0; ///< left end of the line
    double baseline = 0; ///< both in the box's own unrotated coordinates, origin at its top left
};

struct CaptionLayout {
    double size = 0; ///< font size; 0 for an empty text
    std::vector<LayoutLine> lines;
};

/// The largest font size at which the text, broken into any number of lines, lies wholly inside width x height with its outline.
/// Breaks where a line break was typed and where Unicode allows it; a piece is broken between its characters only where that is
/// the only way to letters of `smallestSize`. Deterministic; the time grows with the text's length. Empty when stopped.
CaptionLayout layoutCaption(const std::string& text, double width, double height, HorizontalAlign align, VerticalAlign valign,
    const TextMeasurer& measurer, const LayoutSettings& settings = {}, std::stop_token stop = {});

} // namespace memewright
