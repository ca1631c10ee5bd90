#include <doctest/doctest.h>

#include "KerasFiles.h"
#include "network/Network.h"
#include "network/article/ArticleShapes.h"
#include "network/checkpoint/Safetensors.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;
namespace fs = std::filesystem;

namespace {

void checkModel(const fs::path& model, const fs::path& params, const NamedNumbers& expected)
{
    CAPTURE(model.string());
    const auto read = readKerasModel({model, params});
    REQUIRE_MESSAGE(read, read.error().text);
    REQUIRE(*read);
    CHECK(bitEqual(numbersOf(**read), expected));
    const CheckpointInfo& info = (*read)->info;
    const auto shapes = articleTensors(info.settings, tableSizes(info));
    REQUIRE(shapes.size() == (*read)->tensors.size());
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        CHECK(shapes[i].name == (*read)->tensors[i].name);
        CHECK(shapes[i].shape == (*read)->tensors[i].shape);
    }
}

std::vector<std::int32_t> recordedInputs(const fs::path& file)
{
    const auto header = readSafetensorsHeader(file);
    REQUIRE(header);
    std::vector<std::int32_t> ids(64 * 128);
    REQUIRE(readSafetensorsData(file, *header, *header->find("inputs"), std::as_writable_bytes(std::span(ids))));
    return ids;
}

/// Converts a network's layouts and compares with the probabilities that Keras 3 gave, and with each other.
void checkPredictions(const fs::path& network)
{
    const TemporaryFolder folder;
    CAPTURE(network.string());
    const auto ids = recordedInputs(network / "io.safetensors");
    const auto expected = readTensors(network / "io.safetensors")["probs_f32"];
    std::vector<float> first;
    for (const std::string name : {"model_keras3.h5", "model_tfkeras.h5", "model_keras3.keras", "weights_tfkeras.h5"}) {
        CAPTURE(name);
        const auto checkpoint = folder / (name + ".safetensors");
        REQUIRE(convertKerasModel({network / name, network / "params.json"}, checkpoint));
        const auto converted = loadNetwork(checkpoint, DeviceChoice::Cpu);
        REQUIRE(converted);
        const auto found = (*converted)->predict(ids);
        REQUIRE(found.size() == expected.size());
        float largest = 0;
        for (std::size_t i = 0; i < found.size(); ++i)
            largest = std::max(largest, std::abs(found[i] - expected[i]));
        CHECK(largest <= 2e-5f);
        first = first.empty() ? found : first;
        CHECK(found == first);
    }
}

} // namespace

TEST_CASE("every layout of Keras gives the networks' weights to the bit, other names and sizes among them")
{
    for (const fs::path network : {"F8", "F8_V60_L41", "F32_trained"}) {
        const auto expected = readTensors(golden(network / "weights.safetensors"));
        for (const char* name :
            {"model_keras3.h5", "model_keras3.keras", "model_tfkeras.h5", "weights_tfkeras.h5", "model_k224names.h5"})
            checkModel(golden(network / name), golden(network / "params.json"), expected);
    }
}

TEST_CASE("optimizer state after five steps does not confuse the reader")
{
    const fs::path folder = golden("steps_F8");
    const auto keras3 = readTensors(folder / "steps_keras3_f32.safetensors", "w5.");
    const auto legacy = readTensors(folder / "steps_tfkeras_f32.safetensors", "w5.");
    checkModel(folder / "model_after5_keras3.h5", golden("F8/params.json"), keras3);
    checkModel(folder / "model_after5_keras3.keras", golden("F8/params.json"), keras3);
    checkModel(folder / "model_after5_tfkeras.h5", golden("F8/params.json"), legacy);
}

TEST_CASE("a converted model carries its tables and settings and loads")
{
    const TemporaryFolder folder;
    const auto checkpoint = folder / "model.safetensors";
    const auto end = convertKerasModel({golden("F8/model_keras3.keras"), golden("F8/params.json")}, checkpoint);
    REQUIRE(end);
    CHECK(*end == ConversionEnd::Finished);
    const auto info = readCheckpointInfo(checkpoint);
    REQUIRE(info);
    CHECK(info->settings.filters == 8);
    CHECK(info->settings.kernel == 5);
    CHECK(info->settings.activation == Activation::Relu);
    CHECK(info->settings.dropout == doctest::Approx(0.25));
    CHECK(info->settings.sequenceLength == 128);
    CHECK(info->templates.empty());
    CHECK(info->parameters == 3990);
    CHECK(info->vocabulary.size() == 70);
    CHECK(info->vocabulary.idOf(U'0') == 2);
    CHECK(info->labels.indexOf(U'b') == 0);
    CHECK(bitEqual(readTensors(checkpoint), readTensors(golden("F8/weights.safetensors"))));
}

TEST_CASE("a converted model predicts what Keras predicted, from every layout alike")
{
    for (const char* network : {"F8", "F8_V60_L41", "F32_trained"})
        checkPredictions(golden(network));
}

TEST_CASE("pressing Stop ends the reading without a result")
{
    std::stop_source stop;
    stop.request_stop();
    const TemporaryFolder folder;
    const KerasSource source{golden("F8/model_keras3.h5"), golden("F8/params.json")};
    const auto read = readKerasModel(source, stop.get_token());
    REQUIRE(read);
    CHECK_FALSE(read->has_value());
    const auto end = convertKerasModel(source, folder / "model.safetensors", stop.get_token());
    REQUIRE(end);
    CHECK(*end == ConversionEnd::Stopped);
    CHECK_FALSE(fs::exists(folder / "model.safetensors"));
}
