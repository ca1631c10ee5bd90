#include "training/RecurrentLearner.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/Hash.h"
#include "network/checkpoint/StartFrom.h"
#include "text/Unicode.h"
#include "training/RateSchedule.h"

namespace memewright {

namespace {

/// One caption in so many is learnt without its template.
constexpr std::uint64_t kGeneralEvery = 10;
/// Measured in one go: bounds the memory of the gates.
constexpr std::uint64_t kPositionsAtOnce = 8192;

FigureSums measure(const RecurrentNetwork& network, const CheckpointInfo& info, const MeasureRequest& request)
{
    const CaptionEncoder encoder(info);
    const Corpus& corpus = request.part.corpus();
    FigureSums sums;
    std::vector<EncodedCaption> captions;
    std::uint64_t positions = 0, seen = 0;
    for (std::uint64_t index = 0; index < request.count && !request.stopped(); ++index) {
        if (const auto place = request.order(index)) {
            const std::uint32_t caption = request.part.captions()[*place];
            captions.push_back(
                encoder.encode(corpus.templateId(caption), toCodePoints(corpus.text(caption)), request.part.wanted(caption)));
            positions += captions.back().symbols.size();
        }
        if (positions < kPositionsAtOnce && index + 1 < request.count)
            continue;
        request.check();
        if (const CaptionBatch batch = inStep(std::exchange(captions, {})); batch.rows > 0) {
            const RecurrentResult result = network.measure(batch, {request.check});
            sums.add(result.loss, static_cast<std::uint64_t>(result.correct), static_cast<std::uint64_t>(batch.rows));
            seen += static_cast<std::uint64_t>(batch.rows);
        }
        positions = 0;
        request.progress(seen);
    }
    return sums;
}

RecurrentWeights zeros(const LearnerContext& context)
{
    return zeroRecurrentWeights(context.info, tensorOptions(context.device));
}

/// The rate warms up over a twentieth of a short run.
RateSchedule scheduleOf(double peak, std::uint64_t planned)
{
    constexpr std::uint64_t kLongestWarmUp = 300'000;
    return {peak, std::min(planned / 20, kLongestWarmUp), planned};
}

/// Keeps the labels of the first `rows` rows that count, the last of them whole; returns how many rows of those there are.
std::uint64_t keepRows(EncodedCaption& caption, std::uint64_t rows)
{
    std::uint64_t kept = 0;
    for (std::size_t step = 0; step < caption.labels.size(); ++step) {
        if (caption.labels[step] < 0)
            continue;
        if (kept >= rows)
            caption.labels[step] = -1;
        else
            kept += static_cast<std::uint64_t>(caption.lengths[step]);
    }
    return std::min(kept, rows);
}

} // namespace

RecurrentLearner::RecurrentLearner(const LearnerContext& context)
    : m_context(context), m_encoder(context.info), m_network(zeros(context)),
      m_optimiser(makeOptimiser(optimiserOf(context.config), m_network.weights().named())), m_batches(context.training)
{
}

void RecurrentLearner::initialise(Random& random)
{
    memewright::initialise(m_network.weights(), random);
}

Status RecurrentLearner::startFrom(const CheckpointFile& base)
{
    return readStart(base, m_context.info, m_network.weights().named());
}

/// Ends where the run's rows do.
std::vector<EncodedCaption> RecurrentLearner::encode(const std::vector<std::uint32_t>& captions, const StepRequest& request) const
{
    const Rows& training = m_context.training;
    const Corpus& corpus = training.corpus();
    const std::uint64_t chance = mixBits(m_context.dropoutKey ^ mixBits(request.step + 1));
    std::vector<EncodedCaption> encoded;
    std::uint64_t left = request.rowsLeft;
    for (std::size_t index = 0; index < captions.size() && left > 0; ++index) {
        const std::uint32_t caption = captions[index];
        encoded.push_back(
            m_encoder.encode(corpus.templateId(caption), toCodePoints(corpus.text(caption)), training.wanted(caption)));
        if (mixBits(chance + index) % kGeneralEvery == 0)
            encoded.back().templateIndex = 0;
        left -= keepRows(encoded.back(), left);
    }
    return encoded;
}

StepResult RecurrentLearner::step(const StepRequest& request)
{
    std::vector<EncodedCaption> captions = encode(m_batches.at(request.order, request.position, request.batchRows), request);
    StepResult step;
    step.places = captions.size();
    step.learningRate = scheduleOf(m_context.config.learningRate, request.rowsPlanned).at(request.rowsPlanned - request.rowsLeft);
    const CaptionBatch batch = inStep(std::move(captions));
    step.rows = std::min(static_cast<std::uint64_t>(batch.rows), request.rowsLeft);
    if (step.rows == 0)
        return step;
    DropoutMasks dropout(
        m_context.config.network.dropout, m_context.dropoutKey, request.step, m_network.weights().recurrentKernel.device());
    const RecurrentResult result = m_network.learn(
        batch, dropout, {request.check, Kernels::Fused, productPrecision(m_context.config.precision, m_context.device)});
    step.loss = result.loss;
    step.correct = static_cast<std::uint64_t>(result.correct);
    if (std::isfinite(step.loss))
        m_optimiser->apply(m_network.weights().named(), result.gradients.named(), step.learningRate, request.step + 1);
    return step;
}

FigureSums RecurrentLearner::measure(const MeasureRequest& request) const
{
    return memewright::measure(m_network, m_context.info, request);
}

void RecurrentLearner::storeModel(StoredTensors& tensors) const
{
    tensors.add("", m_network.weights().named(), /*trainableOnly=*/false, StoredAs::Half);
}

void RecurrentLearner::storeState(StoredTensors& tensors) const
{
    tensors.add("", m_network.weights().named(), /*trainableOnly=*/false);
    storeSlots(*m_optimiser, tensors);
}

Status RecurrentLearner::restoreState(const CheckpointFile& last)
{
    if (const auto status = readTensors(last, "", m_network.weights().named()); !status)
        return status;
    return readSlots(*m_optimiser, last);
}

bool RecurrentLearner::finite() const
{
    return allFinite(m_network.weights().named());
}

Result<FigureSums> measureRecurrent(const CheckpointFile& file, const DeviceInfo& device, const MeasureRequest& request)
{
    return loadRecurrentWeights(file, tensorOptions(device)).map([&](const RecurrentWeights& weights) {
        return measure(RecurrentNetwork(weights), file.info, request);
    });
}

} // namespace memewright
