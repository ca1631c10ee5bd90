#include "documents/RunEntry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <QCoreApplication>
#include <QLocale>

#include "documents/TrainWords.h"

namespace memewright {

namespace {

struct Context {
    Q_DECLARE_TR_FUNCTIONS(RunEntry)
};

CurvePoint curvePoint(const TrainingPoint& point)
{
    return {static_cast<double>(point.rows), point.epoch, point.seconds, point.loss, point.accuracy, point.learningRate,
        point.rowsPerSecond};
}

CurvePoint curvePoint(const ValidationPoint& point)
{
    return {static_cast<double>(point.rows), point.epoch, point.seconds, point.validationLoss, point.validationAccuracy};
}

RunState stateOf(const std::string& stored)
{
    static const std::array<std::pair<const char*, RunState>, 4> states{{{"running", RunState::CutOff},
        {"stopped", RunState::Stopped}, {"failed", RunState::Failed}, {"finished", RunState::Finished}}};
    for (const auto& [name, state] : states)
        if (stored == name)
            return state;
    return RunState::Unknown;
}

} // namespace

void RunEntry::take(const StoredRun& run)
{
    curve.name = QString::fromStdString(run.summary.name);
    folder = run.summary.folder;
    corpus = run.summary.corpus;
    note = QString::fromStdString(run.summary.note);
    settings = run.settings;
    if (samples.empty() || !run.samples.empty())
        samples = run.samples;
    if (isRunning() || isWaiting())
        return;
    best = run.summary.bestValidationLoss;
    state = stateOf(run.summary.state);
    storedState = QString::fromStdString(run.summary.state);
    if (run.history.plannedEpochs > 0)
        plannedEpochs = run.history.plannedEpochs;
    curve.splitByRow = run.history.splitByRow;
    curve.guessingLoss = run.history.guessingLoss;
    if (!fromSession) {
        curve.batchRows = run.history.batchRows;
        curve.epochMeans = !run.everyPoint;
        curve.training = run.history.training;
        curve.validation = run.history.validation;
        curve.resumes = run.resumes;
        curve.warnings = run.warnings;
    }
    for (const CurvePoint& point : curve.validation)
        if (!best || point.loss < *best)
            best = point.loss;
}

void RunEntry::begin(const RunRequest& request)
{
    shown = true;
    state = RunState::Running;
    if (!request.config.resume) {
        curve.training.clear();
        curve.validation.clear();
        curve.warnings.clear();
        best.reset();
    } else if (curve.epochMeans) {
        curve.training.clear(); // means of epochs and points of steps are not one line
    } else if (!curve.training.empty()) {
        curve.resumes.push_back(curve.training.back());
    }
    curve.batchRows = static_cast<double>(request.config.batchRows);
    curve.epochMeans = false;
    curve.splitByRow = request.config.split == SplitMode::Row;
    if (request.config.epochs > 0)
        plannedEpochs = request.config.epochs;
    fromSession = true;
    folder = request.config.runFolder;
}

void RunEntry::add(const std::vector<TrainingPoint>& points)
{
    for (const TrainingPoint& point : points)
        curve.training.push_back(curvePoint(point));
}

void RunEntry::add(const ValidationPoint& point)
{
    curve.validation.push_back(curvePoint(point));
    curve.guessingLoss = point.guessingLoss;
    if (!best || point.validationLoss < *best)
        best = point.validationLoss;
}

void RunEntry::addWarning()
{
    curve.warnings.push_back(curve.training.empty() ? CurvePoint{} : curve.training.back());
}

std::optional<RunRequest> RunEntry::resumeRequest() const
{
    if (!canResume())
        return {};
    RunRequest request;
    request.run = name().toStdString();
    request.corpus = corpus;
    request.config.resume = true;
    request.config.epochs = 0; // as stored
    request.config.batchRows = static_cast<std::size_t>(curve.batchRows);
    request.config.split = curve.splitByRow ? SplitMode::Row : SplitMode::Caption;
    return request;
}

int RunEntry::epochsBegun() const
{
    double epoch = 0;
    for (const auto* points : {&curve.training, &curve.validation})
        if (!points->empty())
            epoch = std::max(epoch, points->back().epoch);
    return std::max(0, static_cast<int>(std::ceil(epoch - 1e-6)));
}

QString RunEntry::epochsText() const
{
    const QLocale locale;
    const int begun = epochsBegun();
    const bool whole = plannedEpochs <= 0 || begun >= plannedEpochs;
    const QString done = locale.toString(begun);
    return whole && !isRunning() ? done : Context::tr("%1 of %2").arg(done, locale.toString(plannedEpochs));
}

QString RunEntry::stateText() const
{
    if (isWaiting() && place > 0)
        return waitingTitle(place);
    return state == RunState::Unknown ? storedState : stateTitle(state);
}

} // namespace memewright
