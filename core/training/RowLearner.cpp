#include "training/RowLearner.h"

#include <algorithm>

namespace memewright {

RowLearner::RowLearner(const LearnerContext& context)
    : ArticleLearner(context), m_encoder(context.info.vocabulary, context.info.labels, context.info.settings.sequenceLength)
{
}

StepResult RowLearner::step(const StepRequest& request)
{
    const Rows& training = context().training;
    const std::uint64_t places =
        std::min<std::uint64_t>({context().config.batchRows, training.size() - request.position, request.rowsLeft});
    m_batch.clear();
    for (std::uint64_t index = 0; index < places; ++index)
        m_encoder.append(training.corpus(), training.at(request.order(request.position + index)), m_batch);
    const BatchTensors batch = toTensors(m_batch, network());
    DropoutMasks dropout = dropoutOf(request.step);
    return apply(network().learn(batch.ids, batch.labels, dropout, {request.check}), places, places);
}

} // namespace memewright
