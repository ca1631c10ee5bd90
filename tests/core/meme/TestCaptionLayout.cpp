#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "meme/CaptionLayout.h"
#include "meme/LineBreaks.h"
#include "text/Normalizer.h"

using namespace memewright;

namespace {

/// Every letter has a width of its own; 'j' reaches below the line, 'A' above the capitals.
class FakeMeasurer final : public TextMeasurer
{
public:
    double lineWidth(const std::string& line) const override
    {
        double width = 0;
        for (const char c : line)
            width += c == ' ' ? 0.2 : 0.3 + 0.05 * (static_cast<unsigned char>(c) % 7);
        return width;
    }
    double capHeight() const override { return 0.7; }
    double inkAbove(const std::string& line) const override { return line.find('A') == std::string::npos ? 0 : 0.2; }
    double inkBelow(const std::string& line) const override { return line.find('j') == std::string::npos ? 0 : 0.15; }
};

struct Case {
    std::string text;
    double width = 0;
    double height = 0;
    HorizontalAlign align = HorizontalAlign::Center;
    VerticalAlign valign = VerticalAlign::Middle;
    LayoutSettings settings;
};

Case randomCase(std::mt19937& random)
{
    const auto number = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
    Case one;
    const std::string letters = "abcdefghijklmnopA";
    for (int word = number(1, 9); word > 0; --word) {
        one.text += one.text.empty() ? "" : " ";
        for (int letter = number(1, number(0, 9) == 0 ? 30 : 8); letter > 0; --letter)
            one.text += letters[static_cast<std::size_t>(number(0, static_cast<int>(letters.size()) - 1))];
    }
    one.width = number(30, 600);
    one.height = number(10, 300);
    one.align = static_cast<HorizontalAlign>(number(0, 2));
    one.valign = static_cast<VerticalAlign>(number(0, 2));
    return one;
}

CaptionLayout layoutOf(const Case& one)
{
    return layoutCaption(one.text, one.width, one.height, one.align, one.valign, FakeMeasurer(), one.settings);
}

std::string joined(const CaptionLayout& layout, const std::string& between)
{
    std::string text;
    for (const LayoutLine& line : layout.lines)
        text += (text.empty() ? "" : between) + line.text;
    return text;
}

std::string withoutBlanks(std::string text)
{
    std::erase(text, ' ');
    return text;
}

/// The largest size of any way to break at blanks, by trying all of them.
double bestSizeByTrying(const Case& one)
{
    const FakeMeasurer measurer;
    const std::vector<std::string> words = wordsOf(one.text);
    const double padding = one.settings.padding * std::min(one.width, 2 * one.height);
    const double above = measurer.inkAbove(one.text), below = measurer.inkBelow(one.text), pen = one.settings.penWidth;
    const double pitch = std::max(one.settings.lineHeight * 0.7, 0.7 + above + below + pen);
    double best = 0;
    for (unsigned breaks = 0; breaks < 1U << (words.size() - 1); ++breaks) {
        double widest = 0;
        int lines = 0;
        std::string line;
        for (std::size_t i = 0; i < words.size(); ++i) {
            line += (line.empty() ? "" : " ") + words[i];
            if (i + 1 < words.size() && (breaks >> i & 1U) == 0)
                continue;
            widest = std::max(widest, measurer.lineWidth(line));
            line.clear();
            ++lines;
        }
        const double height = above + 0.7 + below + pen + (lines - 1) * pitch;
        best = std::max(best,
            std::min(
                {(one.width - 2 * padding) / (widest + pen), (one.height - 2 * padding) / height, one.settings.largestSize}));
    }
    return best;
}

void checkInside(const Case& one, const CaptionLayout& layout)
{
    const FakeMeasurer measurer;
    const double pen = one.settings.penWidth / 2 * layout.size;
    const double padding = one.settings.padding * std::min(one.width, 2 * one.height) - 1e-9 * one.width;
    for (const LayoutLine& line : layout.lines) {
        CHECK(line.x - pen >= padding);
        CHECK(line.x + measurer.lineWidth(line.text) * layout.size + pen <= one.width - padding);
        CHECK(line.baseline - (0.7 + measurer.inkAbove(line.text)) * layout.size - pen >= padding);
        CHECK(line.baseline + measurer.inkBelow(line.text) * layout.size + pen <= one.height - padding);
    }
}

void checkOnlyLongWordsAreBroken(const Case& one, const CaptionLayout& layout, double smallest)
{
    const FakeMeasurer measurer;
    const double room = one.width - 2 * one.settings.padding * std::min(one.width, 2 * one.height);
    const std::string lines = ' ' + joined(layout, " ") + ' ';
    for (const std::string& word : wordsOf(one.text))
        if (measurer.lineWidth(word) <= room / smallest - one.settings.penWidth)
            CHECK(lines.find(' ' + word + ' ') != std::string::npos);
}

} // namespace

TEST_CASE("no line leaves the box, whatever the text and the box")
{
    std::mt19937 random(1);
    for (int i = 0; i < 3000; ++i) {
        Case one = randomCase(random);
        if (i % 3 == 0)
            one.settings.smallestSize = 20;
        CAPTURE(one.text);
        CAPTURE(one.width);
        CAPTURE(one.height);
        const CaptionLayout layout = layoutOf(one);
        REQUIRE(layout.size > 0);
        checkInside(one, layout);
        CHECK(withoutBlanks(joined(layout, "")) == withoutBlanks(one.text));
    }
}

TEST_CASE("whole words reach the largest size of all ways to break them")
{
    std::mt19937 random(2);
    for (int i = 0; i < 1500; ++i) {
        Case one = randomCase(random);
        one.settings.smallestSize = 0;
        CAPTURE(one.text);
        const CaptionLayout layout = layoutOf(one);
        CHECK(layout.size == doctest::Approx(bestSizeByTrying(one)).epsilon(1e-7));
        CHECK(joined(layout, " ") == one.text);
    }
}

TEST_CASE("words are broken only where whole ones would be too small")
{
    std::mt19937 random(3);
    int broken = 0;
    for (int i = 0; i < 1500; ++i) {
        Case one = randomCase(random);
        one.settings.smallestSize = 12;
        const double whole = bestSizeByTrying(one);
        const CaptionLayout layout = layoutOf(one);
        CAPTURE(one.text);
        if (whole >= 12.001)
            CHECK(joined(layout, " ") == one.text);
        if (joined(layout, " ") == one.text)
            continue;
        ++broken;
        CHECK(whole < 12.001);
        CHECK(layout.size > whole * 0.999);
        checkOnlyLongWordsAreBroken(one, layout, 12);
    }
    CHECK(broken > 50);
}

TEST_CASE("a word that must be broken gets as large as that allows")
{
    Case one{std::string(82, 'x'), 400, 300, HorizontalAlign::Center, VerticalAlign::Middle, {}};
    one.settings.smallestSize = 16;
    one.settings.largestSize = 100;
    const CaptionLayout layout = layoutOf(one);
    CHECK(layout.lines.size() > 3);
    CHECK(layout.size > 20);
    checkInside(one, layout);
}

TEST_CASE("short text stays on one line at the size limit, in the place that the style asks for")
{
    Case one{"fix it", 1000, 400, HorizontalAlign::Left, VerticalAlign::Top, {}};
    const double edge = 0.05 * 800 + 0.06 * 64;
    CaptionLayout layout = layoutOf(one);
    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.size == doctest::Approx(64));
    CHECK(layout.lines[0].x == doctest::Approx(edge));
    CHECK(layout.lines[0].baseline == doctest::Approx(edge + 0.7 * 64));
    one.align = HorizontalAlign::Right;
    one.valign = VerticalAlign::Bottom;
    layout = layoutOf(one);
    CHECK(layout.lines[0].x + FakeMeasurer().lineWidth("fix it") * 64 == doctest::Approx(1000 - edge));
    CHECK(layout.lines[0].baseline == doctest::Approx(400 - edge));
    one.align = HorizontalAlign::Center;
    one.valign = VerticalAlign::Middle;
    layout = layoutOf(one);
    CHECK(layout.lines[0].x + FakeMeasurer().lineWidth("fix it") * 32 == doctest::Approx(500));
    CHECK(layout.lines[0].baseline == doctest::Approx(200 + 0.35 * 64));
}

TEST_CASE("lines of a given number are as even as they can be")
{
    const std::vector<std::string> words = {"aaaaa", "aa", "aa", "aaaaa"};
    const WidthOfWords width = [&](std::size_t first, std::size_t last) {
        double sum = static_cast<double>(last - first) - 1;
        for (std::size_t i = first; i < last; ++i)
            sum += static_cast<double>(words[i].size());
        return sum;
    };
    CHECK(smallestWidths(4, width, 1e9) == std::vector<double>{17, 8, 5, 5});
    CHECK(evenBreaks(4, 2, width, 8) == LineBreaks{2, 4});
    CHECK(evenBreaks(4, 3, width, 8) == LineBreaks{1, 3, 4});
    CHECK(evenBreaks(4, 2, width, 7).empty());
}

TEST_CASE("lines are a full line height apart, more where marks would touch")
{
    Case one{"aaaa bbbb cccc", 60, 300, HorizontalAlign::Center, VerticalAlign::Middle, {}};
    CaptionLayout layout = layoutOf(one);
    REQUIRE(layout.lines.size() == 3);
    CHECK(layout.lines[1].baseline - layout.lines[0].baseline == doctest::Approx(1.22 * 0.7 * layout.size));
    one.text = "aaaa bbbb AAAA";
    layout = layoutOf(one);
    REQUIRE(layout.lines.size() == 3);
    CHECK(layout.lines[2].baseline - layout.lines[1].baseline == doctest::Approx((0.7 + 0.2 + 0.12) * layout.size));
}

TEST_CASE("nothing to show and boxes without room give an empty layout")
{
    for (const char* text : {"", " ", " \t\n "})
        CHECK(layoutOf({text, 100, 100, {}, {}, {}}).lines.empty());
    CHECK(layoutOf({"text", 0, 100, {}, {}, {}}).size == 0);
    CHECK(layoutOf({"text", 100, -3, {}, {}, {}}).lines.empty());
    CHECK(layoutOf({"text", std::nan(""), 100, {}, {}, {}}).lines.empty());
}

TEST_CASE("characters keep their marks when a word is broken")
{
    CHECK(unbreakablePieces("abc") == std::vector<std::string>{"a", "b", "c"});
    CHECK(unbreakablePieces("e\u0301a\u0308\u0301x") == std::vector<std::string>{"e\u0301", "a\u0308\u0301", "x"});
    CHECK(unbreakablePieces("\U0001F469\u200D\U0001F680!") == std::vector<std::string>{"\U0001F469\u200D\U0001F680", "!"});
    CHECK(unbreakablePieces("\U0001F44D\U0001F3FDx") == std::vector<std::string>{"\U0001F44D\U0001F3FD", "x"});
}
