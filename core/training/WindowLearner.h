#pragma once

// Private to core/training: pulls in torch.

#include "training/ArticleLearner.h"
#include "training/PlanAhead.h"

namespace memewright {

/// The article's network on batches of whole captions, each distinct window of which is computed once.
class WindowLearner final : public ArticleLearner
{
public:
    explicit WindowLearner(const LearnerContext& context)
        : ArticleLearner(context), m_ahead(context.training, context.info, context.config.batchRows)
    {
    }

    std::uint64_t places() const override { return context().training.captions().size(); }
    StepResult step(const StepRequest& request) override;

private:
    PlanAhead m_ahead;
};

} // namespace memewright
