#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <stop_token>

#include "meme/CaptionLayout.h"
#include "meme/CaptionPieces.h"
#include "meme/LineBreaks.h"
#include "text/Normalizer.h"
#include "text/Unicode.h"

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

namespace {

/// Pieces of these widths with blanks of 1 between them.
PiecePlaces placesOf(const std::vector<double>& widths)
{
    PiecePlaces places;
    double at = 0;
    for (const double width : widths) {
        places.begins.push_back(at);
        places.ends.push_back(at + width);
        places.hyphens.push_back(0);
        at += width + 1;
    }
    return places;
}

/// Ends of the lines with the least sum of squared widths of all ways into the fewest lines; by trying all of them.
LineBreaks evenBreaksByTrying(const PiecePlaces& places, double widest)
{
    LineBreaks best;
    double least = 0;
    for (unsigned mask = 0; mask < 1U << (places.count() - 1); ++mask) {
        LineBreaks ends;
        for (std::size_t i = 0; i + 1 < places.count(); ++i)
            if (mask >> i & 1U)
                ends.push_back(i + 1);
        ends.push_back(places.count());
        double sum = 0;
        std::size_t first = 0;
        for (const std::size_t last : ends) {
            const double width = places.width(first, last);
            sum += width <= widest ? width * width : 1e18;
            first = last;
        }
        if (sum < 1e18 && (best.empty() || ends.size() < best.size() || (ends.size() == best.size() && sum < least))) {
            best = ends;
            least = sum;
        }
    }
    return best;
}

} // namespace

TEST_CASE("lines are as few as can be, and then as even")
{
    const PiecePlaces places = placesOf({5, 2, 2, 5});
    CHECK(fullBreaks(places, 17) == LineBreaks{4});
    CHECK(fullBreaks(places, 11) == LineBreaks{3, 4});
    CHECK(evenBreaks(places, 11) == LineBreaks{2, 4});
    CHECK(evenBreaks(places, 5) == LineBreaks{1, 3, 4});
    CHECK(evenBreaks(places, 4).empty());
    CHECK(evenBreaks({}, 4) == LineBreaks{0});
}

TEST_CASE("no way to break is more even than the one that is found")
{
    std::mt19937 random(7);
    const auto number = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
    for (int i = 0; i < 2000; ++i) {
        std::vector<double> widths;
        for (int count = number(1, 11); count > 0; --count)
            widths.push_back(number(1, 60) / 7.0);
        PiecePlaces places = placesOf(widths);
        for (double& hyphen : places.hyphens)
            hyphen = number(0, 3) == 0 ? 1.5 : 0;
        const double widest = number(5, 200) / 7.0;
        const LineBreaks expected = evenBreaksByTrying(places, widest);
        CHECK(evenBreaks(places, widest).size() == expected.size());
        const auto sum = [&](const LineBreaks& breaks) {
            double squares = 0;
            std::size_t first = 0;
            for (const std::size_t last : breaks) {
                CHECK(places.width(first, last) <= widest);
                squares += places.width(first, last) * places.width(first, last);
                first = last;
            }
            return squares;
        };
        CHECK(sum(evenBreaks(places, widest)) == doctest::Approx(sum(expected)));
    }
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
    // Numbers so small that there is none between two of them.
    for (const double tiny : {5e-324, 1e-320, 3e-310, 2.3e-308}) {
        CHECK(layoutOf({"two words", 100, tiny, {}, {}, {}}).size <= 1e-300);
        CHECK(layoutOf({"two words", tiny, 100, {}, {}, {}}).size <= 1e-300);
    }
}

namespace {

/// The pieces of a text, blanks and hyphens shown behind them, a bar between paragraphs.
std::string shown(const std::string& text)
{
    std::string all;
    for (const CaptionParagraph& paragraph : paragraphsOf(text)) {
        all += all.empty() ? "" : "|";
        for (const CaptionPiece& piece : paragraph)
            all += '[' + piece.text + (piece.blankBehind ? "_" : "") + (piece.hyphenAtEnd ? "~" : "") + ']';
    }
    return all;
}

std::vector<std::string> characters(const std::string& text)
{
    std::vector<std::string> all;
    for (const CaptionPiece& piece : charactersOf({text}))
        all.push_back(piece.text);
    return all;
}

} // namespace

TEST_CASE("pieces are what Unicode keeps together")
{
    CHECK(shown("plain words") == "[plain_][words]");
    CHECK(shown("a well-known e-mail") == "[a_][well-][known_][e-][mail]");
    CHECK(shown("https://memes.example/very/long") == "[https://][memes.example/][very/][long]");
    CHECK(shown("either/or\u2014both") == "[either/][or][\u2014][both]");
    CHECK(shown("10,000.50 (maybe) wait...what") == "[10,000.50_][(maybe)_][wait...what]");
    CHECK(shown("no\u00A0break 5\u202Fkg no\u2060where") == "[no\u00A0break_][5\u202Fkg_][no\u2060where]");
    CHECK(shown("\u732B\u306F\u300C\u304B\u308F\u3044\u3044\u300D\u3002")
        == "[\u732B][\u306F][\u300C\u304B][\u308F][\u3044][\u3044\u300D\u3002]");
    CHECK(shown("\uC548\uB155 \uC138\uC0C1") == "[\uC548][\uB155_][\uC138][\uC0C1]");
    CHECK(shown("\u0E41\u0E21\u0E27\u0E19\u0E48\u0E32\u0E23\u0E31\u0E01")
        == "[\u0E41\u0E21\u0E27][\u0E19\u0E48\u0E32][\u0E23\u0E31\u0E01]");
}

TEST_CASE("soft hyphens and zero width spaces are places to break and nothing else")
{
    CHECK(shown("super\u00ADcali\u00ADfragil") == "[super~][cali~][fragil]");
    CHECK(shown("zero\u200Bwidth \u200B\u00AD end") == "[zero][width_][end]");
    CHECK(paragraphsOf("\u200B\u00AD \u200B").empty());
    const CaptionParagraph pieces = paragraphsOf("super\u00ADcali\u00ADfragil").at(0);
    CHECK(lineOf(pieces, 0, 3) == "supercalifragil");
    CHECK(lineOf(pieces, 0, 2) == "supercali-");
    CHECK(lineOf(pieces, 2, 3) == "fragil");

    Case one{"super\u00ADcali\u00ADfragil", 60, 300, HorizontalAlign::Center, VerticalAlign::Middle, {}};
    CaptionLayout layout = layoutOf(one);
    CHECK(joined(layout, "|") == "super-|cali-|fragil");
    checkInside(one, layout);
    one.width = 900;
    CHECK(joined(layoutOf(one), "|") == "supercalifragil");
}

TEST_CASE("line breaks that were typed stay, in every form that systems write them")
{
    CHECK(shown("one two\nthree") == "[one_][two]|[three]");
    CHECK(shown("a\r\nb\rc\u2028d\u2029e\xC2\x85"
                "f\vg")
        == "[a]|[b]|[c]|[d]|[e]|[f]|[g]");
    CHECK(shown("a\n\n\nb") == "[a]|||[b]");
    CHECK(shown("\n \n\t a \t\n b\u00A0\n \n") == "[a]|[b]");

    Case one{"a b\nc", 1000, 300, HorizontalAlign::Center, VerticalAlign::Middle, {}};
    CHECK(joined(layoutOf(one), "|") == "a b|c");
    one.text = "a\n\nb";
    const CaptionLayout layout = layoutOf(one);
    REQUIRE(layout.lines.size() == 3);
    CHECK(layout.lines[1].text.empty());
    CHECK(layout.lines[2].baseline - layout.lines[1].baseline
        == doctest::Approx(layout.lines[1].baseline - layout.lines[0].baseline));
    // A line that was typed is broken further where that makes the letters larger.
    Case narrow{"aaaa bbbb\ncccc", 60, 300, HorizontalAlign::Center, VerticalAlign::Middle, {}};
    CHECK(joined(layoutOf(narrow), "|") == "aaaa|bbbb|cccc");
}

TEST_CASE("characters stay whole when a word is broken")
{
    CHECK(characters("abc") == std::vector<std::string>{"a", "b", "c"});
    CHECK(characters("e\u0301a\u0308\u0301x") == std::vector<std::string>{"e\u0301", "a\u0308\u0301", "x"});
    CHECK(characters("\U0001F469\u200D\U0001F680!") == std::vector<std::string>{"\U0001F469\u200D\U0001F680", "!"});
    CHECK(characters("\U0001F44D\U0001F3FDx") == std::vector<std::string>{"\U0001F44D\U0001F3FD", "x"});
    CHECK(characters("7\uFE0F\u20E3\u2600\uFE0F") == std::vector<std::string>{"7\uFE0F\u20E3", "\u2600\uFE0F"});
    CHECK(characters("\U0001F1EB\U0001F1F7\U0001F1EF\U0001F1F5")
        == std::vector<std::string>{"\U0001F1EB\U0001F1F7", "\U0001F1EF\U0001F1F5"});
    CHECK(characters("\u0915\u094D\u0937\u093F\u0915") == std::vector<std::string>{"\u0915\u094D\u0937\u093F", "\u0915"});
}

TEST_CASE("emoji are never torn apart, however narrow the box")
{
    const std::string family = "\U0001F469\u200D\U0001F469\u200D\U0001F466", keycap = "3\uFE0F\u20E3",
                      flag = "\U0001F1E7\U0001F1F7";
    for (const double width : {12.0, 20.0, 35.0, 60.0}) {
        Case one{"ab" + family + keycap + flag + "\U0001F44B\U0001F3FFcd", width, 200, {}, VerticalAlign::Middle, {}};
        one.settings.smallestSize = 30; // so that all that can be broken is
        const std::string lines = joined(layoutOf(one), "|");
        for (const std::string& whole : {family, keycap, flag, std::string("\U0001F44B\U0001F3FF")})
            CHECK(lines.find(whole) != std::string::npos);
    }
}

TEST_CASE("a text that is stopped ends empty, and a long one needs few measurements")
{
    class Counting final : public TextMeasurer
    {
    public:
        double lineWidth(const std::string& line) const override
        {
            characters += line.size();
            return measurer.lineWidth(line);
        }
        double capHeight() const override { return 0.7; }
        double inkAbove(const std::string&) const override { return 0; }
        double inkBelow(const std::string&) const override { return 0; }
        FakeMeasurer measurer;
        mutable std::size_t characters = 0;
    };
    std::stop_source stop;
    stop.request_stop();
    CHECK(layoutCaption("some words", 100, 100, {}, {}, FakeMeasurer(), {}, stop.get_token()).lines.empty());
    for (const bool blanks : {true, false}) {
        std::string text;
        while (text.size() < 4096)
            text += blanks && text.size() % 5 == 4 ? ' ' : 'x';
        const Counting counting;
        CHECK(layoutCaption(text, 900, 200, {}, VerticalAlign::Middle, counting).size > 0);
        CHECK(counting.characters < 16 * text.size());
    }
}
