#include "meme/CaptionLayout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

#include "meme/LineBreaks.h"
#include "text/Normalizer.h"

namespace memewright {
namespace {

// Kept free at the edges, so that rounding never puts ink outside.
constexpr double kSafety = 1e-9;
constexpr int kHalvings = 48;

class Fitting
{
public:
    Fitting(const std::string& text, double width, double height, const TextMeasurer& measurer, const LayoutSettings& settings)
        : m_words(wordsOf(text)), m_measurer(measurer), m_settings(settings)
    {
        const double padding = settings.padding * std::min(width, 2 * height);
        m_width = width - 2 * padding;
        m_height = height - 2 * padding;
        std::string all;
        for (const std::string& word : m_words)
            all += (all.empty() ? "" : " ") + word;
        m_above = std::max(0.0, measurer.inkAbove(all));
        m_below = std::max(0.0, measurer.inkBelow(all));
        m_cap = measurer.capHeight();
    }

    /// Size and the texts of the lines; places come later.
    CaptionLayout fit();

    double above() const { return m_above; }
    double below() const { return m_below; }
    double cap() const { return m_cap; }
    double linePitch() const { return std::max(m_settings.lineHeight * m_cap, m_cap + m_above + m_below + m_settings.penWidth); }
    double blockHeight(std::size_t lines) const
    {
        return m_above + m_cap + m_below + m_settings.penWidth + static_cast<double>(lines - 1) * linePitch();
    }

private:
    double lineWidth(std::size_t first, std::size_t last);
    std::string line(std::size_t first, std::size_t last) const;
    double sizeOf(double widestLine, std::size_t lines) const;
    double widestAt(double size) const { return m_width / size - m_settings.penWidth; }
    std::pair<double, std::size_t> bestSize(const WidthOfWords& width, double widest) const;
    double certainSize();
    CaptionLayout wholeWords();
    CaptionLayout brokenWords(double atLeast);
    std::vector<std::string> fill(double widest) const;
    void fillPieces(const std::string& word, double widest, std::vector<std::string>& lines) const;

    std::vector<std::string> m_words;
    const TextMeasurer& m_measurer;
    const LayoutSettings& m_settings;
    double m_width = 0;
    double m_height = 0;
    double m_above = 0;
    double m_below = 0;
    double m_cap = 0;
    std::unordered_map<std::size_t, double> m_widths;
};

std::string Fitting::line(std::size_t first, std::size_t last) const
{
    std::string text = m_words[first];
    for (std::size_t i = first + 1; i < last; ++i)
        text += ' ' + m_words[i];
    return text;
}

double Fitting::lineWidth(std::size_t first, std::size_t last)
{
    const auto [entry, isNew] = m_widths.try_emplace(first * (m_words.size() + 1) + last);
    if (isNew)
        entry->second = m_measurer.lineWidth(line(first, last));
    return entry->second;
}

double Fitting::sizeOf(double widestLine, std::size_t lines) const
{
    const double byWidth = m_width / (widestLine + m_settings.penWidth);
    const double byHeight = m_height / blockHeight(lines);
    return std::min({byWidth, byHeight, m_settings.largestSize}) * (1 - kSafety);
}

// The largest size and the fewest lines that reach it.
std::pair<double, std::size_t> Fitting::bestSize(const WidthOfWords& width, double widest) const
{
    const std::vector<double> widths = smallestWidths(m_words.size(), width, widest);
    std::pair<double, std::size_t> best{0, 1};
    for (std::size_t lines = 1; lines <= widths.size(); ++lines) {
        const double size = sizeOf(widths[lines - 1], lines);
        if (size > best.first)
            best = {size, lines};
    }
    return best;
}

// Shaping all possible lines of a long text takes too long: words measured one by one give a good way to break, and the
// size that it really reaches tells which lines are too long to be looked at.
double Fitting::certainSize()
{
    const double blank = std::max(0.0, m_measurer.lineWidth("I I") - 2 * m_measurer.lineWidth("I"));
    std::vector<double> ends{0};
    for (const std::string& word : m_words)
        ends.push_back(ends.back() + m_measurer.lineWidth(word) + blank);
    const WidthOfWords estimate = [&](std::size_t first, std::size_t last) { return ends[last] - ends[first] - blank; };
    const double anyWidth = std::numeric_limits<double>::max();
    const auto [size, lines] = bestSize(estimate, anyWidth);
    double widest = 0;
    std::size_t first = 0;
    for (const std::size_t last : evenBreaks(m_words.size(), lines, estimate, widestAt(size) + kSafety)) {
        widest = std::max(widest, lineWidth(first, last));
        first = last;
    }
    return sizeOf(first == 0 ? anyWidth : widest, lines);
}

CaptionLayout Fitting::wholeWords()
{
    const WidthOfWords width = [this](std::size_t first, std::size_t last) { return lineWidth(first, last); };
    const auto [size, lines] = bestSize(width, widestAt(certainSize() * (1 - kSafety)));
    CaptionLayout layout;
    layout.size = size;
    std::size_t first = 0;
    for (const std::size_t last : evenBreaks(m_words.size(), lines, width, widestAt(size))) {
        layout.lines.push_back({line(first, last), 0, 0});
        first = last;
    }
    return layout;
}

void Fitting::fillPieces(const std::string& word, double widest, std::vector<std::string>& lines) const
{
    std::string current;
    for (const std::string& piece : unbreakablePieces(word)) {
        if (!current.empty() && m_measurer.lineWidth(current + piece) > widest)
            lines.push_back(std::exchange(current, {}));
        current += piece;
    }
    lines.push_back(current);
}

std::vector<std::string> Fitting::fill(double widest) const
{
    std::vector<std::string> lines;
    for (const std::string& word : m_words) {
        if (!lines.empty() && m_measurer.lineWidth(lines.back() + ' ' + word) <= widest)
            lines.back() += ' ' + word;
        else if (m_measurer.lineWidth(word) <= widest)
            lines.push_back(word);
        else
            fillPieces(word, widest, lines);
    }
    return lines;
}

CaptionLayout Fitting::brokenWords(double atLeast)
{
    CaptionLayout best;
    double low = atLeast, high = m_settings.largestSize;
    // Only words that must be broken are: where the others would be too, the letters grow no further.
    for (const std::string& word : m_words)
        if (const double width = m_measurer.lineWidth(word); width <= widestAt(m_settings.smallestSize))
            high = std::min(high, m_width / (width + m_settings.penWidth));
    for (int i = 0; i < kHalvings && high - low > 1e-6 * high; ++i) {
        const double size = i == 0 ? high * (1 - kSafety) : (low + high) / 2;
        const std::vector<std::string> lines = fill(widestAt(size));
        double widest = 0;
        for (const std::string& one : lines)
            widest = std::max(widest, m_measurer.lineWidth(one));
        if (sizeOf(widest, lines.size()) < size * (1 - kSafety)) {
            high = size;
            continue;
        }
        low = size;
        best.size = size;
        best.lines.clear();
        for (const std::string& one : lines)
            best.lines.push_back({one, 0, 0});
    }
    return best;
}

CaptionLayout Fitting::fit()
{
    if (m_words.empty() || !(m_width > 0) || !(m_height > 0) || !std::isfinite(m_width) || !std::isfinite(m_height))
        return {};
    CaptionLayout layout = wholeWords();
    if (layout.size >= m_settings.smallestSize)
        return layout;
    CaptionLayout broken = brokenWords(layout.size);
    return broken.lines.empty() ? layout : broken;
}

double left(HorizontalAlign align, double lineWidth, double width, double edge)
{
    if (align == HorizontalAlign::Left)
        return edge;
    return align == HorizontalAlign::Right ? width - edge - lineWidth : (width - lineWidth) / 2;
}

double firstBaseline(VerticalAlign align, const Fitting& fitting, const CaptionLayout& layout, double height, double edge)
{
    const double above = (fitting.above() + fitting.cap()) * layout.size;
    const double rest = static_cast<double>(layout.lines.size() - 1) * fitting.linePitch() * layout.size;
    const double highest = edge + above;
    const double lowest = height - edge - fitting.below() * layout.size - rest;
    if (align == VerticalAlign::Top)
        return highest;
    if (align == VerticalAlign::Bottom)
        return lowest;
    // The capitals stand in the middle; marks above and tails below move them only where there is no room.
    const double middle = (height - rest + fitting.cap() * layout.size) / 2;
    return std::max(highest, std::min(middle, lowest));
}

} // namespace

CaptionLayout layoutCaption(const std::string& text, double width, double height, HorizontalAlign align, VerticalAlign valign,
    const TextMeasurer& measurer, const LayoutSettings& settings)
{
    Fitting fitting(text, width, height, measurer, settings);
    CaptionLayout layout = fitting.fit();
    if (layout.lines.empty())
        return {};
    const double padding = settings.padding * std::min(width, 2 * height);
    const double edge = padding + settings.penWidth / 2 * layout.size;
    double baseline = firstBaseline(valign, fitting, layout, height, edge);
    for (LayoutLine& line : layout.lines) {
        line.x = left(align, measurer.lineWidth(line.text) * layout.size, width, edge);
        line.baseline = baseline;
        baseline += fitting.linePitch() * layout.size;
    }
    return layout;
}

} // namespace memewright
