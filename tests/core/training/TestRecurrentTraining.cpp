#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/training/RecordedRun.h"
#include "network/Network.h"
#include "support/TemporaryFolder.h"
#include "text/Row.h"
#include "text/Unicode.h"
#include "training/Presets.h"

using namespace memewright;
using namespace memewright::test;

namespace {

TrainingConfig recurrentConfig(const std::filesystem::path& folder)
{
    TrainingConfig config;
    config.network.kind = NetworkKind::Gru;
    config.network.units = 16;
    config.network.embedding = 8;
    config.network.dropout = 0.1;
    config.batchRows = 40;
    config.epochs = 4;
    config.learningRate = 0.01;
    config.seed = 7;
    config.device = DeviceChoice::Cpu;
    config.threads = 1;
    config.validationEveryRows = 200;
    config.runFolder = folder;
    return config;
}

} // namespace

TEST_CASE("a recurrent network learns, and its checkpoint is as good as the network was")
{
    const TemporaryFolder folder;
    Recorder recorder;
    TrainingConfig config = recurrentConfig(folder.path());
    config.epochs = 12;
    const auto outcome = run(config, recorder);
    REQUIRE_MESSAGE(outcome, outcome.error().text);
    CHECK(outcome->rows == 12 * recorder.start.trainingRows);
    CHECK(recorder.validations.back().validationLoss < 0.7 * recorder.validations.front().validationLoss);
    const auto info = readCheckpointInfo(outcome->model);
    REQUIRE(info);
    CHECK(info->settings.kind == NetworkKind::Gru);
    CHECK(info->parameters == countParameters(info->settings, tableSizes(*info)).total);
    const auto evaluated = evaluate(outcome->model, tinyCorpus(), CorpusPart::Default, DeviceChoice::Cpu, {}, {});
    REQUIRE(evaluated);
    CHECK(evaluated->rows == recorder.start.validationRows);
    // The file keeps half precision.
    CHECK(evaluated->nats == doctest::Approx(*outcome->bestValidationLoss).epsilon(1e-3));
    CHECK(std::filesystem::file_size(outcome->model) < 3 * info->parameters + 8192);
    CHECK(bytesOf(folder / "summary.txt").find("gru (GRU)") != std::string::npos);
}

TEST_CASE("the recurrent network's rate rises and then falls")
{
    const TemporaryFolder folder;
    Recorder recorder;
    REQUIRE(run(recurrentConfig(folder.path()), recorder));
    const auto& points = recorder.points;
    const auto highest = std::ranges::max_element(points, {}, &TrainingPoint::learningRate);
    CHECK(highest->learningRate <= 0.01);
    CHECK(highest->learningRate > 0.0095);
    CHECK(highest != points.begin());
    CHECK(points.front().learningRate < 0.5 * highest->learningRate);
    CHECK(std::ranges::is_sorted(highest, points.end(), std::ranges::greater(), &TrainingPoint::learningRate));
    CHECK(points.back().learningRate < 0.002);
}

TEST_CASE("a stopped recurrent run goes on bit for bit")
{
    const TemporaryFolder whole;
    Recorder uninterrupted;
    REQUIRE(run(recurrentConfig(whole.path()), uninterrupted));
    const std::uint64_t epoch = uninterrupted.start.trainingRows;
    for (const std::uint64_t rows : {std::uint64_t(1), epoch / 2, epoch, 2 * epoch + 100}) {
        CAPTURE(rows);
        const TemporaryFolder folder;
        Recorder before, after;
        before.stopAtRows = rows;
        REQUIRE(run(recurrentConfig(folder.path()), before));
        CHECK(before.points.back().rows < uninterrupted.points.back().rows);
        TrainingConfig resumed = recurrentConfig(folder.path());
        resumed.resume = true;
        REQUIRE(run(resumed, after));
        CHECK(bytesOf(folder / "model.safetensors") == bytesOf(whole / "model.safetensors"));
        CHECK(readJson(folder / "history.json").at("val_loss") == readJson(whole / "history.json").at("val_loss"));
    }
}

TEST_CASE("a recurrent run ends at its last row, and every row of an epoch is learnt once")
{
    const TemporaryFolder folder, split;
    Recorder recorder, byRow;
    TrainingConfig config = recurrentConfig(folder.path());
    config.maxRows = 101;
    const auto outcome = run(config, recorder);
    REQUIRE(outcome);
    CHECK(outcome->rows == 101);

    // Split by row, a caption's rows lie on both sides: those of validation are not learnt.
    config = recurrentConfig(split.path());
    config.split = SplitMode::Row;
    config.epochs = 1;
    const auto rows = run(config, byRow);
    REQUIRE(rows);
    CHECK(byRow.start.trainingRows + byRow.start.validationRows == tinyCorpus().rows());
    CHECK(rows->rows == byRow.start.trainingRows);
}

TEST_CASE("a session of the recurrent network scores as single rows do, in any order of extensions")
{
    const TemporaryFolder folder;
    Recorder recorder;
    const auto outcome = run(recurrentConfig(folder.path()), recorder);
    REQUIRE(outcome);
    const auto network = loadNetwork(outcome->model, DeviceChoice::Cpu);
    REQUIRE(network);
    const std::size_t labels = (*network)->labels().size();
    const auto alone = [&](std::int64_t templateId, const std::u32string& text) {
        const auto session = (*network)->newSession();
        const auto found = session->begin(templateId, {&text, 1});
        return std::vector<float>(found.begin(), found.end());
    };
    const auto near = [](std::span<const float> some, std::span<const float> others) {
        return std::ranges::equal(some, others, [](float a, float b) { return std::abs(a - b) < 1e-6f; });
    };
    const auto session = (*network)->newSession();
    const std::vector<std::u32string> texts{U"aa", U"b|", U"aa"};
    auto scores = session->begin(61533, texts);
    for (std::size_t text = 0; text < texts.size(); ++text)
        CHECK(near(scores.subspan(text * labels, labels), alone(61533, texts[text])));
    scores = session->advance(std::vector<Extension>{{1, U'b'}, {0, U'|'}, {1, U'c'}, {2, U'a'}});
    const std::vector<std::u32string> extended{U"b|b", U"aa|", U"b|c", U"aaa"};
    for (std::size_t text = 0; text < extended.size(); ++text)
        CHECK(near(scores.subspan(text * labels, labels), alone(61533, extended[text])));
    CHECK(near(alone(61533, U"a\u20ac"), alone(61533, U"a"))); // characters it does not know are skipped
    CHECK_FALSE(near(alone(61533, U"aa"), alone(61520, U"aa")));
    CHECK(near(alone(999, U"aa"), alone(0, U"aa"))); // the general template
}

TEST_CASE("what a session says of a caption's characters is what evaluation measures")
{
    const TemporaryFolder folder;
    Recorder recorder;
    const auto outcome = run(recurrentConfig(folder.path()), recorder);
    REQUIRE(outcome);
    const auto network = *loadNetwork(outcome->model, DeviceChoice::Cpu);
    Corpus corpus("two");
    corpus.add(61533, "aa|bb 1");
    corpus.add(61520, "c|b");
    double nats = 0;
    std::size_t rows = 0;
    for (std::size_t caption = 0; caption < corpus.size(); ++caption) {
        const auto session = network->newSession();
        const std::u32string start, text = toCodePoints(corpus.text(caption)) + U'|';
        auto scores = session->begin(corpus.templateId(caption), {&start, 1});
        for (const char32_t character : text) {
            nats -= std::log(scores[static_cast<std::size_t>(*network->labels().indexOf(character))]);
            ++rows;
            scores = session->advance(std::vector<Extension>{{0, character}});
        }
    }
    const auto measured = evaluate(outcome->model, corpus, CorpusPart::All, DeviceChoice::Cpu, {}, {});
    REQUIRE(measured);
    CHECK(measured->rows == rows);
    CHECK(measured->nats == doctest::Approx(nats / static_cast<double>(rows)).epsilon(1e-5));
}

TEST_CASE("the recurrent network predicts from encoded rows")
{
    const TemporaryFolder folder;
    Recorder recorder;
    const auto outcome = run(recurrentConfig(folder.path()), recorder);
    REQUIRE(outcome);
    const auto network = *loadNetwork(outcome->model, DeviceChoice::Cpu);
    const auto length = static_cast<std::size_t>(network->info().settings.sequenceLength);
    std::vector<std::int32_t> ids(2 * length);
    encodeRow(network->info().vocabulary, rowText(61520, U"bbb|b"), std::span(ids).first(length));
    const auto found = network->predict(ids);
    const auto session = network->newSession();
    const std::u32string text = U"bbb|b", nothing;
    const std::span all(found);
    const std::size_t labels = network->labels().size();
    CHECK(std::ranges::equal(all.first(labels), session->begin(61520, {&text, 1})));
    CHECK(std::ranges::equal(all.last(labels), session->begin(0, {&nothing, 1}))); // an empty row
}

TEST_CASE("the preset for people is the recurrent one")
{
    const auto fast = presetByKey("fast");
    REQUIRE(fast);
    CHECK(fast->network.kind == NetworkKind::Gru);
    CHECK(validate(fast->network));
}
