#include "storage/ReportRepository.h"

#include <algorithm>

#include "storage/JsonText.h"

namespace memewright {

namespace {

/// The report's line of that rule; rules of a later version are added at the end.
DroppedCount& lineOf(CleaningReport& report, const std::string& rule)
{
    const auto found =
        std::find_if(report.dropped.begin(), report.dropped.end(), [&](const DroppedCount& line) { return line.rule == rule; });
    if (found != report.dropped.end())
        return *found;
    return report.dropped.emplace_back(DroppedCount{rule, 0, {}});
}

} // namespace

void ReportRepository::add(std::int64_t corpus, const CleaningReport& report)
{
    SQLite::Statement import(m_database, "INSERT INTO imports (corpus, read, kept, made) VALUES (?, ?, ?, unixepoch())");
    import.bind(1, corpus);
    import.bind(2, static_cast<std::int64_t>(report.read));
    import.bind(3, static_cast<std::int64_t>(report.kept));
    import.exec();
    const std::int64_t id = m_database.getLastInsertRowid();
    SQLite::Statement dropped(m_database, "INSERT INTO dropped (import, rule, count, examples) VALUES (?, ?, ?, ?)");
    for (const DroppedCount& line : report.dropped) {
        dropped.bind(1, id);
        dropped.bind(2, line.rule);
        dropped.bind(3, static_cast<std::int64_t>(line.count));
        dropped.bind(4, toJsonText(line.examples));
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
        for (auto& example : fromJsonText(dropped.getColumn(2).getString()))
            if (line.examples.size() < kReportExamples)
                line.examples.push_back(std::move(example));
    }
    return report;
}

} // namespace memewright
