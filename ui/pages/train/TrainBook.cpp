#include "pages/train/TrainBook.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <QCoreApplication>
#include <QLocale>

#include "base/Numbers.h"
#include "pages/train/TrainWords.h"

namespace memewright {

namespace {

constexpr std::size_t kShownAtFirst = 2; ///< newest runs, when the page opens
constexpr int kMostDecimals = 5; ///< of a best loss

const QString& waitingState()
{
    static const QString state = QStringLiteral("waiting");
    return state;
}

const QString& runningState()
{
    static const QString state = QStringLiteral("running");
    return state;
}

} // namespace

CurvePoint curvePoint(const TrainingPoint& point)
{
    return {static_cast<double>(point.rows), point.epoch, point.seconds, point.loss, point.accuracy, point.learningRate,
        point.rowsPerSecond};
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
        takeStored(entry, run);
        if (!known) {
            entry.row.series = run.look ? run.look->series : -1;
            entry.row.shown = run.look ? run.look->shown : first && runs.size() - entries.size() <= kShownAtFirst;
            entry.savedLook = run.look;
        }
        entries.push_back(std::move(entry));
    }
    // The run that has just begun may not be in the library yet, and those that wait are not.
    for (const Entry& known : m_entries)
        if ((known.row.running || known.row.state == waitingState())
            && entries.end() == std::ranges::find(entries, known.row.name, [](const Entry& e) { return e.row.name; }))
            entries.push_back(known);
    giveSeries(entries);
    m_entries = std::move(entries);
}

/// Those on the page keep their colours, one that comes back gets its own again unless another has it by now, and a new one
/// gets the first that is free.
void TrainBook::giveSeries(std::vector<Entry>& entries)
{
    std::set<int> taken;
    for (const Entry& entry : entries)
        if (entry.hasSeries)
            taken.insert(entry.row.series);
    for (Entry& entry : entries)
        if (!entry.hasSeries && entry.row.series >= 0)
            entry.hasSeries = taken.insert(entry.row.series).second;
    for (Entry& entry : entries) {
        if (!entry.hasSeries) {
            entry.row.series = 0;
            while (!taken.insert(entry.row.series).second)
                ++entry.row.series;
            entry.hasSeries = true;
        }
        entry.curve.series = entry.row.series;
    }
}

std::vector<StoredLook> TrainBook::takeUnsavedLooks()
{
    std::vector<StoredLook> looks;
    for (Entry& entry : m_entries) {
        const RunLook look{entry.row.series, entry.row.shown};
        // A run that fails before its first save takes its folder with it; so it gets nothing to hold it yet.
        if (entry.folder.empty() || (entry.row.running && !entry.best) || entry.savedLook == look)
            continue;
        entry.savedLook = look;
        looks.push_back({entry.folder, look});
    }
    return looks;
}

void TrainBook::takeStored(Entry& entry, const StoredRun& run)
{
    entry.row.name = entry.curve.name = QString::fromStdString(run.summary.name);
    entry.folder = run.summary.folder;
    entry.corpus = run.summary.corpus;
    entry.note = QString::fromStdString(run.summary.note);
    entry.settings = run.settings;
    if (entry.samples.empty() || !run.samples.empty())
        entry.samples = run.samples;
    if (entry.row.running || entry.row.state == waitingState())
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
    entry.curve.guessingLoss = run.history.guessingLoss;
    if (!entry.fromSession) {
        entry.curve.batchRows = run.history.batchRows;
        entry.curve.epochMeans = !run.everyPoint;
        entry.curve.training = run.history.training;
        entry.curve.validation = run.history.validation;
        entry.curve.resumes = run.resumes;
        entry.curve.warnings = run.warnings;
    }
    for (const CurvePoint& point : entry.curve.validation)
        if (!entry.best || point.loss < *entry.best)
            entry.best = point.loss;
    writeFigures(entry);
}

TrainBook::Entry& TrainBook::added(const RunRequest& request)
{
    const QString name = QString::fromStdString(request.run);
    if (Entry* known = find(name))
        return *known;
    Entry entry;
    entry.row.name = entry.curve.name = name;
    entry.row.series = -1;
    entry.corpus = request.corpus;
    entry.plannedEpochs = request.config.epochs;
    m_entries.push_back(std::move(entry));
    giveSeries(m_entries);
    return m_entries.back();
}

void TrainBook::enqueue(const RunRequest& request)
{
    Entry& entry = added(request);
    entry.row.state = waitingState();
    entry.row.stateTitle = stateTitle("waiting");
    writeFigures(entry);
}

void TrainBook::begin(const RunRequest& request)
{
    end();
    Entry& entry = added(request);
    entry.row.shown = true;
    entry.row.running = true;
    entry.row.state = runningState();
    entry.row.stateTitle = stateTitle("running");
    if (!request.config.resume) {
        entry.curve.training.clear();
        entry.curve.validation.clear();
        entry.curve.warnings.clear();
        entry.best.reset();
    } else if (entry.curve.epochMeans) {
        entry.curve.training.clear(); // means of epochs and points of steps are not one line
    } else if (!entry.curve.training.empty()) {
        entry.curve.resumes.push_back(entry.curve.training.back());
    }
    entry.curve.batchRows = static_cast<double>(request.config.batchRows);
    entry.curve.epochMeans = false;
    entry.curve.splitByRow = request.config.split == SplitMode::Row;
    if (request.config.epochs > 0)
        entry.plannedEpochs = request.config.epochs;
    entry.fromSession = true;
    entry.folder = request.config.runFolder;
    writeFigures(entry);
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
}

/// With as many decimals as tell the best losses of the runs apart, as far as their column has room.
RunRow TrainBook::rowOf(const Entry& entry) const
{
    RunRow row = entry.row;
    if (!entry.best) {
        row.best = QStringLiteral("–");
        return row;
    }
    std::vector<double> best;
    for (const Entry& each : m_entries)
        if (each.best)
            best.push_back(*each.best);
    row.best = QLocale().toString(*entry.best, 'f', std::min(kMostDecimals, decimalsApart(best, kLossDecimals)));
    if (entry.curve.splitByRow)
        row.best = QCoreApplication::translate("TrainBook", "%1 by row").arg(row.best);
    return row;
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
    entry->curve.guessingLoss = point.guessingLoss;
    if (!entry->best || point.validationLoss < *entry->best)
        entry->best = point.validationLoss;
    writeFigures(*entry);
}

CurvePoint TrainBook::addWarning()
{
    Entry* entry = running();
    if (!entry)
        return {};
    auto& warnings = entry->curve.warnings;
    return warnings.emplace_back(entry->curve.training.empty() ? CurvePoint{} : entry->curve.training.back());
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

void TrainBook::remove(const QString& run)
{
    std::erase_if(m_entries, [&](const Entry& entry) { return entry.row.name == run; });
}

void TrainBook::setQueue(const QStringList& runs)
{
    for (qsizetype i = 0; i < runs.size(); ++i)
        if (Entry* entry = find(runs[i])) {
            entry->row.place = static_cast<int>(i) + 1;
            entry->row.stateTitle = waitingTitle(entry->row.place);
        }
}

void TrainBook::setPaused(bool paused)
{
    if (Entry* entry = running())
        entry->row.stateTitle = stateTitle(paused ? "paused" : "running");
}

void TrainBook::setSamples(const QString& run, const std::vector<EpochSamples>& samples)
{
    if (Entry* entry = find(run))
        entry->samples = samples;
}

void TrainBook::setNote(const QString& run, const QString& note)
{
    if (Entry* entry = find(run))
        entry->note = note;
}

void TrainBook::setShown(const QString& run, bool shown)
{
    if (Entry* entry = find(run))
        entry->row.shown = shown;
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
