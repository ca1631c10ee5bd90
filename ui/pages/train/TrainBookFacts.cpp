// What the book of runs is asked for.
#include <algorithm>
#include <limits>

#include <QSet>

#include "pages/train/TrainBook.h"

namespace memewright {

std::vector<EpochSamples> TrainBook::samples(const QString& run) const
{
    const Entry* entry = find(run);
    return entry ? entry->samples : std::vector<EpochSamples>{};
}

QString TrainBook::note(const QString& run) const
{
    const Entry* entry = find(run);
    return entry ? entry->note : QString();
}

std::optional<RunRequest> TrainBook::resumable(const QString& run) const
{
    const Entry* entry = find(run);
    if (!entry || entry->row.running
        || (entry->row.state != QLatin1String("stopped") && entry->row.state != QLatin1String("failed")))
        return {};
    RunRequest request;
    request.run = run.toStdString();
    request.corpus = entry->corpus;
    request.config.resume = true;
    request.config.epochs = 0; // as stored
    request.config.batchRows = static_cast<std::size_t>(entry->curve.batchRows);
    request.config.split = entry->curve.splitByRow ? SplitMode::Row : SplitMode::Caption;
    return request;
}

std::vector<ComparedSetting> TrainBook::comparedSettings() const
{
    std::vector<const Entry*> shown;
    std::vector<std::string> names;
    for (const Entry& entry : m_entries) {
        if (!entry.row.shown)
            continue;
        shown.push_back(&entry);
        for (const RunSetting& setting : entry.settings)
            if (std::ranges::find(names, setting.name) == names.end())
                names.push_back(setting.name);
    }
    std::vector<ComparedSetting> compared;
    for (const std::string& name : names) {
        ComparedSetting setting{name, {}};
        for (const Entry* entry : shown) {
            const auto found = std::ranges::find(entry->settings, name, &RunSetting::name);
            setting.values += found == entry->settings.end() ? QString() : QString::fromStdString(found->value);
        }
        if (shown.size() == 1 || QSet<QString>(setting.values.begin(), setting.values.end()).size() > 1)
            compared.push_back(setting);
    }
    return compared;
}

QStringList TrainBook::names() const
{
    QStringList names;
    for (const Entry& entry : m_entries)
        names.append(entry.row.name);
    return names;
}

std::vector<RunRow> TrainBook::rows() const
{
    std::vector<RunRow> rows;
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry)
        rows.push_back(rowOf(*entry));
    // What happens now and next stands on top.
    const auto rank = [](const RunRow& row) {
        return row.running ? 0 : row.state == QLatin1String("waiting") ? std::max(1, row.place) : std::numeric_limits<int>::max();
    };
    std::ranges::stable_sort(rows, {}, rank);
    return rows;
}

const RunCurve* TrainBook::curve(const QString& run) const
{
    const Entry* entry = find(run);
    return entry ? &entry->curve : nullptr;
}

std::vector<RunCurve> TrainBook::shownCurves() const
{
    std::vector<RunCurve> curves;
    for (const Entry& entry : m_entries)
        if (entry.row.shown)
            curves.push_back(entry.curve);
    return curves;
}

QStringList TrainBook::shownNames() const
{
    QStringList names;
    for (const Entry& entry : m_entries)
        if (entry.row.shown)
            names.append(entry.row.name);
    return names;
}

std::optional<RunRow> TrainBook::runningRow() const
{
    for (const Entry& entry : m_entries)
        if (entry.row.running)
            return rowOf(entry);
    return {};
}

int TrainBook::series(const QString& run) const
{
    const Entry* entry = find(run);
    return entry ? entry->row.series : 0;
}

} // namespace memewright
