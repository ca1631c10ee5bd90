#include "training/RowLearner.h"

#include <algorithm>

#include <ATen/ops/from_blob.h>

namespace memewright {

RowLearner::RowLearner(const LearnerContext& context)
    : ArticleLearner(context), m_encoder(context.info.vocabulary, context.info.labels, context.info.settings.sequenceLength)
{
}

StepResult RowLearner::step(const StepRequest& request)
{
    const Rows& training = context().training;
    const std::uint64_t places =
        std::min<std::uint64_t>({request.batchRows, training.size() - request.position, request.rowsLeft});
    m_batch.clear();
    for (std::uint64_t index = 0; index < places; ++index)
        m_encoder.append(training.corpus(), training.at(request.order(request.position + index)), m_batch);
    const auto rows = static_cast<std::int64_t>(m_batch.size());
    const at::Device device = network().weights().embedding.device();
    const at::Tensor ids = at::from_blob(m_batch.ids.data(), {rows, network().settings().sequenceLength}, at::kInt).to(device);
    const at::Tensor labels = at::from_blob(m_batch.labels.data(), {rows}, at::kLong).to(device);
    DropoutMasks dropout = dropoutOf(request.step);
    return apply(
        network().learn(ids, labels, dropout, {request.check, Kernels::Fused, precision()}), request.step, places, places);
}

} // namespace memewright
