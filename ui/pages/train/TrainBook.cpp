#include "pages/train/TrainBook.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>

#include "pages/train/TrainWords.h"

namespace memewright {

namespace {

constexpr std::size_t kShownAtFirst = 2; ///< newest runs, when the page opens

const QString& runningState()
{
    static const QString state = QStringLiteral("running");
    return state;
}

} // namespace

CurvePoint curvePoint(const TrainingPoint& point)
{
    return {static_cast<double>(point.rows), point.epoch, point.seconds, point.loss, point.accuracy};
}

CurvePoint validationCurvePoint(const ValidationPoint& point)
{
    return {static_cast<double>(point.rows), point.epoch, point.seconds, point.validationLoss, point.validationAccuracy};
}

void TrainBook::update(const std::vector<StoredRun>& runs)
{
    const bool first = m_entries.empty();
    std::vector<Entry> entries;
    for (const StoredRun& run : runs) {
        const Entry* known = find(QString::fromStdString(run.summary.name));
        Entry entry = known ? *known : Entry{};
        entry.row.series = entry.curve.series = static_cast<int>(entries.size());
        takeStored(entry, run);
        if (!known && first)
            entry.row.shown = runs.size() - entries.size() <= kShownAtFirst;
        entries.push_back(std::move(entry));
    }
    // The run that has just begun may not be in the library yet.
    if (const Entry* current = running();
        current && entries.end() == std::ranges::find(entries, current->row.name, [](const Entry& e) { return e.row.name; }))
        entries.push_back(*current);
    m_entries = std::move(entries);
}

void TrainBook::takeStored(Entry& entry, const StoredRun& run)
{
    entry.row.name = entry.curve.name = QString::fromStdString(run.summary.name);
    if (entry.row.running)
        return;
    entry.best = run.summary.bestValidationLoss;
    entry.row.state = QString::fromStdString(run.summary.state);
    entry.row.stateTitle = stateTitle(run.summary.state);
    if (entry.row.state == runningState()) {
        // Not by this window: another program runs it, or it was cut off.
        entry.row.state = QStringLiteral("stopped");
        entry.row.stateTitle = QCoreApplication::translate("TrainBook", "not finished");
    }
    if (run.history.plannedEpochs > 0)
        entry.plannedEpochs = run.history.plannedEpochs;
    entry.curve.splitByRow = run.history.splitByRow;
    if (!entry.fromSession) {
        entry.curve.batchRows = run.history.batchRows;
        entry.curve.epochMeans = true;
        entry.curve.training = run.history.training;
        entry.curve.validation = run.history.validation;
    }
    for (const CurvePoint& point : entry.curve.validation)
        if (!entry.best || point.loss < *entry.best)
            entry.best = point.loss;
    writeFigures(entry);
}

void TrainBook::begin(const RunRequest& request)
{
    end();
    const QString name = QString::fromStdString(request.run);
    Entry entry;
    entry.row = {name, static_cast<int>(m_entries.size()), true, true, {}, {}, runningState(), stateTitle("running")};
    entry.curve = {name, entry.row.series, static_cast<double>(request.config.batchRows), false, {}, {},
        request.config.split == SplitMode::Row};
    entry.plannedEpochs = request.config.epochs;
    entry.fromSession = true;
    writeFigures(entry);
    m_entries.push_back(std::move(entry));
}

void TrainBook::writeFigures(Entry& entry)
{
    const QLocale locale;
    double epoch = 0;
    for (const auto* points : {&entry.curve.training, &entry.curve.validation})
        if (!points->empty())
            epoch = std::max(epoch, points->back().epoch);
    // An epoch counts from the moment it begins, and a whole one is not yet the next.
    const int begun = std::max(0, static_cast<int>(std::ceil(epoch - 1e-6)));
    const QString done = locale.toString(begun);
    const bool whole = entry.plannedEpochs <= 0 || begun >= entry.plannedEpochs;
    entry.row.epochs = whole && !entry.row.running
        ? done
        : QCoreApplication::translate("TrainBook", "%1 of %2").arg(done, locale.toString(entry.plannedEpochs));
    entry.row.best = entry.best ? locale.toString(*entry.best, 'f', 3) : QStringLiteral("–");
    if (entry.best && entry.curve.splitByRow)
        entry.row.best = QCoreApplication::translate("TrainBook", "%1 by row").arg(entry.row.best);
}

void TrainBook::addPoints(const std::vector<TrainingPoint>& points)
{
    Entry* entry = running();
    if (!entry || points.empty())
        return;
    for (const TrainingPoint& point : points)
        entry->curve.training.push_back(curvePoint(point));
    writeFigures(*entry);
}

void TrainBook::addValidation(const ValidationPoint& point)
{
    Entry* entry = running();
    if (!entry)
        return;
    entry->curve.validation.push_back(validationCurvePoint(point));
    if (!entry->best || point.validationLoss < *entry->best)
        entry->best = point.validationLoss;
    writeFigures(*entry);
}

void TrainBook::end()
{
    Entry* entry = running();
    if (!entry)
        return;
    entry->row.running = false;
    entry->row.state = QStringLiteral("stopped");
    entry->row.stateTitle = stateTitle("stopped");
}

void TrainBook::setShown(const QString& run, bool shown)
{
    if (Entry* entry = find(run))
        entry->row.shown = shown;
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
        rows.push_back(entry->row);
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

std::optional<RunRow> TrainBook::runningRow() const
{
    for (const Entry& entry : m_entries)
        if (entry.row.running)
            return entry.row;
    return {};
}

int TrainBook::series(const QString& run) const
{
    const Entry* entry = find(run);
    return entry ? entry->row.series : 0;
}

TrainBook::Entry* TrainBook::find(const QString& run)
{
    const auto found = std::ranges::find_if(m_entries, [&](const Entry& entry) { return entry.row.name == run; });
    return found == m_entries.end() ? nullptr : &*found;
}

const TrainBook::Entry* TrainBook::find(const QString& run) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const Entry& entry) { return entry.row.name == run; });
    return found == m_entries.end() ? nullptr : &*found;
}

TrainBook::Entry* TrainBook::running()
{
    const auto found = std::ranges::find_if(m_entries, [](const Entry& entry) { return entry.row.running; });
    return found == m_entries.end() ? nullptr : &*found;
}

} // namespace memewright
