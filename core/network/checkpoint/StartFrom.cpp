#include "network/checkpoint/StartFrom.h"

#include <algorithm>
#include <functional>

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/tensor.h>

#include "base/Numbers.h"
#include "network/NetworkFamily.h"

namespace memewright {

namespace {

Status differs(std::string_view what, const std::string& wanted, const std::string& found, const CheckpointFile& base)
{
    return fail(ErrorCode::InvalidArgument,
        std::string(what) + " cannot be " + wanted + ": the model " + base.path.string() + " has " + found,
        "leave it out to take the model's, or begin without a model");
}

/// All characters of `first`, and behind them those that only `second` has.
std::u32string united(const std::u32string& first, const std::u32string& second)
{
    std::u32string all = first;
    std::ranges::copy_if(second, std::back_inserter(all), [&](char32_t c) { return first.find(c) == std::u32string::npos; });
    return all;
}

/// The model's pieces, and single characters that it does not write.
Labels united(const Labels& base, const Labels& own)
{
    std::vector<std::u32string> all = base.texts();
    for (const char32_t c : own.characters())
        if (!base.indexOf(c))
            all.emplace_back(1, c);
    return Labels(std::move(all));
}

std::vector<TemplateEntry> united(std::vector<TemplateEntry> all, const std::vector<TemplateEntry>& own)
{
    for (TemplateEntry& entry : all)
        entry.captions = 0; // of those that the network will learn from
    for (const TemplateEntry& entry : own) {
        const auto known = std::ranges::find(all, entry.id, &TemplateEntry::id);
        if (known == all.end()) {
            all.push_back(entry);
            continue;
        }
        const std::string name = entry.name.empty() ? known->name : entry.name;
        *known = entry;
        known->name = name;
    }
    return all;
}

/// For every entry of one of the united tables its place in the model's; negative where it is new.
std::vector<std::int64_t> placesOf(ModelTable table, const CheckpointInfo& united, const CheckpointInfo& base)
{
    std::vector<std::int64_t> places;
    switch (table) {
    case ModelTable::None:
        break;
    case ModelTable::Vocabulary: // its first id is 1
        if (base.labels.hasPieces())
            return placesOf(ModelTable::Labels, united, base);
        for (const char32_t c : united.vocabulary.characters())
            places.push_back(std::int64_t(base.vocabulary.idOf(c)) - 1);
        break;
    case ModelTable::Labels:
        for (const std::u32string& text : united.labels.texts())
            places.push_back(base.labels.indexOf(text).value_or(-1));
        break;
    case ModelTable::Templates:
        for (const TemplateEntry& entry : united.templates) {
            const auto found = std::ranges::find(base.templates, entry.id, &TemplateEntry::id);
            places.push_back(found == base.templates.end() ? -1 : found - base.templates.begin());
        }
        break;
    }
    return places;
}

/// `stored` has `reserved` rows (along the dimension) that belong to no entry, and then one an entry of the model's table.
at::Tensor rearranged(
    const at::Tensor& stored, std::int64_t dimension, std::int64_t reserved, const std::vector<std::int64_t>& places)
{
    const std::int64_t entries = stored.size(dimension) - reserved;
    const at::Tensor known = entries > 0 ? stored.narrow(dimension, reserved, entries) : stored;
    const at::Tensor withMean = at::cat({stored, known.mean(dimension, /*keepdim=*/true)}, dimension);
    std::vector<std::int64_t> rows;
    for (std::int64_t row = 0; row < reserved; ++row)
        rows.push_back(row);
    for (const std::int64_t place : places)
        rows.push_back(place < 0 ? stored.size(dimension) : reserved + place);
    return withMean.index_select(dimension, at::tensor(rows, at::TensorOptions(at::kLong)));
}

} // namespace

Status checkStart(const NetworkSettings& network, const CheckpointFile& base)
{
    const NetworkSettings& model = base.info.settings;
    if (network.kind != model.kind)
        return differs("the network", std::string(networkName(network.kind)), std::string(networkName(model.kind)), base);
    for (const NetworkSize& size : familyOf(model.kind).sizes)
        if (network.*size.value != model.*size.value)
            return differs(size.title, numberText(network.*size.value), numberText(model.*size.value), base);
    if (network.embedding != model.embedding)
        return differs("the embedding's size", numberText(network.embedding), numberText(model.embedding), base);
    if (network.sequenceLength != model.sequenceLength)
        return differs("the sequence length", numberText(network.sequenceLength), numberText(model.sequenceLength), base);
    const auto activation = [](const NetworkSettings& settings) {
        const std::string name(activationName(settings.activation));
        return settings.activation == Activation::LeakyRelu ? name + " of slope " + numberText(settings.leak) : name;
    };
    if (activation(network) != activation(model))
        return differs("the activation", activation(network), activation(model), base);
    return {};
}

void uniteTables(CheckpointInfo& own, const CheckpointInfo& base)
{
    own.vocabulary = Vocabulary(united(base.vocabulary.characters(), own.vocabulary.characters()));
    own.labels = united(base.labels, own.labels);
    own.templates = united(base.templates, own.templates);
}

Status readStart(const CheckpointFile& base, const CheckpointInfo& united, const NamedTensors& tensors)
{
    const auto shapes = familyOf(base.info.settings.kind).tensors(base.info.settings, tableSizes(base.info));
    if (const auto status = checkShapes(base, shapes); !status)
        return status;
    NamedTensors stored;
    for (const TensorShape& shape : shapes)
        stored.push_back({shape.name, at::empty(shape.shape, at::TensorOptions(at::kFloat)), shape.trainable});
    if (const auto status = readTensors(base, "", stored); !status)
        return status;
    for (std::size_t index = 0; index < shapes.size(); ++index) {
        const TensorShape& shape = shapes[index];
        const at::Tensor& from = stored[index].tensor;
        tensors[index].tensor.copy_(shape.table == ModelTable::None
                ? from
                : rearranged(from, shape.dimension, reservedRows(shape.table), placesOf(shape.table, united, base.info)));
    }
    return {};
}

} // namespace memewright
