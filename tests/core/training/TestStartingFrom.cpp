#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "base/Sha256.h"
#include "core/training/RecordedRun.h"
#include "network/Network.h"
#include "network/NetworkFamily.h"
#include "support/TemporaryFolder.h"
#include "training/Presets.h"

using namespace memewright;
using namespace memewright::test;

namespace {

TrainingConfig configOf(NetworkKind kind, const std::filesystem::path& folder)
{
    TrainingConfig config = tinyConfig(folder);
    config.network.kind = kind;
    config.network.units = 12;
    config.network.embedding = 6;
    config.learningRate = 0.01;
    config.batchRows = 40;
    return config;
}

/// Captions like the tiny corpus's, with a template and characters that it lacks.
Corpus otherCorpus()
{
    Corpus corpus("other");
    for (int number = 0; number < 30; ++number) {
        const std::string word(static_cast<std::size_t>(3 + number % 4), static_cast<char>('a' + number % 5));
        corpus.add(number % 3 == 0 ? 99 : 61533, word + "|#" + word + " ü" + std::to_string(number));
    }
    corpus.setTemplateName(99, "Ninety Nine");
    return corpus;
}

/// A model of the tiny corpus.
struct Base {
    explicit Base(NetworkKind kind)
    {
        Recorder recorder;
        TrainingConfig config = configOf(kind, folder.path());
        config.epochs = 16;
        const auto outcome = run(config, recorder);
        REQUIRE(outcome);
        model = outcome->model;
    }
    TemporaryFolder folder;
    std::filesystem::path model;
};

TrainingConfig startedConfig(NetworkKind kind, const std::filesystem::path& folder, const std::filesystem::path& model)
{
    TrainingConfig config = configOf(kind, folder);
    config.from = model;
    config.learningRate = 0.003;
    return config;
}

/// Next-character probabilities behind the text, of the characters that both know, as shares of their sum.
std::vector<double> sharesOf(const Network& network, const Labels& known, std::int64_t templateId, const std::u32string& text)
{
    const auto session = network.newSession();
    const TextSoFar soFar(text);
    const auto probabilities = session->begin(templateId, {&soFar, 1});
    std::vector<double> shares;
    for (const char32_t c : known.characters())
        shares.push_back(probabilities[static_cast<std::size_t>(network.labels().indexOf(c).value())]);
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double& share : shares)
        share /= sum;
    return shares;
}

const std::array kKinds{NetworkKind::Article, NetworkKind::Gru};

} // namespace

TEST_CASE("before its first step a run that starts from a model writes as the model does")
{
    for (const NetworkKind kind : kKinds) {
        CAPTURE(networkName(kind));
        const Base base(kind);
        const TemporaryFolder folder;
        Recorder recorder;
        recorder.source.request_stop();
        const auto outcome = run(startedConfig(kind, folder.path(), base.model), recorder, otherCorpus());
        REQUIRE_MESSAGE(outcome, outcome.error().text);
        CHECK(outcome->rows == 0);
        const auto before = loadNetwork(base.model, DeviceChoice::Cpu);
        const auto after = loadNetwork(folder / "last.safetensors", DeviceChoice::Cpu);
        REQUIRE(before);
        REQUIRE(after);
        CHECK((*after)->labels().size() == (*before)->labels().size() + 2); // # and ü
        for (const std::u32string text : {U"", U"aaa", U"bbbb|bb"}) {
            const auto was = sharesOf(**before, (*before)->labels(), 61520, text);
            const auto is = sharesOf(**after, (*before)->labels(), 61520, text);
            for (std::size_t label = 0; label < was.size(); ++label)
                CHECK(is[label] == doctest::Approx(was[label]).epsilon(1e-5));
        }
        const CheckpointInfo& info = (*after)->info();
        CHECK(findTemplate(info, "Ninety Nine"));
        CHECK(findTemplate(info, "X All The Y")); // a name that only the model knew
        CHECK(findTemplate(info, "61520")); // not a template of the captions
        CHECK(info.parameters == countParameters(info.settings, tableSizes(info)).total);
    }
}

TEST_CASE("a run notes the model that it started from, in its settings and in its models")
{
    const Base base(NetworkKind::Gru);
    const std::string hash = sha256OfFile(base.model).value();
    const TemporaryFolder folder;
    Recorder recorder;
    const auto outcome = run(startedConfig(NetworkKind::Gru, folder.path(), base.model), recorder, otherCorpus());
    REQUIRE(outcome);
    CHECK(readJson(folder / "params.json").at("from_sha256") == hash);
    CHECK(readCheckpointInfo(outcome->model)->fromSha256 == hash);
    CHECK(readJson(base.folder / "params.json").at("from_sha256").is_null());
    CHECK(readCheckpointInfo(base.model)->fromSha256.empty());
}

TEST_CASE("a run that started from a model goes on bit for bit, also where the model is gone")
{
    for (const NetworkKind kind : kKinds) {
        CAPTURE(networkName(kind));
        const Base base(kind);
        const TemporaryFolder whole;
        Recorder uninterrupted;
        REQUIRE(run(startedConfig(kind, whole.path(), base.model), uninterrupted, otherCorpus()));
        const std::uint64_t epoch = uninterrupted.start.trainingRows;
        for (const std::uint64_t rows : {std::uint64_t(1), epoch / 2, epoch + 50}) {
            CAPTURE(rows);
            const TemporaryFolder folder, elsewhere;
            const auto model = elsewhere / "moved.safetensors";
            std::filesystem::copy_file(base.model, model);
            Recorder before, after;
            before.stopAtRows = rows;
            REQUIRE(run(startedConfig(kind, folder.path(), model), before, otherCorpus()));
            std::filesystem::remove(model);
            TrainingConfig resumed = configOf(kind, folder.path());
            resumed.resume = true;
            const auto outcome = run(resumed, after, otherCorpus());
            REQUIRE_MESSAGE(outcome, outcome.error().text);
            CHECK(bytesOf(folder / "model.safetensors") == bytesOf(whole / "model.safetensors"));
            CHECK(readJson(folder / "params.json").at("from_sha256") == readJson(whole / "params.json").at("from_sha256"));
            CHECK(readJson(folder / "history.json").at("val_loss") == readJson(whole / "history.json").at("val_loss"));
        }
    }
}

TEST_CASE("captions like the model's are learnt sooner from it than from nothing")
{
    for (const NetworkKind kind : kKinds) {
        CAPTURE(networkName(kind));
        const Base base(kind);
        const TemporaryFolder fresh, started;
        Recorder fromNothing, fromModel;
        REQUIRE(run(configOf(kind, fresh.path()), fromNothing, otherCorpus()));
        REQUIRE(run(startedConfig(kind, started.path(), base.model), fromModel, otherCorpus()));
        CHECK(fromModel.validations.front().validationLoss < 0.9 * fromNothing.validations.front().validationLoss);
    }
}

TEST_CASE("what a run cannot start from is an error before anything is written")
{
    const Base base(NetworkKind::Gru);
    const auto errorOf = [&](const std::function<void(TrainingConfig&)>& change) {
        const TemporaryFolder folder;
        Recorder recorder;
        TrainingConfig config = startedConfig(NetworkKind::Gru, folder.path(), base.model);
        change(config);
        const auto outcome = run(config, recorder, otherCorpus());
        REQUIRE_FALSE(outcome);
        CHECK(std::filesystem::is_empty(folder.path()));
        return outcome.error();
    };
    CHECK(errorOf([](TrainingConfig& config) { config.network.kind = NetworkKind::Article; }).code == ErrorCode::InvalidArgument);
    CHECK(errorOf([](TrainingConfig& config) { config.network.units = 13; }).text.find("13") != std::string::npos);
    CHECK(errorOf([](TrainingConfig& config) { config.from = "no-such-model.safetensors"; }).code == ErrorCode::NotFound);
    const TemporaryFolder other;
    const auto text = other.write("model.safetensors", "not a model");
    CHECK(errorOf([&](TrainingConfig& config) { config.from = text; }).text.find("model.safetensors") != std::string::npos);
}

TEST_CASE("settings for going on from a model have its network, and fewer rounds the larger the corpus is")
{
    NetworkSettings model;
    model.kind = NetworkKind::Gru;
    model.units = 77;
    const TrainingConfig few = startingFrom(model, 10'000), many = startingFrom(model, 1'000'000);
    CHECK(few.network == model);
    CHECK(few.epochs > many.epochs);
    CHECK(many.epochs >= 1);
    CHECK(startingFrom(model, 0).epochs == few.epochs); // not yet counted
    CHECK(few.learningRate < presetByKey("fast")->learningRate);
}
