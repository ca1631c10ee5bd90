#include "network/RecurrentModel.h"

#include <algorithm>
#include <map>

#include <ATen/TensorOperators.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/softmax.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>
#include <c10/core/InferenceMode.h>

#include "network/GruGates.h"
#include "network/RecurrentNetwork.h"
#include "text/Row.h"

namespace memewright {

namespace {

/// Keeps each live text's state.
class RecurrentSession final : public ScoringSession
{
public:
    explicit RecurrentSession(const RecurrentModel& model) : m_model(model) { }

    std::span<const float> begin(std::int64_t templateId, std::span<const std::u32string> texts) override;
    std::span<const float> advance(std::span<const Extension> extensions) override;

private:
    struct Start {
        at::Tensor state;
        std::int32_t boxes = 0;
    };
    Start read(std::u32string_view text) const;
    std::span<const float> score()
    {
        m_probabilities = m_model.probabilities(m_states);
        return m_probabilities;
    }
    static std::int32_t known(std::int32_t box) { return std::min(box, static_cast<std::int32_t>(kKnownBoxes) - 1); }

    const RecurrentModel& m_model;
    std::int32_t m_template = 0;
    at::Tensor m_states;
    std::vector<std::int32_t> m_boxes; ///< that each text's next character belongs to
    std::vector<float> m_probabilities;
};

RecurrentSession::Start RecurrentSession::read(std::u32string_view text) const
{
    Start start;
    start.state = m_model.advance(m_model.startStates(1), {{0}, {0}, {m_template}});
    for (const char32_t character : text) {
        if (!m_model.encoder().reads(character))
            continue;
        start.boxes += character == kBoxEnd ? 1 : 0;
        start.state = m_model.advance(start.state, {{m_model.encoder().idOf(character)}, {known(start.boxes)}, {m_template}});
    }
    return start;
}

std::span<const float> RecurrentSession::begin(std::int64_t templateId, std::span<const std::u32string> texts)
{
    const c10::InferenceMode inference;
    m_template = m_model.encoder().templateIndex(templateId);
    m_boxes.clear();
    std::map<std::u32string_view, Start> read; // most texts begin alike
    std::vector<at::Tensor> states;
    for (const std::u32string& text : texts) {
        const auto [found, isNew] = read.try_emplace(text);
        if (isNew)
            found->second = this->read(text);
        states.push_back(found->second.state);
        m_boxes.push_back(found->second.boxes);
    }
    m_states = states.empty() ? m_model.startStates(0) : at::cat(states);
    return score();
}

std::span<const float> RecurrentSession::advance(std::span<const Extension> extensions)
{
    const c10::InferenceMode inference;
    RecurrentModel::Inputs inputs;
    std::vector<std::int64_t> parents;
    std::vector<std::int32_t> boxes;
    for (const Extension& extension : extensions) {
        parents.push_back(static_cast<std::int64_t>(extension.parent));
        boxes.push_back(m_boxes.at(extension.parent) + (extension.character == kBoxEnd ? 1 : 0));
        inputs.characters.push_back(m_model.encoder().idOf(extension.character));
        inputs.boxes.push_back(known(boxes.back()));
        inputs.templates.push_back(m_template);
    }
    const at::Tensor order = at::tensor(parents, at::TensorOptions(at::kLong)).to(m_states.device());
    m_states = m_model.advance(m_states.index_select(0, order), inputs);
    m_boxes = std::move(boxes);
    return score();
}

} // namespace

RecurrentModel::RecurrentModel(CheckpointInfo info, RecurrentWeights weights, DeviceInfo device)
    : Network(std::move(info)), m_weights(std::move(weights)), m_tables(inputTables(m_weights)), m_encoder(Network::info()),
      m_device(std::move(device))
{
}

at::Tensor RecurrentModel::startStates(std::size_t texts) const
{
    return at::zeros({static_cast<std::int64_t>(texts), m_weights.recurrentKernel.size(0)}, m_weights.recurrentKernel.options());
}

at::Tensor RecurrentModel::advance(const at::Tensor& states, const Inputs& inputs) const
{
    const auto ids = [&](const std::vector<std::int32_t>& values) {
        return at::tensor(values, at::TensorOptions(at::kInt)).to(states.device());
    };
    const GruStep step{
        at::mm(states, m_weights.recurrentKernel), at::empty_like(states), states.contiguous(), at::empty_like(states)};
    gruForward(step, m_tables, {ids(inputs.characters), ids(inputs.boxes), ids(inputs.templates), {}}, m_weights.recurrentBias);
    return step.after;
}

std::vector<float> RecurrentModel::probabilities(const at::Tensor& states) const
{
    const at::Tensor scores =
        at::softmax(at::addmm(m_weights.outputBias, states, m_weights.outputKernel), 1).to(at::kCPU).contiguous();
    const float* first = scores.const_data_ptr<float>();
    return {first, first + scores.numel()};
}

std::vector<float> RecurrentModel::predict(std::span<const std::int32_t> ids) const
{
    const auto length = static_cast<std::size_t>(info().settings.sequenceLength);
    const auto session = newSession();
    std::vector<float> all;
    for (std::size_t begin = 0; begin + length <= ids.size(); begin += length) {
        std::u32string text;
        for (const std::int32_t id : ids.subspan(begin, length))
            if (id > 0)
                text += info().vocabulary.characters()[static_cast<std::size_t>(id) - 1];
        const RowParts row = partsOfRow(text);
        const std::u32string caption(row.textSoFar);
        const auto one = session->begin(row.templateId, {&caption, 1});
        all.insert(all.end(), one.begin(), one.end());
    }
    return all;
}

std::unique_ptr<ScoringSession> RecurrentModel::newSession() const
{
    return std::make_unique<RecurrentSession>(*this);
}

} // namespace memewright
