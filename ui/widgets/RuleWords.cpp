#include "widgets/RuleWords.h"

#include <algorithm>
#include <iterator>

#include <QCoreApplication>

namespace memewright {

namespace {

struct Words {
    const char* rule;
    const char* title;
    const char* meaning;
    int series;
};

// Kept captions have series 0.
constexpr Words kWords[] = {
    {"blanks", QT_TRANSLATE_NOOP("RuleWords", "Empty"), QT_TRANSLATE_NOOP("RuleWords", "Nothing but blanks."), 2},
    {"min-length", QT_TRANSLATE_NOOP("RuleWords", "Too short"),
        QT_TRANSLATE_NOOP("RuleWords", "Fewer than 10 characters. A lower limit on import brings them in."), 5},
    {"max-length", QT_TRANSLATE_NOOP("RuleWords", "Too long"),
        QT_TRANSLATE_NOOP("RuleWords", "More than 82 characters. A higher limit on import brings them in."), 1},
    {"lowercase", QT_TRANSLATE_NOOP("RuleWords", "Not lower case"),
        QT_TRANSLATE_NOOP("RuleWords", "Captions are turned to lower case, not dropped."), 2},
    {"ascii", QT_TRANSLATE_NOOP("RuleWords", "Not ASCII"),
        QT_TRANSLATE_NOOP(
            "RuleWords", "Letters with accents, other scripts, emoji. Without this rule the network learns them too."),
        4},
    {"pipe", QT_TRANSLATE_NOOP("RuleWords", "Contains |"),
        QT_TRANSLATE_NOOP("RuleWords", "The bar stands between boxes, so no text may hold one."), 7},
    {"english", QT_TRANSLATE_NOOP("RuleWords", "Not English"),
        QT_TRANSLATE_NOOP("RuleWords", "Surely of another language. Without this rule the network mixes languages."), 6},
    {"duplicates", QT_TRANSLATE_NOOP("RuleWords", "Duplicates"),
        QT_TRANSLATE_NOOP(
            "RuleWords", "The same text of the same template once more. They would make the network learn by heart."),
        3},
    {"blocked", QT_TRANSLATE_NOOP("RuleWords", "Blocked words"),
        QT_TRANSLATE_NOOP("RuleWords", "They hold one of your blocked words."), 2},
    {"malformed", QT_TRANSLATE_NOOP("RuleWords", "Malformed"),
        QT_TRANSLATE_NOOP("RuleWords", "Entries of the file that could not be understood."), 9},
    {"cap", QT_TRANSLATE_NOOP("RuleWords", "Above the cap"),
        QT_TRANSLATE_NOOP("RuleWords", "More captions of their template than the import was to take."), 2},
    {"most-popular", QT_TRANSLATE_NOOP("RuleWords", "Rare templates"),
        QT_TRANSLATE_NOOP("RuleWords", "Of templates beyond the most popular ones that the import was to take."), 10},
};

const Words* wordsOf(const std::string& rule)
{
    const auto found = std::ranges::find_if(kWords, [&](const Words& words) { return rule == words.rule; });
    return found == std::end(kWords) ? nullptr : found;
}

constexpr int kSeriesOfOthers = 8;

} // namespace

QString ruleTitle(const std::string& rule)
{
    const Words* words = wordsOf(rule);
    return words ? QCoreApplication::translate("RuleWords", words->title) : QString::fromStdString(rule);
}

QString ruleMeaning(const std::string& rule)
{
    const Words* words = wordsOf(rule);
    return words ? QCoreApplication::translate("RuleWords", words->meaning) : QString();
}

int ruleSeries(const std::string& rule)
{
    const Words* words = wordsOf(rule);
    return words ? words->series : kSeriesOfOthers;
}

} // namespace memewright
