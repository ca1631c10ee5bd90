#include "network/recurrent/RecurrentModel.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

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

using Symbols = std::vector<Symbol>;

/// What the network sees of a text.
std::vector<std::pair<std::int32_t, bool>> keysOf(const Symbols& symbols)
{
    std::vector<std::pair<std::int32_t, bool>> keys;
    for (const Symbol& symbol : symbols)
        keys.emplace_back(symbol.id, symbol.endsBox);
    return keys;
}

bool longerFirst(const Symbols& a, const Symbols& b)
{
    return a.size() != b.size() ? a.size() > b.size() : keysOf(a) < keysOf(b);
}

/// Keeps each live text's state.
class RecurrentSession final : public ScoringSession
{
public:
    explicit RecurrentSession(const RecurrentModel& model) : m_model(model) { }

    std::span<const float> begin(std::int64_t templateId, std::span<const TextSoFar> texts) override;
    std::span<const float> advance(std::span<const Extension> extensions) override;

private:
    Symbols symbolsOf(const TextSoFar& text) const;
    at::Tensor statesOf(const std::vector<Symbols>& texts) const;
    at::Tensor read(const std::vector<Symbols>& texts) const;
    at::Tensor step(std::span<const Extension> extensions) const;
    std::span<const float> score();
    void letWordsGrow();
    static std::int32_t known(std::int32_t box) { return std::min(box, static_cast<std::int32_t>(kKnownBoxes) - 1); }

    const RecurrentModel& m_model;
    std::int32_t m_template = 0;
    at::Tensor m_states;
    std::vector<std::int32_t> m_boxes; ///< that each text's next character belongs to
    std::map<std::size_t, TextSoFar> m_open; ///< texts that may go on within their last piece, by their place
    std::vector<float> m_probabilities;
};

std::span<const float> RecurrentSession::begin(std::int64_t templateId, std::span<const TextSoFar> texts)
{
    const c10::InferenceMode inference;
    m_template = m_model.encoder().templateIndex(templateId);
    m_boxes.clear();
    m_open.clear();
    std::vector<Symbols> all;
    for (const TextSoFar& text : texts) {
        const Symbols& symbols = all.emplace_back(symbolsOf(text));
        m_boxes.push_back(static_cast<std::int32_t>(std::ranges::count(symbols, true, &Symbol::endsBox)));
        if (m_model.labels().hasPieces() && text.endIsGiven() && !symbols.empty() && !symbols.back().endsBox)
            m_open.emplace(all.size() - 1, text);
    }
    m_states = statesOf(all);
    return score();
}

/// Generated labels are read as they were written; what was given before one is read with it, so that a word which it goes on
/// with is read as people's captions are.
Symbols RecurrentSession::symbolsOf(const TextSoFar& text) const
{
    Symbols all;
    std::size_t begin = 0;
    const auto readTo = [&](std::size_t end) {
        const Symbols part = m_model.encoder().symbols(std::u32string_view(text.text).substr(begin, end - begin));
        all.insert(all.end(), part.begin(), part.end());
        begin = end;
    };
    if (m_model.labels().hasPieces())
        std::ranges::for_each(text.ends, readTo);
    readTo(text.text.size());
    return all;
}

/// States behind the texts. Most texts begin alike: each one is read once.
at::Tensor RecurrentSession::statesOf(const std::vector<Symbols>& texts) const
{
    std::vector<Symbols> distinct = texts;
    std::ranges::sort(distinct, longerFirst);
    distinct.erase(std::ranges::unique(distinct, std::ranges::equal_to(), keysOf).begin(), distinct.end());
    const at::Tensor states = read(distinct);
    std::vector<std::int64_t> places;
    for (const Symbols& text : texts)
        places.push_back(std::ranges::lower_bound(distinct, text, longerFirst) - distinct.begin());
    return states.index_select(0, at::tensor(places, at::TensorOptions(at::kLong)).to(states.device()));
}

/// The longest text first, read in step: at each symbol those that have it are the first ones.
at::Tensor RecurrentSession::read(const std::vector<Symbols>& texts) const
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
            const Symbol& symbol = texts[text][place];
            boxes[text] += symbol.endsBox ? 1 : 0;
            inputs.symbols.push_back(symbol.id);
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
    std::vector<std::int32_t> boxes;
    std::vector<Symbols> grown;
    for (const Extension& extension : extensions) {
        const bool bar = m_model.encoder().symbolOf(extension.label).endsBox;
        boxes.push_back(m_boxes.at(extension.parent) + (bar ? 1 : 0));
        if (const auto open = m_open.find(extension.parent); open != m_open.end()) {
            TextSoFar text = open->second;
            text.text += m_model.labels().textAt(extension.label);
            text.ends.push_back(text.text.size());
            grown.push_back(symbolsOf(text));
        }
    }
    at::Tensor states = step(extensions);
    if (!grown.empty()) {
        const at::Tensor read = statesOf(grown);
        std::int64_t next = 0;
        for (std::size_t i = 0; i < extensions.size(); ++i)
            if (m_open.contains(extensions[i].parent))
                states.select(0, static_cast<std::int64_t>(i)).copy_(read.select(0, next++));
    }
    m_open.clear();
    m_states = states;
    m_boxes = std::move(boxes);
    return score();
}

at::Tensor RecurrentSession::step(std::span<const Extension> extensions) const
{
    RecurrentModel::Inputs inputs;
    std::vector<std::int64_t> parents;
    for (const Extension& extension : extensions) {
        const Symbol symbol = m_model.encoder().symbolOf(extension.label);
        parents.push_back(static_cast<std::int64_t>(extension.parent));
        inputs.symbols.push_back(symbol.id);
        inputs.boxes.push_back(known(m_boxes.at(extension.parent) + (symbol.endsBox ? 1 : 0)));
        inputs.templates.push_back(m_template);
    }
    const at::Tensor order = at::tensor(parents, at::TensorOptions(at::kLong)).to(m_states.device());
    return m_model.advance(m_states.index_select(0, order), inputs);
}

std::span<const float> RecurrentSession::score()
{
    m_probabilities = m_model.probabilities(m_states);
    if (!m_open.empty())
        letWordsGrow();
    return m_probabilities;
}

/// A given text ends where the person stopped typing, mostly within a piece. So its last piece is only one of those that begin as
/// it does: each of them counts as likely as the model finds it there, and what it has more is what may come next.
void RecurrentSession::letWordsGrow()
{
    const Labels& labels = m_model.labels();
    std::vector<Symbols> before;
    std::vector<std::size_t> lasts;
    for (const auto& [place, text] : m_open) {
        before.push_back(symbolsOf(text));
        lasts.push_back(static_cast<std::size_t>(before.back().back().label));
        before.back().pop_back();
    }
    const std::vector<float> rows = m_model.probabilities(statesOf(before));
    std::size_t open = 0;
    for (const auto& [place, text] : m_open) {
        const std::span<const float> row = std::span(rows).subspan(open * labels.size(), labels.size());
        const std::size_t last = lasts[open++];
        const std::span<float> next = std::span(m_probabilities).subspan(place * labels.size(), labels.size());
        std::vector<double> mixed(labels.size());
        double sum = 0;
        for (std::size_t label = 0; label < labels.size(); ++label) {
            std::u32string_view rest = labels.textAt(label);
            if (!rest.starts_with(labels.textAt(last)))
                continue;
            sum += static_cast<double>(row[label]);
            rest.remove_prefix(labels.textAt(last).size());
            while (!rest.empty() && !labels.indexOf(rest))
                rest.remove_suffix(1);
            if (!rest.empty())
                mixed[static_cast<std::size_t>(*labels.indexOf(rest))] += static_cast<double>(row[label]);
        }
        if (sum <= 0)
            continue;
        for (std::size_t label = 0; label < labels.size(); ++label)
            next[label] =
                static_cast<float>((mixed[label] + static_cast<double>(next[label]) * static_cast<double>(row[last])) / sum);
    }
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
    gruForward(step, m_tables, {ids(inputs.symbols), ids(inputs.boxes), ids(inputs.templates), {}, {}}, m_weights.recurrentBias);
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
        const TextSoFar caption(std::u32string(row.textSoFar));
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
