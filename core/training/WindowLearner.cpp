#include "training/WindowLearner.h"

#include "network/article/WindowNetwork.h"

namespace memewright {

StepResult WindowLearner::step(const StepRequest& request)
{
    const PlannedBatch batch = m_ahead.take({request.order, request.position, request.rowsLeft, request.batchRows});
    DropoutMasks dropout = dropoutOf(request.step);
    const WindowNetwork byWindow(network().settings(), network().weights());
    return apply(byWindow.learn(batch.plan, dropout, {request.check, Kernels::Fused, precision()}), request.step, batch.plan.rows,
        batch.places);
}

} // namespace memewright
