#include "training/Learner.h"

#include <algorithm>
#include <array>

#include "training/RecurrentLearner.h"
#include "training/RowLearner.h"
#include "training/WindowLearner.h"

namespace memewright {

namespace {

std::unique_ptr<Learner> makeArticleLearner(const LearnerContext& context)
{
    if (context.config.compute == Compute::Rows)
        return std::make_unique<RowLearner>(context);
    return std::make_unique<WindowLearner>(context);
}

std::unique_ptr<Learner> makeRecurrentLearner(const LearnerContext& context)
{
    return std::make_unique<RecurrentLearner>(context);
}

constexpr std::array kFamilies{LearnerFamily{NetworkKind::Article, makeArticleLearner, measureArticle},
    LearnerFamily{NetworkKind::Gru, makeRecurrentLearner, measureRecurrent}};

} // namespace

const LearnerFamily& learnersOf(NetworkKind kind)
{
    return *std::ranges::find(kFamilies, kind, &LearnerFamily::kind);
}

std::unique_ptr<Learner> makeLearner(const LearnerContext& context)
{
    return learnersOf(context.info.settings.kind).make(context);
}

} // namespace memewright
