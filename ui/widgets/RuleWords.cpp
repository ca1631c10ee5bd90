#include "widgets/RuleWords.h"

#include <algorithm>
#include <iterator>

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace memewright {

namespace {

struct Words {
    const char* rule;
    const char* title;
    const char* meaning;
};

// In the order of their colours.
constexpr Words kWords[] = {
    {"blanks", QT_TRANSLATE_NOOP("RuleWords", "Empty"), QT_TRANSLATE_NOOP("RuleWords", "Nothing but blanks.")},
    {"min-length", QT_TRANSLATE_NOOP("RuleWords", "Too short"),
        QT_TRANSLATE_NOOP("RuleWords", "Fewer characters than the import was to take. A lower limit brings them in.")},
    {"max-length", QT_TRANSLATE_NOOP("RuleWords", "Too long"),
        QT_TRANSLATE_NOOP("RuleWords", "More characters than the import was to take. A higher limit brings them in.")},
    {"lowercase", QT_TRANSLATE_NOOP("RuleWords", "Not lower case"),
        QT_TRANSLATE_NOOP("RuleWords", "Captions are turned to lower case, not dropped.")},
    {"ascii", QT_TRANSLATE_NOOP("RuleWords", "Not ASCII"),
        QT_TRANSLATE_NOOP(
            "RuleWords", "Letters with accents, other scripts, emoji. Without this rule the network learns them too.")},
    {"pipe", QT_TRANSLATE_NOOP("RuleWords", "Contains |"),
        QT_TRANSLATE_NOOP("RuleWords", "The bar stands between boxes, so no text may hold one.")},
    {"english", QT_TRANSLATE_NOOP("RuleWords", "Not English"),
        QT_TRANSLATE_NOOP("RuleWords", "Surely of another language. Without this rule the network mixes languages.")},
    {"duplicates", QT_TRANSLATE_NOOP("RuleWords", "Duplicates"),
        QT_TRANSLATE_NOOP(
            "RuleWords", "The same text of the same template once more. They would make the network learn by heart.")},
    {"blocked", QT_TRANSLATE_NOOP("RuleWords", "Blocked words"),
        QT_TRANSLATE_NOOP("RuleWords", "They hold one of your blocked words.")},
    {"malformed", QT_TRANSLATE_NOOP("RuleWords", "Malformed"),
        QT_TRANSLATE_NOOP("RuleWords", "Entries of the file that could not be understood.")},
    {"template", QT_TRANSLATE_NOOP("RuleWords", "Unknown template"),
        QT_TRANSLATE_NOOP("RuleWords",
            "Their template has a name that is not known; it is shown first. ‘Add unknown templates’ on import brings them in.")},
    {"cap", QT_TRANSLATE_NOOP("RuleWords", "Above the cap"),
        QT_TRANSLATE_NOOP("RuleWords", "More captions of their template than the cap lets in.")},
    {"deleted", QT_TRANSLATE_NOOP("RuleWords", "Deleted"),
        QT_TRANSLATE_NOOP("RuleWords", "Taken out by hand. ‘Recently deleted’ brings them back for 30 days.")},
    {"most-popular", QT_TRANSLATE_NOOP("RuleWords", "Rare templates"),
        QT_TRANSLATE_NOOP("RuleWords", "Of templates beyond the most popular ones that the import was to take.")},
};

const Words* wordsOf(const std::string& rule)
{
    const auto found = std::ranges::find_if(kWords, [&](const Words& words) { return rule == words.rule; });
    return found == std::end(kWords) ? nullptr : found;
}

constexpr const char* kSwitches[kCleaningRules] = {QT_TRANSLATE_NOOP("RuleWords", "Trim blanks"),
    QT_TRANSLATE_NOOP("RuleWords", "Shortest length"), QT_TRANSLATE_NOOP("RuleWords", "Longest length"),
    QT_TRANSLATE_NOOP("RuleWords", "To lower case"), QT_TRANSLATE_NOOP("RuleWords", "ASCII only"),
    QT_TRANSLATE_NOOP("RuleWords", "No | in texts"), QT_TRANSLATE_NOOP("RuleWords", "English only"),
    QT_TRANSLATE_NOOP("RuleWords", "No duplicates")};

struct Context {
    Q_DECLARE_TR_FUNCTIONS(RuleWords)
};

/// '10', or '10, 5' where imports differ; empty where none had that limit or it is not known.
template <class Limit>
QString limits(const std::vector<CleaningSettings>& imports, Limit&& limit)
{
    QStringList found;
    for (const CleaningSettings& settings : imports)
        if (const std::optional<std::size_t> value = limit(settings)) {
            const QString text = QLocale().toString(qulonglong(*value));
            if (!found.contains(text))
                found += text;
        }
    return found.join(Context::tr(" or "));
}

QString limitMeaning(const std::string& rule, const std::vector<CleaningSettings>& imports)
{
    const auto onlyIf = [](const CleaningSettings& settings, CleaningRule which, std::size_t value) {
        return settings.enabled(which) ? std::optional(value) : std::nullopt;
    };
    const QString least =
        limits(imports, [&](const CleaningSettings& s) { return onlyIf(s, CleaningRule::MinLength, s.minLength); });
    const QString most =
        limits(imports, [&](const CleaningSettings& s) { return onlyIf(s, CleaningRule::MaxLength, s.maxLength); });
    if (rule == "min-length" && !least.isEmpty())
        return Context::tr("Fewer than %1 characters. A lower limit on import brings them in.").arg(least);
    if (rule == "max-length" && !most.isEmpty())
        return Context::tr("More than %1 characters. A higher limit on import brings them in.").arg(most);
    return {};
}

QString lengthsOf(const CleaningSettings& settings)
{
    const QString least = QLocale().toString(qulonglong(settings.minLength));
    const QString most = QLocale().toString(qulonglong(settings.maxLength));
    if (!settings.enabled(CleaningRule::MinLength))
        return settings.enabled(CleaningRule::MaxLength) ? Context::tr("up to %1 characters").arg(most)
                                                         : Context::tr("any length");
    return settings.enabled(CleaningRule::MaxLength) ? Context::tr("%1–%2 characters").arg(least, most)
                                                     : Context::tr("from %1 characters on").arg(least);
}

} // namespace

QString ruleTitle(const std::string& rule)
{
    const Words* words = wordsOf(rule);
    return words ? QCoreApplication::translate("RuleWords", words->title) : QString::fromStdString(rule);
}

QString ruleMeaning(const std::string& rule, const std::vector<CleaningSettings>& imports)
{
    if (const QString known = limitMeaning(rule, imports); !known.isEmpty())
        return known;
    const Words* words = wordsOf(rule);
    return words ? QCoreApplication::translate("RuleWords", words->meaning) : QString();
}

QString ruleSwitch(CleaningRule rule)
{
    return QCoreApplication::translate("RuleWords", kSwitches[std::size_t(rule)]);
}

QString rulesUsed(const std::vector<CleaningSettings>& imports)
{
    if (imports.empty())
        return {};
    std::bitset<kCleaningRules> off;
    for (const CleaningSettings& settings : imports)
        off |= settings.off;
    QStringList names;
    for (std::size_t rule = 0; rule < kCleaningRules; ++rule)
        if (off.test(rule))
            names += ruleSwitch(CleaningRule(rule));
    if (imports.size() > 1)
        return names.isEmpty() ? Context::tr("imports of different limits")
                               : Context::tr("imports of different rules; off in some: %1").arg(names.join(QStringLiteral(", ")));
    const QString lengths = lengthsOf(imports.front());
    return names.isEmpty() ? Context::tr("rules of the article, %1").arg(lengths)
                           : Context::tr("%1; off: %2").arg(lengths, names.join(QStringLiteral(", ")));
}

int ruleColor(const std::string& rule)
{
    const Words* words = wordsOf(rule);
    return 1 + static_cast<int>(words ? words - std::begin(kWords) : std::ssize(kWords));
}

std::vector<std::string> knownRules()
{
    std::vector<std::string> rules;
    for (const Words& words : kWords)
        rules.emplace_back(words.rule);
    return rules;
}

} // namespace memewright
