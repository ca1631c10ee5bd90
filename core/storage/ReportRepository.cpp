#include "storage/ReportRepository.h"

#include <algorithm>

#include "storage/JsonText.h"

namespace memewright {

DroppedCount& lineOf(CleaningReport& report, const std::string& rule)
{
    const auto found =
        std::find_if(report.dropped.begin(), report.dropped.end(), [&](const DroppedCount& line) { return line.rule == rule; });
    if (found != report.dropped.end())
        return *found;
    return report.dropped.emplace_back(DroppedCount{rule, 0, {}});
}

void ReportRepository::add(std::int64_t corpus, const CleaningReport& report)
{
    SQLite::Statement import(
        m_database, "INSERT INTO imports (corpus, read, kept, settings, changed, made) VALUES (?, ?, ?, ?, ?, unixepoch())");
    import.bind(1, corpus);
    import.bind(2, static_cast<std::int64_t>(report.read));
    import.bind(3, static_cast<std::int64_t>(report.kept));
    import.bind(4, report.settings.empty() ? std::string() : settingsToJson(report.settings.front()));
    import.bind(5, changedToJson(report.changed));
    import.exec();
    const std::int64_t id = m_database.getLastInsertRowid();
    SQLite::Statement dropped(m_database, "INSERT INTO dropped (import, rule, count, examples) VALUES (?, ?, ?, ?)");
    for (const DroppedCount& line : report.dropped) {
        dropped.bind(1, id);
        dropped.bind(2, line.rule);
        dropped.bind(3, static_cast<std::int64_t>(line.count));
        dropped.bind(4, examplesToJson(line.examples));
        dropped.exec();
        dropped.reset();
    }
}

CleaningReport ReportRepository::sum(std::int64_t corpus)
{
    CleaningReport report = Cleaner({}).report();
    SQLite::Statement imports(m_database, "SELECT coalesce(sum(read), 0), coalesce(sum(kept), 0) FROM imports WHERE corpus = ?");
    imports.bind(1, corpus);
    imports.executeStep();
    report.read = static_cast<std::uint64_t>(imports.getColumn(0).getInt64());
    report.kept = static_cast<std::uint64_t>(imports.getColumn(1).getInt64());
    SQLite::Statement dropped(m_database,
        "SELECT rule, count, examples FROM dropped JOIN imports ON imports.id = dropped.import WHERE corpus = ? ORDER BY "
        "imports.id");
    dropped.bind(1, corpus);
    while (dropped.executeStep()) {
        DroppedCount& line = lineOf(report, dropped.getColumn(0).getString());
        line.count += static_cast<std::uint64_t>(dropped.getColumn(1).getInt64());
        for (auto& example : examplesFromJson(dropped.getColumn(2).getString()))
            if (line.examples.size() < kReportExamples)
                line.examples.push_back(std::move(example));
    }
    addSettings(corpus, report);
    SQLite::Statement changed(m_database, "SELECT changed FROM imports WHERE corpus = ?");
    changed.bind(1, corpus);
    while (changed.executeStep())
        addChanged(changed.getColumn(0).getString(), report.changed);
    return report;
}

void ReportRepository::addSettings(std::int64_t corpus, CleaningReport& report)
{
    report.settings.clear();
    SQLite::Statement query(m_database, "SELECT settings FROM imports WHERE corpus = ? GROUP BY settings ORDER BY min(id)");
    query.bind(1, corpus);
    while (query.executeStep())
        if (auto settings = settingsFromJson(query.getColumn(0).getString()))
            report.settings.push_back(std::move(*settings));
    SQLite::Statement last(m_database, "SELECT settings FROM imports WHERE corpus = ? ORDER BY id DESC LIMIT 1");
    last.bind(1, corpus);
    if (last.executeStep())
        if (const auto settings = settingsFromJson(last.getColumn(0).getString()))
            report.cap = settings->cap;
}

} // namespace memewright
