#include "network/recurrent/RecurrentModel.h"

#include <algorithm>
#include <iterator>

#include <ATen/TensorOperators.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/softmax.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>
#include <c10/core/InferenceMode.h>

#include "network/recurrent/GruGates.h"
#include "network/recurrent/RecurrentNetwork.h"
#include "text/Row.h"

namespace memewright {

namespace {

bool longerFirst(const std::u32string& a, const std::u32string& b)
{
    return a.size() != b.size() ? a.size() > b.size() : a < b;
}

/// Keeps each live text's state.
class RecurrentSession final : public ScoringSession
{
public:
    explicit RecurrentSession(const RecurrentModel& model) : m_model(model) { }

    std::span<const float> begin(std::int64_t templateId, std::span<const std::u32string> texts) override;
    std::span<const float> advance(std::span<const Extension> extensions) override;

private:
    at::Tensor read(const std::vector<std::u32string>& texts) const;
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

std::span<const float> RecurrentSession::begin(std::int64_t templateId, std::span<const std::u32string> texts)
{
    const c10::InferenceMode inference;
    m_template = m_model.encoder().templateIndex(templateId);
    std::vector<std::u32string> readable;
    for (const std::u32string& text : texts) {
        readable.emplace_back();
        std::ranges::copy_if(text, std::back_inserter(readable.back()), [&](char32_t c) { return m_model.encoder().reads(c); });
    }
    std::vector<std::u32string> distinct = readable; // most texts begin alike
    std::ranges::sort(distinct, longerFirst);
    distinct.erase(std::ranges::unique(distinct).begin(), distinct.end());
    const at::Tensor states = read(distinct);

    m_boxes.clear();
    std::vector<std::int64_t> places;
    for (const std::u32string& text : readable) {
        places.push_back(std::ranges::lower_bound(distinct, text, longerFirst) - distinct.begin());
        m_boxes.push_back(static_cast<std::int32_t>(std::ranges::count(text, kBoxEnd)));
    }
    m_states = states.index_select(0, at::tensor(places, at::TensorOptions(at::kLong)).to(states.device()));
    return score();
}

/// States behind the texts, the longest first, read in step: at each character those that have it are the first ones.
at::Tensor RecurrentSession::read(const std::vector<std::u32string>& texts) const
{
    const auto count = static_cast<std::int64_t>(texts.size());
    const auto templates = [&](std::int64_t live) {
        return std::vector<std::int32_t>(static_cast<std::size_t>(live), m_template);
    };
    const std::vector<std::int32_t> none(texts.size(), 0);
    const at::Tensor states = m_model.advance(m_model.startStates(texts.size()), {none, none, templates(count)});
    std::vector<std::int32_t> boxes = none;
    for (std::size_t place = 0; !texts.empty() && place < texts.front().size(); ++place) {
        RecurrentModel::Inputs inputs;
        std::int64_t live = 0;
        for (; live < count && place < texts[static_cast<std::size_t>(live)].size(); ++live) {
            const auto text = static_cast<std::size_t>(live);
            boxes[text] += texts[text][place] == kBoxEnd ? 1 : 0;
            inputs.characters.push_back(m_model.encoder().idOf(texts[text][place]));
            inputs.boxes.push_back(known(boxes[text]));
        }
        inputs.templates = templates(live);
        const at::Tensor going = states.narrow(0, 0, live);
        going.copy_(m_model.advance(going, inputs));
    }
    return states;
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

Result<std::shared_ptr<const Network>> loadRecurrentModel(
    const CheckpointFile& file, const DeviceInfo& device, Precision precision)
{
    if (precision == Precision::Bf16)
        return fail(ErrorCode::Unsupported, "a recurrent network computes in float32", "leave the precision at float32");
    return loadRecurrentWeights(file, tensorOptions(device))
        .map([&](const RecurrentWeights& weights) -> std::shared_ptr<const Network> {
            return std::make_shared<const RecurrentModel>(file.info, weights, device);
        });
}

} // namespace memewright
