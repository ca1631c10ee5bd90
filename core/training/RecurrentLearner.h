#pragma once

// Private to core/training: pulls in torch.

#include "network/recurrent/RecurrentNetwork.h"
#include "training/Learner.h"
#include "training/LengthBucketing.h"
#include "training/optimisers/Optimiser.h"

namespace memewright {

/// The recurrent network on batches of whole captions, with warm-up and cosine decay. A caption in ten is learnt
/// without its template: the model's template 0, 'general'.
class RecurrentLearner final : public Learner
{
public:
    explicit RecurrentLearner(const LearnerContext& context);

    std::uint64_t places() const override { return m_context.training.captions().size(); }
    void initialise(Random& random) override;
    Status startFrom(const CheckpointFile& base) override;
    StepResult step(const StepRequest& request) override;
    FigureSums measure(const MeasureRequest& request) const override;
    void storeModel(StoredTensors& tensors) const override;
    void storeState(StoredTensors& tensors) const override;
    Status restoreState(const CheckpointFile& last) override;
    bool finite() const override;

private:
    std::vector<EncodedCaption> encode(const std::vector<std::uint32_t>& captions, const StepRequest& request) const;

    LearnerContext m_context;
    CaptionEncoder m_encoder;
    RecurrentNetwork m_network;
    std::unique_ptr<Optimiser> m_optimiser;
    LengthBucketing m_batches;
};

/// Of a saved model, in inference mode; errors as readTensors.
Result<FigureSums> measureRecurrent(const CheckpointFile& file, const DeviceInfo& device, const MeasureRequest& request);

} // namespace memewright
