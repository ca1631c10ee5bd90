#include "training/ArticleLearner.h"

#include <cmath>

#include <ATen/TensorOperators.h>

namespace memewright {

namespace {

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
      m_optimiser(context.config.learningRate, zeros(context))
{
}

void ArticleLearner::initialise(Random& random)
{
    memewright::initialise(m_network.weights(), random);
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
    tensors.add("slot.", m_optimiser.slots().named(), /*trainableOnly=*/true);
}

Status ArticleLearner::restoreState(const CheckpointFile& last)
{
    if (const auto status = readTensors(last, "", m_network.weights().named()); !status)
        return status;
    return readTensors(last, "slot.", m_optimiser.slots().named(), /*trainableOnly=*/true);
}

bool ArticleLearner::finite() const
{
    return allFinite(m_network.weights().named());
}

DropoutMasks ArticleLearner::dropoutOf(std::uint64_t step) const
{
    return {m_context.config.network.dropout, m_context.dropoutKey, step, m_network.weights().embedding.device()};
}

StepResult ArticleLearner::apply(const BatchResult& result, std::uint64_t rows, std::uint64_t places)
{
    StepResult step{result.loss.item<double>(), 0, rows, places, m_context.config.learningRate};
    if (!std::isfinite(step.loss))
        return step;
    step.correct = static_cast<std::uint64_t>(result.correct.item<std::int64_t>());
    m_optimiser.apply(m_network.weights(), result.gradients);
    moveMoments(m_network.weights(), result.gradients);
    return step;
}

} // namespace memewright
