#include "network/article/ArticleModel.h"

#include <algorithm>
#include <functional>

#include <ATen/core/Tensor.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/softmax.h>
#include <c10/core/InferenceMode.h>

#include "text/Row.h"

namespace memewright {

namespace {

/// Rows predicted in one go: bounds the memory of a large request.
constexpr std::int64_t kRowsAtOnce = 256;

/// Probabilities of encoded rows, as Network::predict() gives them.
using RowScoring = std::function<std::vector<float>(std::span<const std::int32_t> ids)>;

/// Scores the whole row of every live text; what makes that cheap is the scoring's own.
class RowSession final : public ScoringSession
{
public:
    RowSession(const CheckpointInfo& info, RowScoring scoring) : m_info(info), m_scoring(std::move(scoring)) { }

    std::span<const float> begin(std::int64_t templateId, std::span<const TextSoFar> texts) override
    {
        m_templateId = templateId;
        m_texts.clear();
        for (const TextSoFar& one : texts)
            m_texts.push_back(one.text);
        return score();
    }

    std::span<const float> advance(std::span<const Extension> extensions) override
    {
        std::vector<std::u32string> texts;
        texts.reserve(extensions.size());
        for (const Extension& extension : extensions)
            texts.push_back(m_texts.at(extension.parent) + m_info.labels.textAt(extension.label));
        m_texts = std::move(texts);
        return score();
    }

private:
    std::span<const float> score()
    {
        const auto length = static_cast<std::size_t>(m_info.settings.sequenceLength);
        std::vector<std::int32_t> ids(m_texts.size() * length);
        for (std::size_t index = 0; index < m_texts.size(); ++index)
            encodeRow(m_info.vocabulary, rowText(m_templateId, m_texts[index]), std::span(ids).subspan(index * length, length));
        m_probabilities = m_scoring(ids);
        return m_probabilities;
    }

    const CheckpointInfo& m_info;
    RowScoring m_scoring;
    std::int64_t m_templateId = 0;
    std::vector<std::u32string> m_texts;
    std::vector<float> m_probabilities;
};

} // namespace

ArticleModel::ArticleModel(CheckpointInfo info, ArticleNetwork network, DeviceInfo device, Precision precision)
    : Network(std::move(info)), m_network(std::move(network)), m_device(std::move(device))
{
    if (m_network.weights().embedding.is_cpu())
        m_frozen.emplace(m_network.settings(), m_network.weights(), precision);
}

std::vector<float> ArticleModel::predict(std::span<const std::int32_t> ids) const
{
    const c10::InferenceMode inference;
    const std::int64_t length = m_network.settings().sequenceLength;
    const auto rows = static_cast<std::int64_t>(ids.size()) / length;
    std::vector<float> probabilities(static_cast<std::size_t>(rows) * labels().size());
    const at::Tensor target = at::from_blob(probabilities.data(), {rows, static_cast<std::int64_t>(labels().size())});
    // from_blob wants a pointer it could write through; nothing does.
    const at::Tensor all = at::from_blob(const_cast<std::int32_t*>(ids.data()), {rows, length}, at::kInt);
    for (std::int64_t row = 0; row < rows; row += kRowsAtOnce) {
        const std::int64_t end = std::min(row + kRowsAtOnce, rows);
        const at::Tensor logits = m_network.logits(all.slice(0, row, end).to(m_network.weights().embedding.device()));
        target.slice(0, row, end).copy_(at::softmax(logits, 1));
    }
    return probabilities;
}

std::unique_ptr<ScoringSession> ArticleModel::newSession() const
{
    if (!m_frozen)
        return std::make_unique<RowSession>(info(), [this](std::span<const std::int32_t> ids) { return predict(ids); });
    return std::make_unique<RowSession>(info(),
        [kept = std::make_shared<KeptWindows>(*m_frozen)](std::span<const std::int32_t> ids) { return kept->score(ids); });
}

Result<std::shared_ptr<const Network>> loadArticleModel(const CheckpointFile& file, const DeviceInfo& device, Precision precision)
{
    return loadWeights(file, tensorOptions(device)).map([&](const ArticleWeights& weights) -> std::shared_ptr<const Network> {
        return std::make_shared<const ArticleModel>(file.info, ArticleNetwork(file.info.settings, weights), device, precision);
    });
}

} // namespace memewright
