#include <doctest/doctest.h>

#include <numeric>
#include <string>

#include "data/Cleaning.h"

using namespace memewright;

namespace {

RawCaption caption(std::vector<std::string> boxes, std::int64_t templateId = 1)
{
    return {templateId, std::move(boxes)};
}

CleaningSettings without(std::initializer_list<CleaningRule> rules)
{
    CleaningSettings settings;
    for (const auto rule : rules)
        settings.off.set(static_cast<std::size_t>(rule));
    return settings;
}

std::uint64_t dropped(const Cleaner& cleaner, const std::string& rule)
{
    for (const auto& line : cleaner.report().dropped)
        if (line.rule == rule)
            return line.count;
    FAIL("no line " << rule);
    return 0;
}

bool sumsUp(const CleaningReport& report)
{
    std::uint64_t sum = report.kept;
    for (const auto& line : report.dropped)
        sum += line.count;
    return sum == report.read;
}

} // namespace

TEST_CASE("The rules have their names, in their order")
{
    const char* names[] = {"blanks", "min-length", "max-length", "lowercase", "ascii", "pipe", "english", "duplicates"};
    for (std::size_t i = 0; i < kCleaningRules; ++i) {
        CHECK(ruleName(static_cast<CleaningRule>(i)) == names[i]);
        CHECK(ruleByName(names[i]) == static_cast<CleaningRule>(i));
        CHECK(Cleaner({}).report().dropped[i].rule == names[i]);
    }
    CHECK(Cleaner({}).report().dropped[8].rule == "malformed");
    CHECK(Cleaner({}).report().dropped[9].rule == "template");
    CHECK(Cleaner({}).report().dropped[10].rule == "cap");
    CHECK_FALSE(ruleByName("uppercase"));
}

TEST_CASE("A clean caption is trimmed box by box, single-blanked, joined and in lower case")
{
    Cleaner cleaner({});
    CHECK(cleaner.clean(caption({"  ONE does \n\t not  ", "SIMPLY walk\xc2\xa0"})) == "one does not|simply walk");
    CHECK(cleaner.clean(caption({"", "the first box is empty", ""})) == "|the first box is empty|");
    CHECK(cleaner.report().kept == 2);
}

TEST_CASE("Length is that of the joined text in characters, 10 to 82 both included")
{
    Cleaner cleaner(without({CleaningRule::English, CleaningRule::Ascii}));
    CHECK_FALSE(cleaner.clean(caption({"12345678", ""}))); // 9 with the bar between
    CHECK(cleaner.clean(caption({"1234", "67890"})));
    CHECK(cleaner.clean(caption({std::string(82, 'x')})));
    CHECK_FALSE(cleaner.clean(caption({std::string(83, 'x')})));
    std::string accents;
    for (int i = 0; i < 82; ++i)
        accents += "\xc3\xa9";
    CHECK(cleaner.clean(caption({accents})));
    CHECK(dropped(cleaner, "min-length") == 1);
    CHECK(dropped(cleaner, "max-length") == 1);
    CHECK(sumsUp(cleaner.report()));
}

TEST_CASE("Each rule drops what it is named for, and a caption counts under the first it fails")
{
    Cleaner cleaner({});
    const RawCaption good = caption({"this is a good caption", "and it stays"});
    CHECK(cleaner.clean(good));
    CHECK_FALSE(cleaner.clean(caption({""})));
    CHECK_FALSE(cleaner.clean(caption({"caf\xc3\xa9"}))); // too short before it is not ASCII
    CHECK_FALSE(cleaner.clean(caption({"the caf\xc3\xa9 | is closed today"}))); // not ASCII before the bar
    CHECK_FALSE(cleaner.clean(caption({"either this | or that one"})));
    CHECK_FALSE(cleaner.clean(caption({"das ist doch wirklich nicht zu fassen, liebe freunde"})));
    CHECK_FALSE(cleaner.clean(caption({"This is a GOOD caption ", " and it  stays"})));
    CHECK_FALSE(cleaner.clean({1, {"{}"}, CaptionFault::Malformed}));
    CHECK(cleaner.clean(caption(good.boxes, 2))); // another template

    CHECK(dropped(cleaner, "blanks") == 0);
    CHECK(dropped(cleaner, "min-length") == 2);
    CHECK(dropped(cleaner, "max-length") == 0);
    CHECK(dropped(cleaner, "lowercase") == 0);
    CHECK(dropped(cleaner, "ascii") == 1);
    CHECK(dropped(cleaner, "pipe") == 1);
    CHECK(dropped(cleaner, "english") == 1);
    CHECK(dropped(cleaner, "duplicates") == 1);
    CHECK(dropped(cleaner, "malformed") == 1);
    CHECK(cleaner.report().read == 9);
    CHECK(cleaner.report().kept == 2);
    CHECK(sumsUp(cleaner.report()));
}

TEST_CASE("Captions that hold a blocked word are left out and counted, behind all rules and before the cap")
{
    CleaningSettings settings;
    settings.blocked = {"gnome", "two words"};
    settings.cap = 1;
    Cleaner cleaner(settings);
    CHECK_FALSE(cleaner.clean(caption({"the garden is full", "of a GNOME"})));
    CHECK_FALSE(cleaner.clean(caption({"spelled g n o", "m e over two boxes"})));
    CHECK_FALSE(cleaner.clean(caption({"it ends with two", "words of advice"})));
    CHECK_FALSE(cleaner.clean(caption({"gnome"}))); // too short before it is blocked
    CHECK(cleaner.clean(caption({"gnomes are other words", "and stay"})));
    CHECK_FALSE(cleaner.clean(caption({"another gnome", "under a full template"})));
    CHECK(dropped(cleaner, "blocked") == 4);
    CHECK(dropped(cleaner, "min-length") == 1);
    CHECK(dropped(cleaner, "cap") == 0);
    CHECK(sumsUp(cleaner.report()));
}

TEST_CASE("Rules can be switched off one by one")
{
    CHECK(Cleaner(without({CleaningRule::Blanks})).clean(caption({"  two  blanks  ", "x"})) == "  two  blanks  |x");
    CHECK(Cleaner(without({CleaningRule::MinLength})).clean(caption({""})) == "");
    CHECK(Cleaner(without({CleaningRule::MaxLength})).clean(caption({std::string(200, 'a')})));
    CHECK(Cleaner(without({CleaningRule::Lowercase})).clean(caption({"This Is Fine Now"})) == "This Is Fine Now");
    CHECK(
        Cleaner(without({CleaningRule::Ascii, CleaningRule::English})).clean(caption({"CAFÉ ÜBER ALLES"})) == "café über alles");
    CHECK(Cleaner(without({CleaningRule::Pipe})).clean(caption({"either this|or that", "third"})) == "either this|or that|third");
    CHECK(Cleaner(without({CleaningRule::English})).clean(caption({"das ist doch wirklich nicht zu fassen, liebe freunde"})));
    Cleaner twice(without({CleaningRule::Duplicates}));
    CHECK(twice.clean(caption({"the same text twice"})));
    CHECK(twice.clean(caption({"the same text twice"})));
}

TEST_CASE("The cap keeps the first of each template, those of the corpus included")
{
    CleaningSettings settings;
    settings.cap = 2;
    Cleaner cleaner(settings);
    cleaner.addExisting(1, "an old caption of one");
    CHECK(cleaner.clean(caption({"the second caption of one"})));
    CHECK_FALSE(cleaner.clean(caption({"the third caption of one"})));
    CHECK(cleaner.clean(caption({"the first caption of two"}, 2)));
    CHECK_FALSE(cleaner.clean(caption({"AN OLD caption of one"})));
    CHECK(dropped(cleaner, "cap") == 1);
    CHECK(dropped(cleaner, "duplicates") == 1);
    CHECK(sumsUp(cleaner.report()));
}

TEST_CASE("The report keeps the first few examples as they were written, long ones cut")
{
    Cleaner cleaner({});
    for (int i = 0; i < 20; ++i)
        (void)cleaner.clean(caption({"No " + std::to_string(i), "!"}));
    (void)cleaner.clean(caption({std::string(5000, 'x')}));
    const auto& report = cleaner.report();
    CHECK(report.dropped[1].count == 20);
    REQUIRE(report.dropped[1].examples.size() == kReportExamples);
    CHECK(report.dropped[1].examples[0].text == "No 0|!");
    CHECK(report.dropped[2].examples.at(0).text.size() < 300);
}

TEST_CASE("Only surely foreign captions are called so")
{
    for (const char* english : {"one does not simply|walk into the kitchen", "why is it always me", "ok", "", "lol wat",
             "when you finally finish the dishes|and there is one more cup"})
        CHECK_FALSE(isSurelyNotEnglish(english));
    for (const char* other : {"cuando por fin terminas los platos|y queda una taza mas",
             "quand tu as enfin fini la vaisselle|et il reste une tasse", "когда ты наконец помыл посуду"})
        CHECK(isSurelyNotEnglish(other));
}

namespace {

std::uint64_t changed(const Cleaner& cleaner, const std::string& what)
{
    for (const auto& each : cleaner.report().changed)
        if (each.what == what)
            return each.count;
    FAIL("no line " << what);
    return 0;
}

} // namespace

TEST_CASE(
    "HTML entities are decoded and typographic punctuation is folded before the rules look, and each caption is counted once")
{
    Cleaner cleaner({});
    CHECK(cleaner.clean(caption({"fish &amp; chips &lt;3", "&ldquo;for free&rdquo;"})) == "fish & chips <3|\"for free\"");
    CHECK(cleaner.clean(caption({"it\u2019s late \u2014 so late\u2026", "go\u00a0to\u200b bed"}))
        == "it's late - so late...|go to bed");
    CHECK(cleaner.clean(caption({"&quot;twice&quot; &amp;amp; escaped"})) == "\"twice\" & escaped");
    CHECK(cleaner.clean(caption({"nothing to change here"})));
    CHECK_FALSE(cleaner.clean(caption({"the caf\u00e9 isn\u2019t open"}))); // folded, and still not ASCII
    CHECK(cleaner.clean(caption({std::string("a NUL\0and a \x07 bell", 19)})) == "a nul and a bell");
    CHECK(changed(cleaner, "entities") == 2);
    CHECK(changed(cleaner, "folded") == 4);
    CHECK(dropped(cleaner, "ascii") == 1);
}

TEST_CASE("An ellipsis counts as the three dots that it becomes, and an escaped bar is a bar")
{
    Cleaner cleaner({});
    CHECK_FALSE(cleaner.clean(caption({std::string(80, 'x') + "\u2026"})));
    CHECK(dropped(cleaner, "max-length") == 1);
    CHECK_FALSE(cleaner.clean(caption({"either this &#124; or that"})));
    CHECK(dropped(cleaner, "pipe") == 1);
}

TEST_CASE("Without the rule for ASCII punctuation stays as it was written")
{
    Cleaner cleaner(without({CleaningRule::Ascii, CleaningRule::English}));
    CHECK(cleaner.clean(caption({"\u201eWie bitte?\u201c fragte sie \u2013 zweimal"}))
        == "\u201ewie bitte?\u201c fragte sie \u2013 zweimal");
    CHECK(changed(cleaner, "folded") == 0);
}

TEST_CASE("Captions of unknown templates have a line of their own, and examples say where they stand")
{
    Cleaner cleaner({});
    CHECK_FALSE(cleaner.clean({0, {"Sad Otter", "where is my fish"}, CaptionFault::UnknownTemplate, 7, "otters.csv"}));
    CHECK(dropped(cleaner, "template") == 1);
    CHECK(cleaner.report().dropped[9].examples.at(0) == DroppedExample{"Sad Otter|where is my fish", 7, "otters.csv"});
    CHECK(cleaner.clean({5, {"one more of these texts"}, CaptionFault::None, 8, "otters.csv", true, true}));
    CHECK(changed(cleaner, "emptied") == 1);
    CHECK(changed(cleaner, "new-templates") == 1);
    CHECK(sumsUp(cleaner.report()));
}
