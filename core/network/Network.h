#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/Error.h"
#include "network/Device.h"
#include "network/checkpoint/Checkpoint.h"
#include "text/NextCharacterScorer.h"

namespace memewright {

/// A frozen network with its tables, for generation and prediction. Immutable and thread-safe; share it as
/// shared_ptr<const Network>. Networks in training live inside core/training and are never this object.
class Network : public NextCharacterScorer
{
public:
    const CheckpointInfo& info() const { return m_info; }
    const Labels& labels() const override { return m_info.labels; }
    virtual DeviceInfo device() const = 0;

    /// Next-character probabilities for encoded rows, row-major ids [rows][sequenceLength] -> [rows][labels].
    /// Blocks; throws as ScoringSession does.
    virtual std::vector<float> predict(std::span<const std::int32_t> ids) const = 0;

protected:
    explicit Network(CheckpointInfo info) : m_info(std::move(info)) { }

private:
    CheckpointInfo m_info;
};

/// Loads a checkpoint. Besides readCheckpointInfo's errors: Malformed when tensors are missing or of another shape,
/// OutOfMemory. With Bf16, sessions on the CPU read weights of half the size (predict() computes in float32). Blocks (tens of
/// milliseconds for small networks, a second for the article's).
Result<std::shared_ptr<const Network>> loadNetwork(
    const std::filesystem::path& file, DeviceChoice device, Precision precision = Precision::Float32);

} // namespace memewright
