#include "training/Trainer.h"

#include <algorithm>
#include <cmath>

#include <c10/util/Exception.h>

#include "base/Hash.h"
#include "base/Numbers.h"
#include "library/RunFolder.h"
#include "network/checkpoint/StartFrom.h"
#include "network/kernels/Guarded.h"
#include "text/Pieces.h"
#include "training/RunFiles.h"

namespace memewright {

namespace {

/// Keys of a run's separate sources of chance, all from its one seed.
enum class Chance : std::uint64_t { Weights = 1, Order, Dropout, Sample };

constexpr const char* kAstrayHint = "the best model and the last good state are kept; begin a new run with a lower learning rate";

/// Of a batch: fewer would not save memory worth having.
constexpr std::size_t kFewestRows = 8;

std::uint64_t keyOf(std::uint64_t seed, Chance chance, std::uint64_t number = 0)
{
    return mixBits(mixBits(seed + 0x9e3779b97f4a7c15u * static_cast<std::uint64_t>(chance)) + number);
}

Labels piecesOf(const Rows& training, const std::u32string& characters, std::size_t count)
{
    PieceLearner learner;
    for (const std::uint32_t caption : training.captions())
        learner.addCaption(training.corpus().text(caption));
    return learner.labels(characters, count);
}

/// Vocabulary, labels and templates: those of the captions, with those of a model to start from. A run that is taken up again has
/// its own, for the corpus may have been imported again in another order.
void fillTables(CheckpointInfo& info, const TrainerContext& context, const Rows& training)
{
    if (context.last != nullptr) {
        const CheckpointInfo& last = context.last->info;
        info.vocabulary = last.vocabulary;
        info.labels = last.labels;
        info.templates = last.templates;
        info.fromSha256 = last.fromSha256;
        return;
    }
    const Corpus& corpus = context.corpus;
    VocabularyBuilder builder;
    for (std::size_t caption = 0; caption < corpus.size(); ++caption)
        builder.addCaption(corpus.templateId(caption), corpus.text(caption));
    info.vocabulary = builder.vocabulary();
    info.labels = builder.labels();
    info.templates = corpus.templates();
    if (context.from == nullptr) {
        if (info.settings.pieces > 0)
            info.labels = piecesOf(training, info.labels.characters(), static_cast<std::size_t>(info.settings.pieces));
        return;
    }
    uniteTables(info, context.from->file.info);
    info.fromSha256 = context.from->sha256;
}

CheckpointInfo describe(const TrainingConfig& config, const TrainerContext& context, const Rows& training)
{
    const Corpus& corpus = context.corpus;
    CheckpointInfo info;
    info.settings = config.network;
    fillTables(info, context, training);
    info.corpus = corpus.name();
    info.corpusHash = corpus.hash();
    info.split = config.split == SplitMode::Caption ? "caption" : "row";
    info.validationRatio = config.validationRatio;
    info.seed = config.seed;
    info.parameters = countParameters(info.settings, tableSizes(info)).total;
    return info;
}

} // namespace

Trainer::Trainer(TrainingConfig config, const TrainerContext& context, DeviceInfo device, const MakeLearner& make)
    : m_config(std::move(config)), m_context(context), m_device(std::move(device)),
      m_split(splitCorpus(context.corpus, m_config.split, *m_config.validationRatio, m_config.seed)),
      m_info(describe(m_config, context, m_split.training)),
      m_learner(make({m_config, m_info, m_split.training, m_device, keyOf(m_config.seed, Chance::Dropout)})),
      m_validationOrder(m_split.validation.captions().size(), keyOf(m_config.seed, Chance::Sample))
{
    const std::uint64_t epochRows = m_split.training.size();
    const auto epochs = static_cast<std::uint64_t>(m_config.epochs);
    m_planned = std::min(m_config.maxRows.value_or(epochs * epochRows), epochs * epochRows);
    m_sample = std::max<std::uint64_t>(captionsWithin(validation(m_validationOrder.size()), m_config.validationSample), 1);
}

Status Trainer::prepare()
{
    if (m_split.training.size() == 0 || m_split.validation.size() == 0)
        return tl::make_unexpected(tooFewCaptions());
    if (const auto status = makeWeights(); !status)
        return status;
    m_order = orderOfEpoch();
    forgetPeakMemory();
    if (const auto status = writeRunFiles(m_config, m_info, m_context.corpus.rows()); !status)
        return status;
    if (const auto status = writeHistory(m_config.runFolder, m_state); !status)
        return status;
    return m_context.last != nullptr ? Status{} : saveLast(); // so that a run can be taken up again, whenever it dies
}

Error Trainer::tooFewCaptions() const
{
    constexpr std::size_t kFewest = 5; // the default ratio leaves one of them to validate
    const Corpus& corpus = m_context.corpus;
    if (corpus.size() < kFewest)
        return {ErrorCode::InvalidArgument,
            "the corpus '" + corpus.name() + "' has only " + numberText(corpus.size())
                + (corpus.size() == 1 ? " caption" : " captions") + ", too few to learn from and to validate with",
            "import more captions, at least " + numberText(kFewest) + " in all"};
    return {ErrorCode::InvalidArgument,
        "the captions of the corpus '" + corpus.name() + "' cannot be split: " + numberText(m_split.training.size())
            + " rows would train and " + numberText(m_split.validation.size()) + " validate",
        "import more different captions, or choose another validation ratio"};
}

Status Trainer::makeWeights()
{
    if (m_context.last != nullptr)
        return restore();
    if (m_context.from != nullptr)
        return m_learner->startFrom(m_context.from->file);
    Random random(keyOf(m_config.seed, Chance::Weights));
    m_learner->initialise(random);
    return {};
}

Status Trainer::restore()
{
    const CheckpointFile& last = *m_context.last;
    const auto found = last.header.metadata.find("training");
    const auto stored = runFromText(found == last.header.metadata.end() ? "" : found->second, m_config);
    if (!stored)
        return tl::make_unexpected(stored.error());
    m_state = stored->state;
    if (m_state.rows > m_planned)
        return fail(ErrorCode::InvalidArgument,
            "the run has seen " + grouped(m_state.rows) + " rows, more than the " + grouped(m_planned)
                + " that it is to end after",
            "choose more rows or epochs");
    if (m_state.position > m_learner->places())
        return fail(ErrorCode::Malformed, "the position of the run in " + last.path.string() + " lies behind its rows",
            "begin a new run");
    return m_learner->restoreState(last);
}

KeyedPermutation Trainer::orderOfEpoch() const
{
    return {m_learner->places(), keyOf(m_config.seed, Chance::Order, static_cast<std::uint64_t>(m_state.epoch))};
}

void Trainer::announce()
{
    TrainingStart start;
    start.device = m_device;
    start.parameters = m_info.parameters;
    start.trainingRows = m_split.training.size();
    start.validationRows = m_split.validation.size();
    start.plannedRows = m_planned;
    start.split = m_config.split;
    start.sharedCaptions = sharedCaptions(m_split);
    m_context.sink.started(start);
}

Result<TrainingOutcome> Trainer::run()
{
    announce();
    m_savedAt = m_context.clock.now().count();
    while (true) {
        const auto next = turn();
        if (!next)
            return tl::make_unexpected(next.error());
        if (*next != Turn::GoOn)
            return finish(*next == Turn::Finished ? TrainingEnd::Finished : TrainingEnd::Stopped);
    }
}

/// One step, and what is due before it.
Result<Trainer::Turn> Trainer::turn()
{
    try {
        stopCheck()();
        if (validationDue())
            if (const auto status = validate(); !status)
                return tl::make_unexpected(status.error());
        if (atRunEnd())
            return Turn::Finished;
        if (atEpochEnd()) {
            ++m_state.epoch;
            m_state.position = 0;
            m_order = orderOfEpoch();
        }
        if (const auto status = step(); !status)
            return tl::make_unexpected(status.error());
    } catch (const ComputingStopped&) {
        // Between two steps, or in one that is thus not taken.
        return m_context.stop.stop_requested() ? Turn::Stopped : standStill();
    }
    if (m_context.clock.now().count() - m_savedAt >= m_config.saveEverySeconds)
        if (const auto status = saveLast(); !status)
            return tl::make_unexpected(status.error());
    return Turn::GoOn;
}

Status Trainer::step()
{
    const double begin = m_context.clock.now().count();
    const StepResult result = learn();
    if (!std::isfinite(result.loss))
        return fail(ErrorCode::Diverged,
            "training went astray after " + grouped(m_state.rows) + " rows: the loss is no number any more", kAstrayHint);
    m_state.position += result.places;
    m_state.rows += result.rows;
    ++m_state.step;
    m_learningRate = result.learningRate;
    m_state.epochSums.add(result.loss, result.correct, result.rows);
    m_state.sinceValidation.add(result.loss, result.correct, result.rows);
    const double seconds = m_context.clock.now().count() - begin;
    m_state.seconds += seconds;
    m_state.epochSeconds += seconds;
    m_meter.add(result.loss, result.correct, result.rows, seconds);
    if (m_meter.due())
        sendPoint();
    return {};
}

/// Where a GPU's memory does not suffice, the run goes on with batches half as large, also when it is taken up again.
StepResult Trainer::learn()
{
    while (true) {
        try {
            return m_learner->step(
                {m_order, m_state.position, m_planned - m_state.rows, m_planned, m_config.batchRows, m_state.step, stopCheck()});
        } catch (const c10::OutOfMemoryError&) {
            if (m_config.batchRows <= kFewestRows)
                throw;
        }
        m_config.batchRows = std::max(m_config.batchRows / 2, kFewestRows);
        m_context.sink.warned("the memory of " + m_device.name + " did not suffice: going on with batches of "
            + grouped(m_config.batchRows) + " rows");
    }
}

void Trainer::sendPoint()
{
    if (m_meter.empty())
        return;
    TrainingPoint point = m_meter.take();
    point.rows = m_state.rows;
    point.epoch = epochsSeen();
    point.seconds = m_state.seconds;
    point.learningRate = m_learningRate;
    m_context.sink.point(point);
}

double Trainer::epochsSeen() const
{
    return m_state.epoch + static_cast<double>(m_state.position) / static_cast<double>(m_learner->places());
}

bool Trainer::validationDue() const
{
    if (m_state.rows == m_state.validatedRows)
        return false;
    const std::uint64_t every = m_config.validationEveryRows;
    return atEpochEnd() || atRunEnd() || m_state.rows / every > m_state.validatedRows / every;
}

/// Of the first `captions` of the fixed order of validation.
MeasureRequest Trainer::validation(std::uint64_t captions) const
{
    MeasureRequest request{m_split.validation, captions};
    request.order = [this](std::uint64_t index) { return m_validationOrder(index); };
    request.check = stopCheck();
    return request;
}

Status Trainer::validate()
{
    sendPoint();
    const FigureSums sample = m_learner->measure(validation(m_sample));
    ValidationPoint point;
    point.rows = m_state.rows;
    point.epoch = epochsSeen();
    point.seconds = m_state.seconds;
    point.loss = m_state.sinceValidation.meanLoss();
    point.accuracy = m_state.sinceValidation.accuracy();
    point.validationLoss = sample.meanLoss();
    point.validationAccuracy = sample.accuracy();
    if (atEpochEnd())
        point.wholeValidationLoss = m_sample == m_validationOrder.size()
            ? point.validationLoss
            : m_learner->measure(validation(m_validationOrder.size())).meanLoss();
    point.rowsPerSecond = m_meter.rowsPerSecond();
    point.guessingLoss = guessingLoss();
    point.previousBest = m_state.best;
    point.improved = std::isfinite(point.validationLoss) && (!m_state.best || point.validationLoss < *m_state.best);
    if (point.improved)
        if (const auto status = saveBest(point); !status)
            return status;
    m_state.validatedRows = m_state.rows;
    m_state.sinceValidation = {};
    m_context.sink.validated(point);
    const bool last = atRunEnd();
    if (atEpochEnd() || last)
        if (const auto status = endEpoch(point); !status)
            return status;
    // The state that goes with the best model: a run that is killed goes on with both.
    return point.improved && !last ? saveLast() : Status{};
}

CheckpointInfo Trainer::infoNow() const
{
    CheckpointInfo info = m_info;
    info.metrics.rows = m_state.rows;
    info.metrics.epoch = m_state.epoch + 1;
    return info;
}

Status Trainer::saveBest(const ValidationPoint& point)
{
    CheckpointInfo info = infoNow();
    info.metrics.loss = point.loss;
    info.metrics.accuracy = point.accuracy;
    info.metrics.validationLoss = point.validationLoss;
    info.metrics.validationAccuracy = point.validationAccuracy;
    StoredTensors tensors;
    m_learner->storeModel(tensors);
    auto status = writeCheckpoint(RunFolder(m_config.runFolder).model(), info, tensors.entries);
    if (status)
        m_state.best = point.validationLoss;
    return status;
}

/// Adds the epoch's line to history.json. Where a run ends within an epoch the line stands until the epoch is whole: taken up
/// again with more rows, the run goes on with it.
Status Trainer::endEpoch(const ValidationPoint& point)
{
    const FigureSums& sums = m_state.epochSums;
    const EpochFigures line{
        sums.meanLoss(), sums.accuracy(), point.validationLoss, point.validationAccuracy, m_state.epochSeconds, peakMegabytes()};
    if (atEpochEnd()) {
        m_state.history.push_back(line);
        m_state.unfinished.reset();
        m_state.epochSums = {};
        m_state.epochSeconds = 0;
        forgetPeakMemory();
    } else {
        m_state.unfinished = line;
    }
    if (const auto status = writeHistory(m_config.runFolder, m_state); !status)
        return status;
    m_context.sink.epochEnded(m_state.epoch + 1);
    return {};
}

Status Trainer::saveLast()
{
    m_savedAt = m_context.clock.now().count();
    if (!m_learner->finite())
        return fail(ErrorCode::Diverged,
            "training went astray after " + grouped(m_state.rows) + " rows: a weight is no number any more", kAstrayHint);
    CheckpointInfo info = infoNow();
    info.metrics.validationLoss = m_state.best;
    StoredTensors tensors;
    m_learner->storeState(tensors);
    return writeCheckpoint(
        RunFolder(m_config.runFolder).state(), info, tensors.entries, {{"training", toText(m_state, m_config)}});
}

/// Before the first validation there is no best model, and the weights as they are have to do.
Result<Trainer::Turn> Trainer::standStill()
{
    sendPoint();
    if (const auto status = saveLast(); !status)
        return tl::make_unexpected(status.error());
    if (!m_state.best && m_state.rows > 0) {
        StoredTensors tensors;
        m_learner->storeModel(tensors);
        const auto status = writeCheckpoint(RunFolder(m_config.runFolder).model(), infoNow(), tensors.entries);
        if (!status)
            return tl::make_unexpected(status.error());
        m_modelSaved = true;
    }
    m_context.sink.standStill(m_context.stop);
    m_savedAt = m_context.clock.now().count();
    return m_context.stop.stop_requested() ? Turn::Stopped : Turn::GoOn;
}

Result<TrainingOutcome> Trainer::finish(TrainingEnd end)
{
    sendPoint();
    if (const auto status = saveLast(); !status)
        return tl::make_unexpected(status.error());
    TrainingOutcome outcome;
    outcome.end = end;
    outcome.rows = m_state.rows;
    outcome.bestValidationLoss = m_state.best;
    outcome.guessingLoss = guessingLoss();
    if (end == TrainingEnd::Finished && m_state.unfinished)
        outcome.lastValidationLoss = m_state.unfinished->validationLoss;
    else if (end == TrainingEnd::Finished && !m_state.history.empty())
        outcome.lastValidationLoss = m_state.history.back().validationLoss;
    if (m_state.best || m_modelSaved)
        outcome.model = RunFolder(m_config.runFolder).model();
    return outcome;
}

double Trainer::guessingLoss() const
{
    return std::log(static_cast<double>(m_info.labels.characters().size()));
}

StopCheck Trainer::stopCheck() const
{
    return [this, stop = m_context.stop] {
        if (stop.stop_requested() || pauseWanted())
            throw ComputingStopped{};
    };
}

} // namespace memewright
