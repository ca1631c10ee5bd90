#pragma once

// Private to core/training: pulls in torch.

#include <algorithm>
#include <thread>

#include "training/ArticleLearner.h"
#include "training/PlanPrefetcher.h"

namespace memewright {

/// The article's network on batches of whole captions, each distinct window of which is computed once.
class WindowLearner final : public ArticleLearner
{
public:
    explicit WindowLearner(const LearnerContext& context)
        : ArticleLearner(context), m_ahead(context.training, context.info, plannersFor(context.device))
    {
    }

    std::uint64_t places() const override { return context().training.captions().size(); }
    StepResult step(const StepRequest& request) override;

private:
    /// A processor learns more slowly than one thread plans; a GPU does not.
    static std::size_t plannersFor(const DeviceInfo& device)
    {
        return device.cuda ? std::clamp<std::size_t>(std::thread::hardware_concurrency() / 2, 1, 8) : 1;
    }

    PlanPrefetcher m_ahead;
};

} // namespace memewright
