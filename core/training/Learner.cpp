#include "training/Learner.h"

#include "training/RowLearner.h"

namespace memewright {

std::unique_ptr<Learner> makeLearner(const LearnerContext& context)
{
    return std::make_unique<RowLearner>(context);
}

} // namespace memewright
