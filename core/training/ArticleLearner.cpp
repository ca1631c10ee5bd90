#include "training/ArticleLearner.h"

#include <cmath>

#include <ATen/TensorOperators.h>
#include <ATen/ops/argmax.h>
#include <ATen/ops/log_softmax.h>

#include "network/article/WindowNetwork.h"
#include "network/checkpoint/StartFrom.h"
#include "training/PlanPrefetcher.h"

namespace memewright {

namespace {

/// Whole captions until there are so many: bounds the memory of a plan and its activations.
constexpr std::uint64_t kRowsAtOnce = 256;
void addBatch(const WindowNetwork& network, const WindowPlan& plan, const StopCheck& check, FigureSums& sums)
{
    const at::Tensor logProbabilities = at::log_softmax(network.logits(plan, {check}), 1);
    const at::Tensor labels = labelsOf(plan, logProbabilities.device());
    const double loss = -logProbabilities.gather(1, labels.unsqueeze(1)).mean().item<double>();
    const auto hits = (logProbabilities.argmax(1) == labels).sum().item<std::int64_t>();
    sums.add(loss, static_cast<std::uint64_t>(hits), plan.rows);
}

FigureSums measure(const ArticleNetwork& network, const CheckpointInfo& info, const MeasureRequest& request)
{
    const WindowNetwork byWindow(network.settings(), network.weights());
    WindowPlanner planner(static_cast<std::size_t>(info.settings.kernel), static_cast<std::size_t>(info.settings.sequenceLength));
    FigureSums sums;
    for (std::uint64_t index = 0; index < request.count && !request.stopped(); ++index) {
        if (const auto place = request.order(index))
            addCaption(planner, info, request.part, request.part.captions()[*place]);
        if (planner.rows() < kRowsAtOnce && index + 1 < request.count)
            continue;
        request.check();
        if (const WindowPlan plan = planner.take(kPairRounding); plan.rows > 0)
            addBatch(byWindow, plan, request.check, sums);
        request.progress(sums.rows);
    }
    return sums;
}

ArticleWeights zeros(const LearnerContext& context)
{
    const CheckpointInfo& info = context.info;
    ArticleWeights weights =
        zeroWeights(info.settings, info.vocabulary.size(), info.labels.size(), tensorOptions(context.device));
    if (context.config.compute == Compute::Shared)
        layForWindows(weights);
    return weights;
}

} // namespace

ArticleLearner::ArticleLearner(const LearnerContext& context)
    : m_context(context), m_network(context.info.settings, zeros(context)),
      m_optimiser(makeOptimiser(optimiserOf(context.config), m_network.weights().named()))
{
}

void ArticleLearner::initialise(Random& random)
{
    memewright::initialise(m_network.weights(), random);
}

Status ArticleLearner::startFrom(const CheckpointFile& base)
{
    return readStart(base, m_context.info, m_network.weights().named());
}

FigureSums ArticleLearner::measure(const MeasureRequest& request) const
{
    return memewright::measure(m_network, m_context.info, request);
}

void ArticleLearner::storeModel(StoredTensors& tensors) const
{
    tensors.add("", m_network.weights().named(), /*trainableOnly=*/false);
}

void ArticleLearner::storeState(StoredTensors& tensors) const
{
    storeModel(tensors);
    storeSlots(*m_optimiser, tensors);
}

Status ArticleLearner::restoreState(const CheckpointFile& last)
{
    if (const auto status = readTensors(last, "", m_network.weights().named()); !status)
        return status;
    return readSlots(*m_optimiser, last);
}

bool ArticleLearner::finite() const
{
    return allFinite(m_network.weights().named());
}

DropoutMasks ArticleLearner::dropoutOf(std::uint64_t step) const
{
    return {m_context.config.network.dropout, m_context.dropoutKey, step, m_network.weights().embedding.device()};
}

StepResult ArticleLearner::apply(const BatchResult& result, std::uint64_t step, std::uint64_t rows, std::uint64_t places)
{
    StepResult taken{result.loss.item<double>(), 0, rows, places, m_context.config.learningRate};
    if (!std::isfinite(taken.loss))
        return taken;
    taken.correct = static_cast<std::uint64_t>(result.correct.item<std::int64_t>());
    m_optimiser->apply(m_network.weights().named(), result.gradients.named(), taken.learningRate, step + 1);
    moveMoments(m_network.weights(), result.gradients);
    return taken;
}

Result<FigureSums> measureArticle(const CheckpointFile& file, const DeviceInfo& device, const MeasureRequest& request)
{
    return loadWeights(file, tensorOptions(device)).map([&](const ArticleWeights& weights) {
        return measure(ArticleNetwork(file.info.settings, weights), file.info, request);
    });
}

} // namespace memewright
