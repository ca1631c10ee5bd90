#pragma once

// Private to core/network: pulls in torch.

#include <optional>

#include "network/Network.h"
#include "network/article/ArticleNetwork.h"
#include "network/article/KeptWindows.h"
#include "network/checkpoint/CheckpointFile.h"

namespace memewright {

/// The article's network for use. On the CPU a scoring session keeps the windows that it has met.
class ArticleModel final : public Network
{
public:
    ArticleModel(CheckpointInfo info, ArticleNetwork network, DeviceInfo device, Precision precision);

    DeviceInfo device() const override { return m_device; }
    std::vector<float> predict(std::span<const std::int32_t> ids) const override;
    std::unique_ptr<ScoringSession> newSession() const override;

private:
    ArticleNetwork m_network;
    DeviceInfo m_device;
    std::optional<FrozenArticle> m_frozen; ///< on the CPU
};

/// Errors as readTensors; throws what the backend throws.
Result<std::shared_ptr<const Network>> loadArticleModel(
    const CheckpointFile& file, const DeviceInfo& device, Precision precision);

} // namespace memewright
