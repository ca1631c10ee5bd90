#include <algorithm>
#include <functional>

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>

#include "base/Random.h"
#include "core/network/article/GoldenTensors.h"
#include "network/NetworkFamily.h"
#include "network/checkpoint/StartFrom.h"
#include "support/TemporaryFolder.h"

#undef CHECK // torch's, which ends the program instead of reporting
#include <doctest/doctest.h>

using namespace memewright;
using namespace memewright::test;

namespace {

CheckpointInfo infoOf(NetworkKind kind, std::u32string vocabulary, std::u32string labels, std::vector<TemplateEntry> templates)
{
    CheckpointInfo info;
    info.settings.kind = kind;
    info.settings.filters = 6;
    info.settings.units = 6;
    info.settings.embedding = 4;
    info.vocabulary = Vocabulary(std::move(vocabulary));
    info.labels = Labels(std::move(labels));
    info.templates = std::move(templates);
    return info;
}

NamedTensors tensorsOf(const CheckpointInfo& info)
{
    NamedTensors tensors;
    for (const TensorShape& shape : familyOf(info.settings.kind).tensors(info.settings, tableSizes(info)))
        tensors.push_back({shape.name, at::empty(shape.shape, at::TensorOptions(at::kFloat)), shape.trainable});
    return tensors;
}

const at::Tensor& tensorOf(const NamedTensors& tensors, const std::string& name)
{
    return std::ranges::find(tensors, name, &NamedTensor::name)->tensor;
}

/// A saved model with weights of no order, and a network that starts from it.
struct Started {
    explicit Started(NetworkKind kind)
        : united(infoOf(kind, U"ca|#", U"|#ac", {{5, "", 7, 3}, {9, "new one", 1, 1}})),
          base(infoOf(kind, U"abc|", U"cb|a", {{2, "two", 30, 2}, {5, "five", 20, 2}, {4, "four", 10, 1}}))
    {
        Random random(3);
        weights = tensorsOf(base);
        for (const NamedTensor& named : weights)
            fillUniform(named.tensor, 1, random);
        StoredTensors stored;
        stored.add("", weights, /*trainableOnly=*/false);
        REQUIRE(writeCheckpoint(folder / "base.safetensors", base, stored.entries));
        const auto file = openCheckpoint(folder / "base.safetensors");
        REQUIRE(file);
        uniteTables(united, file->info);
        started = tensorsOf(united);
        const auto read = readStart(*file, united, started);
        REQUIRE_MESSAGE(read, read.error().text);
    }

    TemporaryFolder folder;
    CheckpointInfo united, base;
    NamedTensors weights, started;

    /// Along the dimension: the model's part of the tensor, and the place behind it.
    void checkRows(const std::string& name, std::int64_t dimension, std::int64_t reserved) const
    {
        CAPTURE(name);
        const at::Tensor &before = tensorOf(weights, name), &after = tensorOf(started, name);
        const std::int64_t known = before.size(dimension);
        REQUIRE(after.size(dimension) == known + 1);
        CHECK(difference(after.narrow(dimension, 0, known), before) == 0);
        const at::Tensor mean = before.narrow(dimension, reserved, known - reserved).mean(dimension, /*keepdim=*/true);
        CHECK(difference(after.narrow(dimension, known, 1), mean) < 1e-6);
        CHECK(difference(after.narrow(dimension, known, 1), before.narrow(dimension, known - 1, 1)) > 1e-3);
    }
};

} // namespace

TEST_CASE("tables are united: the model's own first, in their order, then what only the captions have")
{
    const Started start(NetworkKind::Gru);
    CHECK(start.united.vocabulary.characters() == U"abc|#");
    CHECK(start.united.labels.characters() == U"cb|a#");
    REQUIRE(start.united.templates.size() == 4);
    CHECK((start.united.templates[0] == TemplateEntry{2, "two", 0, 2})); // none of its captions among those to learn from
    CHECK((start.united.templates[1] == TemplateEntry{5, "five", 7, 3})); // as the captions have it, under the name that is known
    CHECK((start.united.templates[2] == TemplateEntry{4, "four", 0, 1}));
    CHECK((start.united.templates[3] == TemplateEntry{9, "new one", 1, 1}));
}

TEST_CASE("what the model knows keeps its weights, and new rows begin as the mean of the old")
{
    const Started article(NetworkKind::Article), recurrent(NetworkKind::Gru);
    article.checkRows("embedding.weight", 0, 1);
    article.checkRows("dense2.kernel", 1, 0);
    article.checkRows("dense2.bias", 0, 0);
    recurrent.checkRows("character.weight", 0, 1);
    recurrent.checkRows("template.weight", 0, 1);
    recurrent.checkRows("output.kernel", 1, 0);
    recurrent.checkRows("output.bias", 0, 0);
}

TEST_CASE("every other tensor is the model's, moving moments too")
{
    for (const NetworkFamily& family : networkFamilies()) {
        const Started start(family.kind);
        for (const TensorShape& shape : family.tensors(start.base.settings, tableSizes(start.base))) {
            CAPTURE(shape.name);
            if (shape.table == ModelTable::None)
                CHECK(difference(tensorOf(start.started, shape.name), tensorOf(start.weights, shape.name)) == 0);
        }
    }
}

TEST_CASE("rows go with their entry, wherever the united tables have it")
{
    Started start(NetworkKind::Article);
    start.united.labels = Labels(U"xa|bc");
    const auto file = openCheckpoint(start.folder / "base.safetensors");
    REQUIRE(file);
    const NamedTensors other = tensorsOf(start.united);
    REQUIRE(readStart(*file, start.united, other));
    const at::Tensor &before = tensorOf(start.weights, "dense2.bias"), &after = tensorOf(other, "dense2.bias");
    const at::Tensor wanted = at::cat({before.mean().view({1}), before.narrow(0, 3, 1), before.narrow(0, 2, 1),
        before.narrow(0, 1, 1), before.narrow(0, 0, 1)});
    CHECK(difference(after, wanted) < 1e-6);
}

TEST_CASE("a network of another kind or size cannot start from the model, and the error names both values")
{
    const Started start(NetworkKind::Gru);
    const auto file = openCheckpoint(start.folder / "base.safetensors");
    REQUIRE(file);
    CHECK(checkStart(start.base.settings, *file));
    const auto textOf = [&](const std::function<void(NetworkSettings&)>& change) {
        NetworkSettings settings = start.base.settings;
        change(settings);
        const auto status = checkStart(settings, *file);
        REQUIRE_FALSE(status);
        CHECK(status.error().code == ErrorCode::InvalidArgument);
        CHECK(status.error().text.find("base.safetensors") != std::string::npos);
        return status.error().text;
    };
    const std::string kind = textOf([](NetworkSettings& settings) { settings.kind = NetworkKind::Article; });
    CHECK(kind.find("article") != std::string::npos);
    CHECK(kind.find("gru") != std::string::npos);
    const std::string size = textOf([](NetworkSettings& settings) { settings.units = 17; });
    CHECK(size.find("the number of units cannot be 17") != std::string::npos);
    CHECK(size.find("has 6") != std::string::npos);
    CHECK(textOf([](NetworkSettings& settings) { settings.embedding = 5; }).find("embedding") != std::string::npos);
    NetworkSettings other = start.base.settings;
    other.filters = 99; // not a size of this network
    other.dropout = 0.4;
    CHECK(checkStart(other, *file));
}
