#pragma once

// Private to core/training: pulls in torch.

#include "network/article/ArticleNetwork.h"
#include "training/Learner.h"
#include "training/optimisers/Optimiser.h"

namespace memewright {

/// What both ways to compute the article's network share: weights, optimiser, and how they are kept.
class ArticleLearner : public Learner
{
public:
    void initialise(Random& random) override;
    Status startFrom(const CheckpointFile& base) override;
    FigureSums measure(const MeasureRequest& request) const override;
    void storeModel(StoredTensors& tensors) const override;
    void storeState(StoredTensors& tensors) const override;
    Status restoreState(const CheckpointFile& last) override;
    bool finite() const override;

protected:
    explicit ArticleLearner(const LearnerContext& context);

    const LearnerContext& context() const { return m_context; }
    const ArticleNetwork& network() const { return m_network; }
    Precision precision() const { return productPrecision(m_context.config.precision, m_context.device); } ///< of products
    DropoutMasks dropoutOf(std::uint64_t step) const;
    /// Takes the step that `result` teaches, unless its loss is no number; `step` were taken before.
    StepResult apply(const BatchResult& result, std::uint64_t step, std::uint64_t rows, std::uint64_t places);

private:
    LearnerContext m_context;
    ArticleNetwork m_network;
    std::unique_ptr<Optimiser> m_optimiser;
};

/// Of a saved model, in inference mode; errors as readTensors.
Result<FigureSums> measureArticle(const CheckpointFile& file, const DeviceInfo& device, const MeasureRequest& request);

} // namespace memewright
