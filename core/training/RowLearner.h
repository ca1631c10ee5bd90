#pragma once

// Private to core/training: pulls in torch.

#include "training/ArticleLearner.h"
#include "training/RowEncoder.h"

namespace memewright {

/// The article's network on batches of random rows, each computed by itself, as the article's code does.
class RowLearner final : public ArticleLearner
{
public:
    explicit RowLearner(const LearnerContext& context);

    std::uint64_t places() const override { return context().training.size(); }
    StepResult step(const StepRequest& request) override;

private:
    RowEncoder m_encoder;
    EncodedRows m_batch;
};

} // namespace memewright
