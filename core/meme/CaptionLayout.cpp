#include "meme/CaptionLayout.h"

#include <algorithm>
#include <cmath>

#include "meme/CaptionPieces.h"
#include "meme/LineBreaks.h"

namespace memewright {
namespace {

// Kept free at the edges, so that rounding never puts ink outside.
constexpr double kSafety = 1e-9;
/// How near the search comes to the largest size: far below what is seen.
constexpr double kPrecision = 1e-11;

/// A piece alone and one with its neighbour are measured; from that follows the width of any line, but where letters change their
/// shape with others further away.
PiecePlaces placesOf(const CaptionParagraph& pieces, const TextMeasurer& measurer, const std::stop_token& stop)
{
    PiecePlaces places;
    for (std::size_t i = 0; i < pieces.size() && !stop.stop_requested(); ++i) {
        const double width = measurer.lineWidth(pieces[i].text);
        double begin = 0;
        if (i > 0) {
            const char* between = pieces[i - 1].blankBehind ? " " : "";
            begin = places.begins.back() + measurer.lineWidth(pieces[i - 1].text + between + pieces[i].text) - width;
        }
        places.begins.push_back(begin);
        places.ends.push_back(begin + width);
        places.hyphens.push_back(pieces[i].hyphenAtEnd ? measurer.lineWidth(pieces[i].text + '-') - width : 0);
    }
    return places;
}

class Fitting
{
public:
    Fitting(double width, double height, const TextMeasurer& measurer, const LayoutSettings& settings, std::stop_token stop)
        : m_measurer(measurer), m_settings(settings), m_stop(std::move(stop)), m_cap(measurer.capHeight())
    {
        const double padding = settings.padding * std::min(width, 2 * height);
        m_width = width - 2 * padding;
        m_height = height - 2 * padding;
    }

    /// Size and the texts of the lines; places come later. Empty when stopped.
    CaptionLayout fit(const std::string& text);

    double above() const { return m_above; }
    double below() const { return m_below; }
    double cap() const { return m_cap; }
    double linePitch() const { return std::max(m_settings.lineHeight * m_cap, m_cap + m_above + m_below + m_settings.penWidth); }

private:
    double blockHeight(std::size_t lines) const
    {
        return m_above + m_cap + m_below + m_settings.penWidth + static_cast<double>(lines - 1) * linePitch();
    }
    double widestAt(double size) const { return m_width / size - m_settings.penWidth; }
    void measure(std::vector<CaptionParagraph> paragraphs);
    bool breakLongPieces();
    bool fits(double size) const;
    double largestSize() const;
    CaptionLayout breakLines() const;

    const TextMeasurer& m_measurer;
    const LayoutSettings& m_settings;
    std::stop_token m_stop;
    double m_width = 0;
    double m_height = 0;
    double m_above = 0;
    double m_below = 0;
    double m_cap = 0;
    std::vector<CaptionParagraph> m_paragraphs;
    std::vector<PiecePlaces> m_places; ///< of each paragraph
};

void Fitting::measure(std::vector<CaptionParagraph> paragraphs)
{
    m_paragraphs = std::move(paragraphs);
    m_places.clear();
    for (const CaptionParagraph& paragraph : m_paragraphs) {
        m_places.push_back(placesOf(paragraph, m_measurer, m_stop));
        for (const CaptionPiece& piece : paragraph) {
            if (m_stop.stop_requested())
                return;
            m_above = std::max(m_above, m_measurer.inkAbove(piece.text));
            m_below = std::max(m_below, m_measurer.inkBelow(piece.text));
        }
    }
}

/// Takes pieces that are too wide for letters of the smallest size apart; false when there is none.
bool Fitting::breakLongPieces()
{
    const double widest = widestAt(m_settings.smallestSize);
    bool any = false;
    std::vector<CaptionParagraph> broken(m_paragraphs.size());
    for (std::size_t i = 0; i < m_paragraphs.size(); ++i)
        for (std::size_t j = 0; j < m_paragraphs[i].size(); ++j) {
            CaptionParagraph characters{m_paragraphs[i][j]};
            if (m_places[i].ends[j] - m_places[i].begins[j] > widest)
                characters = charactersOf(m_paragraphs[i][j]);
            any = any || characters.size() > 1;
            broken[i].insert(broken[i].end(), characters.begin(), characters.end());
        }
    if (any)
        measure(std::move(broken));
    return any;
}

bool Fitting::fits(double size) const
{
    std::size_t lines = 0;
    for (const PiecePlaces& places : m_places) {
        const std::size_t more = fullBreaks(places, widestAt(size)).size();
        lines += more;
        if (more == 0 || blockHeight(lines) * size > m_height)
            return false;
    }
    return true;
}

double Fitting::largestSize() const
{
    double high = m_settings.largestSize;
    if (fits(high))
        return high;
    double low = high / 2;
    for (; !fits(low) && low > 0; low /= 2)
        high = low;
    while (high - low > kPrecision * high && !m_stop.stop_requested()) {
        const double middle = (low + high) / 2;
        if (middle <= low || middle >= high) // the box is so low that no number lies between
            break;
        (fits(middle) ? low : high) = middle;
    }
    return low;
}

CaptionLayout Fitting::breakLines() const
{
    CaptionLayout layout;
    const double size = largestSize();
    double widest = 0;
    for (std::size_t i = 0; i < m_paragraphs.size() && !m_stop.stop_requested(); ++i) {
        std::size_t first = 0;
        for (const std::size_t last : evenBreaks(m_places[i], widestAt(size))) {
            layout.lines.push_back({lineOf(m_paragraphs[i], first, last), 0, 0});
            widest = std::max(widest, m_measurer.lineWidth(layout.lines.back().text));
            first = last;
        }
    }
    if (layout.lines.empty() || m_stop.stop_requested())
        return {};
    // What was measured is what counts: the lines as they are drawn.
    const double byWidth = m_width / (widest + m_settings.penWidth);
    const double byHeight = m_height / blockHeight(layout.lines.size());
    layout.size = std::min({byWidth, byHeight, m_settings.largestSize}) * (1 - kSafety);
    return layout;
}

CaptionLayout Fitting::fit(const std::string& text)
{
    if (!(m_width > 0) || !(m_height > 0) || !std::isfinite(m_width) || !std::isfinite(m_height))
        return {};
    measure(paragraphsOf(text));
    CaptionLayout layout = breakLines();
    if (layout.lines.empty() || layout.size >= m_settings.smallestSize)
        return layout;
    const double above = m_above, below = m_below;
    if (breakLongPieces())
        if (CaptionLayout broken = breakLines(); broken.size > layout.size || m_stop.stop_requested())
            return broken;
    m_above = above;
    m_below = below;
    return layout;
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
    const TextMeasurer& measurer, const LayoutSettings& settings, std::stop_token stop)
{
    Fitting fitting(width, height, measurer, settings, std::move(stop));
    CaptionLayout layout = fitting.fit(text);
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
