#include "pages/data/DataReport.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "pages/data/ReportBar.h"
#include "style/Metrics.h"
#include "widgets/HeadingLabel.h"
#include "widgets/ImportWords.h"
#include "widgets/RuleWords.h"

namespace memewright {

using namespace metrics;

namespace {

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

QString percent(std::uint64_t part, std::uint64_t whole)
{
    double share = whole == 0 ? 0.0 : 100.0 * double(part) / double(whole);
    if (part > 0 && part < whole)
        share = std::clamp(share, 0.1, 99.9); // not as none or all would be
    return QLocale().toString(share, 'f', 1);
}

/// Each with the number of its entry, so that it is found in the file.
QString examplesText(const std::vector<DroppedExample>& examples)
{
    QStringList quoted;
    for (const DroppedExample& example : examples) {
        const QString text = QString::fromStdString(example.text).simplified();
        quoted +=
            example.entry == 0 ? DataReport::tr("“%1”").arg(text) : DataReport::tr("%1: “%2”").arg(number(example.entry), text);
    }
    return quoted.join(QStringLiteral("  "));
}

} // namespace

DataReport::DataReport(QWidget* parent)
    : Panel(parent), m_rules(new HintLabel), m_kept(new HeadingLabel), m_bar(new ReportBar), m_rule(new HeadingLabel),
      m_examples(new HintLabel), m_meaning(new HintLabel)
{
    m_rules->setObjectName(QStringLiteral("reportRules"));
    m_kept->setObjectName(QStringLiteral("reportKept"));
    m_rule->setObjectName(QStringLiteral("reportRule"));
    m_rule->setForegroundRole(QPalette::Link);
    m_examples->setObjectName(QStringLiteral("reportExamples"));
    m_examples->setForegroundRole(QPalette::WindowText);
    m_examples->setTextFormat(Qt::PlainText);
    m_meaning->setObjectName(QStringLiteral("reportMeaning"));
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(new HeadingLabel(tr("Cleaning report")));
    head->addWidget(m_rules, 1);
    head->addWidget(m_kept);
    auto* words = new QVBoxLayout;
    words->setSpacing(kPair);
    words->addWidget(m_examples);
    words->addWidget(m_meaning);
    auto* examples = new QHBoxLayout;
    examples->setSpacing(kGroup);
    examples->addWidget(m_rule, 0, Qt::AlignTop);
    examples->addLayout(words, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    layout->setSpacing(kGap);
    layout->addLayout(head);
    layout->addWidget(m_bar);
    layout->addWidget(new Rule);
    layout->addLayout(examples);
    connect(m_bar, &ReportBar::chosenChanged, this, &DataReport::showExamples);
}

void DataReport::setReport(const CleaningReport& report)
{
    m_report = report;
    m_parts = {{{}, report.kept, {}}};
    for (const DroppedCount& dropped : report.dropped)
        if (dropped.count > 0)
            m_parts.push_back(dropped);
    std::stable_sort(m_parts.begin() + 1, m_parts.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    std::vector<ReportPart> parts;
    for (const DroppedCount& part : m_parts)
        parts.push_back(
            {part.rule.empty() ? tr("Kept") : ruleTitle(part.rule), part.count, part.rule.empty() ? 0 : ruleColor(part.rule)});
    m_kept->setText(tr("%1 of %2 kept (%3 %)").arg(number(report.kept), number(report.read), percent(report.kept, report.read)));
    m_rules->setText(rulesUsed(report.settings));
    m_bar->setParts(std::move(parts));
    m_bar->choose(m_parts.size() > 1 ? 1 : 0);
}

void DataReport::showExamples(int part)
{
    if (part < 0)
        return;
    const DroppedCount& what = m_parts[std::size_t(part)];
    const bool kept = what.rule.empty();
    m_rule->setText(kept ? tr("Kept") : ruleTitle(what.rule));
    m_examples->setText(kept ? tr("The captions below; runs learn from them.") : examplesText(what.examples));
    const QString changes = changesMade(m_report);
    const QString share = tr("%1 % of what was read.").arg(percent(what.count, m_report.read));
    m_meaning->setText(!kept    ? ruleMeaning(what.rule, m_report.settings)
            : changes.isEmpty() ? share
                                : share + QLatin1Char(' ') + changes);
}

} // namespace memewright
