#include <doctest/doctest.h>

#include <cstring>
#include <fstream>
#include <random>

#include <nlohmann/json.hpp>

#include "network/Network.h"
#include "network/article/ArticleShapes.h"
#include "network/checkpoint/CheckpointFile.h"
#include "support/HostileJson.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;

namespace {

CheckpointInfo smallInfo()
{
    CheckpointInfo info;
    info.settings.filters = 2;
    info.settings.dropout = 0.1;
    info.settings.activation = Activation::LeakyRelu;
    info.vocabulary = Vocabulary(U"abc |é01");
    info.labels = Labels(U"|cba ");
    info.templates = {{61533, "Two Buttons", 12, 2}, {7, "", 3, 1}};
    info.metrics = {1234, 2, 1.5, 0.25, 1.75, {}};
    info.corpus = "starter";
    info.corpusHash = "0123456789abcdef";
    info.split = "caption";
    info.validationRatio = 0.2;
    info.seed = 18'446'744'073'709'551'615u;
    info.parameters = 77;
    return info;
}

/// Writes zeros of the right shapes.
std::filesystem::path writeSmall(const std::filesystem::path& file, const CheckpointInfo& info = smallInfo())
{
    std::vector<std::vector<float>> values;
    std::vector<SafetensorsTensor> tensors;
    for (const TensorShape& tensor : articleTensors(info.settings, tableSizes(info))) {
        values.emplace_back(tensor.elements());
        tensors.push_back({tensor.name, "F32", tensor.shape, std::as_bytes(std::span(values.back()))});
    }
    REQUIRE(writeCheckpoint(file, info, tensors));
    return file;
}

/// A checkpoint whose metadata has been changed.
Result<CheckpointInfo> readChanged(const TemporaryFolder& folder, const std::string& key, const std::string& value)
{
    auto metadata = checkpointMetadata(smallInfo());
    metadata[key] = value;
    REQUIRE(writeSafetensors(folder / "changed.safetensors", metadata, {}));
    return readCheckpointInfo(folder / "changed.safetensors");
}

} // namespace

TEST_CASE("a checkpoint says everything it was given")
{
    const TemporaryFolder folder;
    const CheckpointInfo written = smallInfo();
    const auto read = readCheckpointInfo(writeSmall(folder / "model.safetensors"));
    REQUIRE(read);
    CHECK(read->settings == written.settings);
    CHECK(read->vocabulary == written.vocabulary);
    CHECK(read->labels == written.labels);
    CHECK(read->templates == written.templates);
    CHECK(read->metrics.rows == 1234);
    CHECK(read->metrics.epoch == 2);
    CHECK(read->metrics.loss == 1.5);
    CHECK(read->metrics.validationLoss == 1.75);
    CHECK_FALSE(read->metrics.validationAccuracy);
    CHECK(read->corpus == "starter");
    CHECK(read->corpusHash == written.corpusHash);
    CHECK(read->split == "caption");
    CHECK(read->validationRatio == 0.2);
    CHECK(read->seed == written.seed);
    CHECK(read->parameters == 77);
}

TEST_CASE("metadata of another kind is refused with a sentence")
{
    const TemporaryFolder folder;
    const auto code = [&](const std::string& key, const std::string& value) {
        const auto read = readChanged(folder, key, value);
        CAPTURE(key);
        REQUIRE_FALSE(read);
        CHECK(read.error().text.find("changed.safetensors") != std::string::npos);
        return read.error().code;
    };
    const std::string settings = checkpointMetadata(smallInfo()).at("settings");
    const auto with = [&](const char* key, const nlohmann::json& value) {
        auto changed = nlohmann::json::parse(settings);
        changed[key] = value;
        return changed.dump();
    };
    CHECK(code("memewright_format", "99") == ErrorCode::Unsupported);
    CHECK(code("settings", "{") == ErrorCode::Malformed);
    CHECK(code("settings", "[]") == ErrorCode::Malformed);
    CHECK(code("settings", with("filters", 4294967298)) == ErrorCode::Malformed);
    CHECK(code("settings", with("filters", 0)) == ErrorCode::Malformed);
    CHECK(code("settings", with("filters", "many")) == ErrorCode::Malformed);
    CHECK(code("settings", with("kernel", 4)) == ErrorCode::Malformed);
    CHECK(code("settings", with("network", "lstm")) == ErrorCode::Malformed);
    CHECK(code("vocabulary", "") == ErrorCode::Malformed);
    CHECK(code("vocabulary", "aa") == ErrorCode::Malformed);
    CHECK(code("templates", R"([{"id":-1,"name":"","captions":1,"boxes":2}])") == ErrorCode::Malformed);
    CHECK(code("templates", R"([{"id":1}])") == ErrorCode::Malformed);
    CHECK(code("split", R"({"mode":"sideways"})") == ErrorCode::Malformed);
    CHECK(code("metrics", "7") == ErrorCode::Malformed);
    CHECK(code("parameters", "\"many\"") == ErrorCode::Malformed);
}

TEST_CASE("tensors that are missing or do not fit the settings are named")
{
    const TemporaryFolder folder;
    CheckpointInfo info = smallInfo();
    const auto file = writeSmall(folder / "model.safetensors", info);
    REQUIRE(loadNetwork(file, DeviceChoice::Cpu));

    // Settings that claim a far larger network than the file holds: refused before any memory is taken.
    const auto header = readSafetensorsHeader(file);
    REQUIRE(header);
    info.settings.filters = 8192;
    std::vector<float> values(1000);
    std::vector<SafetensorsTensor> tensors;
    for (const SafetensorsEntry& entry : header->tensors)
        tensors.push_back(
            {entry.name, "F32", entry.shape, std::as_bytes(std::span(values).first((entry.end - entry.begin) / 4))});
    REQUIRE(writeCheckpoint(folder / "large.safetensors", info, tensors));
    const auto large = loadNetwork(folder / "large.safetensors", DeviceChoice::Cpu);
    REQUIRE_FALSE(large);
    CHECK(large.error().code == ErrorCode::Malformed);
    CHECK(large.error().text.find("conv1.kernel") != std::string::npos);

    tensors.pop_back();
    REQUIRE(writeCheckpoint(folder / "less.safetensors", smallInfo(), tensors));
    const auto less = loadNetwork(folder / "less.safetensors", DeviceChoice::Cpu);
    REQUIRE_FALSE(less);
    CHECK(less.error().text.find("is missing") != std::string::npos);
}

TEST_CASE("a truncated checkpoint and other files get clear errors")
{
    const TemporaryFolder folder;
    const auto file = writeSmall(folder / "model.safetensors");
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
    CHECK(loadNetwork(file, DeviceChoice::Cpu).error().code == ErrorCode::Malformed);
    CHECK(
        loadNetwork(folder.write("text.txt", "hello, this is no model"), DeviceChoice::Cpu).error().code == ErrorCode::Malformed);
    CHECK(loadNetwork(folder / "missing", DeviceChoice::Cpu).error().code == ErrorCode::NotFound);
    CHECK(loadNetwork(writeSmall(folder / "good"), DeviceChoice::Cpu, Precision::Bf16));
    REQUIRE(writeSafetensors(folder / "foreign", {{"format", "pt"}}, {}));
    CHECK(readCheckpointInfo(folder / "foreign").error().code == ErrorCode::Malformed);
}

TEST_CASE("models of a library are listed by path, broken ones left out")
{
    const TemporaryFolder folder;
    for (const char* made : {"runs/zebra", "runs/apple", "models"})
        std::filesystem::create_directories(folder / made);
    writeSmall(folder / "runs/zebra/model.safetensors");
    writeSmall(folder / "runs/apple/model.safetensors");
    writeSmall(folder / "models/from keras.safetensors");
    folder.write("runs/broken/model.safetensors", "no");
    folder.write("runs/empty/history.json", "{}");
    folder.write("models/notes.txt", "not a model");
    std::filesystem::create_directory_symlink("zebra", folder / "runs/latest");
    const auto models = listModels(folder.path());
    REQUIRE(models.size() == 3);
    CHECK(models[0].path == folder / "models/from keras.safetensors");
    CHECK(models[1].path == folder / "runs/apple/model.safetensors");
    CHECK(models[2].path == folder / "runs/zebra/model.safetensors");
    CHECK(models[1].info.corpus == "starter");
    CHECK(listModels(folder / "nowhere").empty());
}

TEST_CASE("templates are found by id and by name")
{
    const CheckpointInfo info = smallInfo();
    CHECK(findTemplate(info, "61533")->name == "Two Buttons");
    CHECK(findTemplate(info, "000000061533")->id == 61533);
    CHECK(findTemplate(info, "two-buttons")->id == 61533);
    CHECK(findTemplate(info, "TWOBUTTONS")->id == 61533);
    const auto unknown = findTemplate(info, "drake");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::NotFound);
    CHECK(unknown.error().hint.find("Two Buttons") != std::string::npos);
    CHECK_FALSE(findTemplate(info, ""));

    CHECK_FALSE(findTemplate(info, "general"));
    CHECK_FALSE(findTemplate(info, "0"));
    CheckpointInfo recurrent = info;
    recurrent.settings.kind = NetworkKind::Gru;
    CHECK(findTemplate(recurrent, "General")->id == 0);
    CHECK(findTemplate(recurrent, "0")->boxes == 2);
    CHECK(findTemplate(recurrent, "61533")->id == 61533);

    CheckpointInfo converted = info;
    converted.templates.clear();
    CHECK(findTemplate(converted, "999999999999")->boxes == 2);
    CHECK_FALSE(findTemplate(converted, "1000000000000"));
    CHECK_FALSE(findTemplate(converted, "two-buttons"));
}

TEST_CASE("metadata with values of wrong kinds or any depth is an error or a checkpoint")
{
    const TemporaryFolder folder;
    for (const char* key : {"settings", "templates", "metrics", "split", "parameters"}) {
        CAPTURE(key);
        const auto good = nlohmann::json::parse(checkpointMetadata(smallInfo()).at(key));
        forEachHostileJson(good, [&](const std::string& text, bool tooDeep) {
            const auto read = readChanged(folder, key, text);
            if (tooDeep)
                REQUIRE_FALSE(read);
            if (!read)
                REQUIRE(read.error().text.find("changed.safetensors") != std::string::npos);
        });
    }
}

TEST_CASE("a header with values of wrong kinds or any depth is an error or a header")
{
    const TemporaryFolder folder;
    const nlohmann::json good{
        {"__metadata__", {{"a", "b"}}}, {"x", {{"dtype", "F32"}, {"shape", {1}}, {"data_offsets", {0, 4}}}}};
    forEachHostileJson(good, [&](const std::string& text, bool tooDeep) {
        const std::uint64_t length = text.size();
        std::string bytes(sizeof length, '\0');
        std::memcpy(bytes.data(), &length, sizeof length);
        const auto read = readSafetensorsHeader(folder.write("x.safetensors", bytes + text + "1234"));
        if (tooDeep)
            REQUIRE_FALSE(read);
        if (!read)
            REQUIRE(read.error().code == ErrorCode::Malformed);
    });
}

TEST_CASE("the slope of a leaky ReLU is kept; files of earlier versions have Keras' own")
{
    const TemporaryFolder folder;
    CheckpointInfo info = smallInfo();
    info.settings.leak = 0.2;
    CHECK(readCheckpointInfo(writeSmall(folder / "model.safetensors", info))->settings.leak == 0.2);
    auto settings = nlohmann::json::parse(checkpointMetadata(info).at("settings"));
    settings.erase("negative_slope");
    CHECK(readChanged(folder, "settings", settings.dump())->settings.leak == 0.3);
    settings["negative_slope"] = -1;
    CHECK_FALSE(readChanged(folder, "settings", settings.dump()));
}
