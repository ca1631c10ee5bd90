#pragma once

// Private to core/network: pulls in torch.

#include "network/Network.h"
#include "network/recurrent/CaptionBatch.h"
#include "network/recurrent/InputTables.h"

namespace memewright {

/// The recurrent network for use. A scoring session keeps the state of every live text, so a step costs one character
/// (or piece), however long the texts are.
class RecurrentModel final : public Network
{
public:
    RecurrentModel(CheckpointInfo info, RecurrentWeights weights, DeviceInfo device);

    DeviceInfo device() const override { return m_device; }
    /// The template is taken from a row's header; a row without one is of the general template.
    std::vector<float> predict(std::span<const std::int32_t> ids) const override;
    std::unique_ptr<ScoringSession> newSession() const override;

    const CaptionEncoder& encoder() const { return m_encoder; }

    /// What the next step reads of each text.
    struct Inputs {
        std::vector<std::int32_t> symbols, boxes, templates;
    };
    /// States [texts][units] before the first step.
    at::Tensor startStates(std::size_t texts) const;
    /// States after the step.
    at::Tensor advance(const at::Tensor& states, const Inputs& inputs) const;
    /// Probabilities [texts][labels], in main memory.
    std::vector<float> probabilities(const at::Tensor& states) const;

private:
    RecurrentWeights m_weights;
    InputTables m_tables;
    CaptionEncoder m_encoder;
    DeviceInfo m_device;
};

/// Errors as readTensors; Unsupported in another precision than float32. Throws what the backend throws.
Result<std::shared_ptr<const Network>> loadRecurrentModel(
    const CheckpointFile& file, const DeviceInfo& device, Precision precision);

} // namespace memewright
