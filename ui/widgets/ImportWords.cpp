#include "widgets/ImportWords.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

#include "widgets/RuleWords.h"

namespace memewright {

namespace {

struct Context {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

QString wayOut(const std::string& line)
{
    if (line == "min-length")
        return Context::tr("A lower ‘Length from’ keeps them.");
    if (line == "max-length")
        return Context::tr("A higher ‘to’ keeps them.");
    if (line == "template")
        return Context::tr("‘Add unknown templates’ keeps them.");
    if (line == "malformed")
        return Context::tr("Look at the columns and the format of the file.");
    if (const auto rule = ruleByName(line))
        return Context::tr("Without the rule ‘%1’ they are kept.").arg(ruleSwitch(*rule));
    return {};
}

} // namespace

QString nothingKept(const CleaningReport& report)
{
    const auto most = std::ranges::max_element(report.dropped, {}, &DroppedCount::count);
    if (report.kept > 0 || most == report.dropped.end() || most->count == 0)
        return {};
    const QString why = Context::tr("No caption is kept: %1 of %2 are ‘%3’.")
                            .arg(number(most->count), number(report.read), ruleTitle(most->rule));
    const QString way = wayOut(most->rule);
    return way.isEmpty() ? why : why + QLatin1Char(' ') + way;
}

QString changesMade(const CleaningReport& report)
{
    QStringList parts;
    for (const ChangedCount& each : report.changed) {
        if (each.count == 0)
            continue;
        const QString count = number(each.count);
        if (each.what == "entities")
            parts += Context::tr("HTML entities decoded in %1").arg(count);
        else if (each.what == "folded")
            parts += Context::tr("curly quotes, dashes and blanks written in ASCII in %1").arg(count);
        else if (each.what == "emptied")
            parts += Context::tr("NaN or null read as empty in %1").arg(count);
        else if (each.what == "new-templates")
            parts += Context::tr("new templates for %1").arg(count);
    }
    return parts.isEmpty() ? QString() : Context::tr("Captions changed: %1.").arg(parts.join(QStringLiteral(", ")));
}

QStringList captionFileFilters()
{
    return {Context::tr("Captions (*.json *.jsonl *.ndjson *.csv *.tsv *.txt)"), Context::tr("All files (*)")};
}

} // namespace memewright
