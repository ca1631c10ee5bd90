#include "training/Learner.h"

#include "training/RecurrentLearner.h"
#include "training/RowLearner.h"
#include "training/WindowLearner.h"

namespace memewright {

std::unique_ptr<Learner> makeLearner(const LearnerContext& context)
{
    if (context.info.settings.kind == NetworkKind::Gru)
        return std::make_unique<RecurrentLearner>(context);
    if (context.config.compute == Compute::Rows)
        return std::make_unique<RowLearner>(context);
    return std::make_unique<WindowLearner>(context);
}

} // namespace memewright
