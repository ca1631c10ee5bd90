#include <doctest/doctest.h>

#include <cmath>
#include <thread>

#include <nlohmann/json.hpp>

#include "base/Files.h"
#include "core/network/article/GoldenTensors.h"
#include "network/Network.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"
#include "text/Row.h"
#include "text/Unicode.h"

using namespace memewright;
using namespace memewright::test;

namespace {

std::u32string alphabet(const nlohmann::json& table, int first)
{
    std::u32string characters(table.size(), U' ');
    for (const auto& [character, number] : table.items())
        characters[number.get<std::size_t>() - static_cast<std::size_t>(first)] = toCodePoints(character).front();
    return characters;
}

/// A golden's weights as a checkpoint of ours.
struct GoldenModel {
    TemporaryFolder folder;
    std::shared_ptr<const Network> network;

    explicit GoldenModel(const std::filesystem::path& name)
    {
        const ArticleNetwork weights = goldenNetwork(readGolden(name / "weights.safetensors"), "", at::kFloat);
        const auto params = nlohmann::json::parse(readFile(golden(name / "params.json")).value());
        CheckpointInfo info;
        info.settings = weights.settings();
        info.vocabulary = Vocabulary(alphabet(params.at("char_to_int"), 1));
        info.labels = Labels(alphabet(params.at("labels_index"), 0));
        StoredTensors tensors;
        tensors.add("", weights.weights().named(), false);
        REQUIRE(writeCheckpoint(folder / "model.safetensors", info, tensors.entries));
        auto loaded = loadNetwork(folder / "model.safetensors", DeviceChoice::Cpu);
        REQUIRE_MESSAGE(loaded, loaded.error().text);
        network = *loaded;
    }
};

double largestDifference(std::span<const float> a, const at::Tensor& b)
{
    REQUIRE(a.size() == static_cast<std::size_t>(b.numel()));
    double largest = 0;
    for (std::size_t index = 0; index < a.size(); ++index)
        largest = std::max(largest, std::abs(a[index] - b.view(-1)[static_cast<std::int64_t>(index)].item<double>()));
    return largest;
}

} // namespace

TEST_CASE("a network from a checkpoint predicts the goldens from their texts")
{
    for (const char* name : {"F8", "F8_V60_L41", "F32_trained"}) {
        const GoldenModel model(name);
        const auto texts = nlohmann::json::parse(readFile(golden(std::filesystem::path(name) / "input_texts.json")).value());
        const auto& list = texts.is_array() ? texts : texts.at("texts");
        std::vector<std::int32_t> ids(list.size() * kSequenceLength);
        for (std::size_t row = 0; row < list.size(); ++row)
            encodeRow(model.network->info().vocabulary, toCodePoints(list[row].get<std::string>()),
                std::span(ids).subspan(row * kSequenceLength, kSequenceLength));
        const GoldenTensors io = readGolden(std::filesystem::path(name) / "io.safetensors");
        CHECK(largestDifference(model.network->predict(ids), io.at("probs_f64")) <= 2e-5);
    }
}

TEST_CASE("a session scores as single predictions do, in any order of extensions")
{
    const GoldenModel model("F32_trained");
    const auto single = [&](const std::u32string& text) {
        return model.network->newSession()->begin(61533, std::array{TextSoFar(text)}).front();
    };
    const auto session = model.network->newSession();
    session->begin(61533, std::array{TextSoFar(U"bake"), TextSoFar()});
    const auto label = [&](char32_t c) { return static_cast<std::size_t>(model.network->labels().indexOf(c).value()); };
    const auto scores =
        session->advance(std::array{Extension{1, label(U'x')}, Extension{0, label(U'|')}, Extension{0, label(U'|')}});
    const std::size_t labels = model.network->labels().size();
    REQUIRE(scores.size() == 3 * labels);
    CHECK(scores[0] == doctest::Approx(single(U"x")).epsilon(1e-5));
    CHECK(scores[labels] == doctest::Approx(single(U"bake|")).epsilon(1e-5));
    CHECK(scores[2 * labels] == scores[labels]);
    CHECK_THROWS(session->advance(std::array{Extension{9, label(U'a')}}));
}

TEST_CASE("threads may predict with one network at once")
{
    const GoldenModel model("F8");
    const GoldenTensors io = readGolden("F8/io.safetensors");
    const at::Tensor inputs = io.at("inputs");
    const std::span ids(inputs.const_data_ptr<std::int32_t>(), static_cast<std::size_t>(inputs.numel()));
    const auto expected = model.network->predict(ids);
    std::array<std::vector<float>, 2> results;
    {
        std::vector<std::jthread> threads;
        for (auto& result : results)
            threads.emplace_back([&] { result = model.network->predict(ids); });
    }
    for (const auto& result : results)
        for (std::size_t index = 0; index < expected.size(); ++index)
            CHECK(std::abs(result[index] - expected[index]) < 1e-6f);
}
