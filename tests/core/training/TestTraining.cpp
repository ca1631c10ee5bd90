#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstring>
#include <fstream>
#include <limits>

#include <nlohmann/json.hpp>
#include <unistd.h>

#include "core/training/RecordedRun.h"
#include "network/Network.h"
#include "support/TemporaryFolder.h"
#include "training/RunFiles.h"
#include "training/Training.h"

using namespace memewright;
using namespace memewright::test;
using nlohmann::json;

namespace {

constexpr std::array kComputes{Compute::Shared, Compute::Rows};

ErrorCode codeOf(const TrainingConfig& config, const Corpus& corpus = tinyCorpus())
{
    Recorder recorder;
    const auto outcome = run(config, recorder, corpus);
    REQUIRE_FALSE(outcome);
    CHECK_FALSE(outcome.error().text.empty());
    CHECK(recorder.points.empty());
    return outcome.error().code;
}

} // namespace

TEST_CASE("a small network learns, reports and leaves its files")
{
    const TemporaryFolder folder;
    Recorder recorder;
    const auto outcome = run(tinyConfig(folder.path()), recorder);
    REQUIRE_MESSAGE(outcome, outcome.error().text);
    CHECK(outcome->end == TrainingEnd::Finished);
    CHECK(outcome->rows == recorder.start.plannedRows);
    CHECK(recorder.start.plannedRows == 3 * recorder.start.trainingRows);
    CHECK(recorder.start.trainingRows + recorder.start.validationRows == tinyCorpus().rows());
    CHECK(recorder.start.sharedCaptions == 0);
    CHECK(recorder.points.back().rows == outcome->rows);
    CHECK(recorder.points.back().epoch == doctest::Approx(3));
    CHECK(recorder.epochs == std::vector<int>{1, 2, 3});
    REQUIRE(recorder.validations.size() == 3);
    // Points are averages over time; what an epoch taught hardly depends on the machine (its rounding: 9 to 11 % less).
    CHECK(recorder.validations[2].loss < 0.95 * recorder.validations[0].loss);
    CHECK(recorder.validations[0].improved);
    CHECK_FALSE(recorder.validations[0].previousBest);
    CHECK(recorder.validations[0].wholeValidationLoss == recorder.validations[0].validationLoss); // the sample is the whole set

    const auto info = readCheckpointInfo(outcome->model);
    REQUIRE(info);
    CHECK(info->metrics.validationLoss == outcome->bestValidationLoss);
    CHECK(info->corpus == "tiny");
    CHECK(info->corpusHash == tinyCorpus().hash());
    CHECK(info->templates == tinyCorpus().templates());
    CHECK(info->split == "caption");
    CHECK(info->parameters == recorder.start.parameters);
    CHECK(loadNetwork(outcome->model, DeviceChoice::Cpu));
    CHECK(loadNetwork(folder / "last.safetensors", DeviceChoice::Cpu));

    const json history = readJson(folder / "history.json");
    for (const char* key : {"loss", "acc", "val_loss", "val_acc", "seconds", "peak_mb"})
        CHECK(history.at(key).size() == 3);
    CHECK(history.at("val_loss")[2] == recorder.validations[2].validationLoss);
    CHECK(history.at("loss")[2] < history.at("loss")[0]);
    const json params = readJson(folder / "params.json");
    CHECK(params.at("sequence_length") == 128);
    CHECK(params.at("embedding_dim") == 16);
    CHECK(params.at("num_rows_used") == tinyCorpus().rows());
    CHECK(params.at("num_epochs") == 3);
    CHECK(params.at("batch_size") == 16);
    CHECK(params.at("char_to_int").size() == info->vocabulary.size());
    CHECK(params.at("char_to_int").at("0") == info->vocabulary.idOf(U'0'));
    CHECK(params.at("labels_index").at("|") == info->labels.indexOf(U'|'));
    CHECK(bytesOf(folder / "summary.txt").find("Total params: ") != std::string::npos);
}

TEST_CASE("max-rows ends a run at that row, with a validation and a line of history")
{
    for (const Compute compute : kComputes) {
        const TemporaryFolder folder;
        Recorder recorder;
        TrainingConfig config = tinyConfig(folder.path());
        config.compute = compute;
        config.maxRows = 100;
        config.validationEveryRows = 40;
        const auto outcome = run(config, recorder);
        REQUIRE(outcome);
        CHECK(outcome->rows == 100);
        std::vector<std::uint64_t> periods;
        for (const ValidationPoint& point : recorder.validations)
            periods.push_back(point.rows / 40);
        CHECK(periods == std::vector<std::uint64_t>{1, 2, 2});
        CHECK(recorder.validations.back().rows == 100);
        CHECK(recorder.epochs == std::vector<int>{1});
        CHECK(readJson(folder / "history.json").at("loss").size() == 1);
    }
}

TEST_CASE("the best checkpoint is the one with the least validation loss")
{
    const TemporaryFolder folder;
    Recorder recorder;
    TrainingConfig config = tinyConfig(folder.path());
    config.epochs = 8;
    config.learningRate = 0.05; // jumps about
    const auto outcome = run(config, recorder);
    REQUIRE(outcome);
    double best = std::numeric_limits<double>::infinity();
    std::uint64_t bestRows = 0;
    for (const ValidationPoint& point : recorder.validations) {
        CHECK(point.improved == (point.validationLoss < best));
        if (point.improved) {
            best = point.validationLoss;
            bestRows = point.rows;
        }
    }
    CHECK(outcome->bestValidationLoss == best);
    CHECK(readCheckpointInfo(outcome->model)->metrics.rows == bestRows);
    const auto evaluated = evaluate(outcome->model, tinyCorpus(), CorpusPart::Default, DeviceChoice::Cpu, {}, {});
    REQUIRE(evaluated);
    CHECK(evaluated->part == "validation");
    CHECK(evaluated->rows == recorder.start.validationRows);
    CHECK(evaluated->nats == doctest::Approx(best).epsilon(1e-5));
}

TEST_CASE("the same seed gives the same weights, another seed others")
{
    for (const Compute compute : kComputes) {
        const auto trained = [&](std::uint64_t seed) {
            const TemporaryFolder folder;
            Recorder recorder;
            TrainingConfig config = tinyConfig(folder.path());
            config.compute = compute;
            config.seed = seed;
            REQUIRE(run(config, recorder));
            return bytesOf(folder / "model.safetensors");
        };
        const std::string first = trained(7);
        CHECK(first == trained(7));
        CHECK(first != trained(8));
    }
}

TEST_CASE("split by row, whole captions are planned without the other part's rows")
{
    const TemporaryFolder folder;
    Recorder recorder;
    TrainingConfig config = tinyConfig(folder.path());
    config.split = SplitMode::Row;
    config.epochs = 1;
    const auto outcome = run(config, recorder);
    REQUIRE(outcome);
    CHECK(outcome->rows == recorder.start.trainingRows);
    CHECK(recorder.start.trainingRows < tinyCorpus().rows());
    const auto evaluated = evaluate(outcome->model, tinyCorpus(), CorpusPart::Validation, DeviceChoice::Cpu, {}, {});
    REQUIRE(evaluated);
    CHECK(evaluated->rows == recorder.start.validationRows);
    CHECK(evaluated->nats == doctest::Approx(recorder.validations.back().validationLoss).epsilon(1e-5));
}

namespace {

void checkResume(Compute compute, OptimiserKind optimiser = OptimiserKind::RmsProp)
{
    const TemporaryFolder whole;
    Recorder uninterrupted;
    TrainingConfig config = tinyConfig(whole.path());
    config.compute = compute;
    config.optimiser = optimiser;
    config.validationEveryRows = 200;
    REQUIRE(run(config, uninterrupted));
    const std::uint64_t epoch = uninterrupted.start.trainingRows;
    for (const std::uint64_t rows : {std::uint64_t(1), epoch / 2, epoch, 2 * epoch + 100}) {
        CAPTURE(rows);
        const TemporaryFolder folder;
        TrainingConfig stopped = config;
        stopped.runFolder = folder.path();
        Recorder before, after;
        before.stopAtRows = rows;
        const auto outcome = run(stopped, before);
        REQUIRE(outcome);
        CHECK(outcome->end == TrainingEnd::Stopped);
        CHECK(outcome->rows >= rows);
        CHECK(outcome->rows < uninterrupted.points.back().rows);
        TrainingConfig resumed;
        resumed.runFolder = folder.path();
        resumed.epochs = config.epochs;
        resumed.threads = 1;
        resumed.device = DeviceChoice::Cpu;
        resumed.resume = true;
        const auto end = run(resumed, after);
        REQUIRE_MESSAGE(end, end.error().text);
        CHECK(end->rows == uninterrupted.points.back().rows);
        CHECK(before.points.back().rows < after.points.front().rows);
        CHECK(before.validations.size() + after.validations.size() == uninterrupted.validations.size());
        CHECK(bytesOf(folder / "model.safetensors") == bytesOf(whole / "model.safetensors"));
        const json history = readJson(folder / "history.json"), expected = readJson(whole / "history.json");
        for (const char* key : {"loss", "acc", "val_loss", "val_acc"})
            CHECK(history.at(key) == expected.at(key));
    }
}

} // namespace

TEST_CASE("a stopped run keeps its state and goes on bit for bit")
{
    for (const Compute compute : kComputes)
        checkResume(compute);
    checkResume(Compute::Shared, OptimiserKind::Adam);
    checkResume(Compute::Shared, OptimiserKind::AdamW);
}

TEST_CASE("a finished run goes on with more epochs")
{
    const TemporaryFolder folder, whole;
    Recorder first, second, reference;
    TrainingConfig config = tinyConfig(folder.path());
    config.epochs = 1;
    REQUIRE(run(config, first));
    config.epochs = 2;
    config.resume = true;
    REQUIRE(run(config, second));
    TrainingConfig both = tinyConfig(whole.path());
    both.epochs = 2;
    REQUIRE(run(both, reference));
    CHECK(readJson(folder / "history.json").at("val_loss") == readJson(whole / "history.json").at("val_loss"));
}

TEST_CASE("a run can only be taken up where there is one, on the same captions")
{
    const TemporaryFolder folder;
    TrainingConfig config = tinyConfig(folder.path());
    config.resume = true;
    CHECK(codeOf(config) == ErrorCode::NotFound);
    config.resume = false;
    config.maxRows = 32;
    Recorder recorder;
    REQUIRE(run(config, recorder));
    config.resume = true;
    Corpus other = tinyCorpus();
    other.add(61533, "one more caption");
    CHECK(codeOf(config, other) == ErrorCode::InvalidArgument);
    std::filesystem::resize_file(folder / "last.safetensors", 1000);
    CHECK(codeOf(config) == ErrorCode::Malformed);
}

TEST_CASE("a stop before the first step is an outcome with a state to go on from")
{
    const TemporaryFolder folder;
    Recorder recorder;
    recorder.source.request_stop();
    const auto outcome = run(tinyConfig(folder.path()), recorder);
    REQUIRE(outcome);
    CHECK(outcome->end == TrainingEnd::Stopped);
    CHECK(outcome->rows == 0);
    CHECK(outcome->model.empty());
    CHECK(std::filesystem::exists(folder / "last.safetensors"));
    CHECK_FALSE(std::filesystem::exists(folder / "model.safetensors"));
}

TEST_CASE("settings, corpora and folders that cannot work are refused before training")
{
    const TemporaryFolder folder;
    const auto with = [&](auto change) {
        TrainingConfig config = tinyConfig(folder.path());
        change(config);
        return codeOf(config);
    };
    CHECK(with([](auto& c) { c.batchRows = 0; }) == ErrorCode::InvalidArgument);
    CHECK(with([](auto& c) { c.epochs = 0; }) == ErrorCode::InvalidArgument);
    CHECK(with([](auto& c) { c.maxRows = 0; }) == ErrorCode::InvalidArgument);
    CHECK(with([](auto& c) { c.learningRate = -1; }) == ErrorCode::InvalidArgument);
    CHECK(with([](auto& c) { c.learningRate = std::nan(""); }) == ErrorCode::InvalidArgument);
    CHECK(with([](auto& c) { c.validationRatio = 1; }) == ErrorCode::InvalidArgument);
    CHECK(with([](auto& c) { c.network.kernel = 4; }) == ErrorCode::InvalidArgument);
    CHECK(with([](auto& c) {
        c.network.kind = NetworkKind::Gru;
        c.network.units = 0;
    }) == ErrorCode::InvalidArgument);
    CHECK(with([&](auto& c) { c.runFolder = folder / "missing"; }) == ErrorCode::Unwritable);
    CHECK(codeOf(tinyConfig(folder.path()), Corpus("empty")) == ErrorCode::InvalidArgument);
    Corpus one("one");
    one.add(1, "a lonely caption");
    CHECK(codeOf(tinyConfig(folder.path()), one) == ErrorCode::InvalidArgument);
}

TEST_CASE("a folder that cannot be written is noticed before training")
{
    const TemporaryFolder folder;
    // A folder in the place of params.json stops even root.
    std::filesystem::create_directories(folder / "params.json" / "in the way");
    CHECK(codeOf(tinyConfig(folder.path())) == ErrorCode::Unwritable);
}

TEST_CASE("a diverging run ends with an error and keeps the last good state")
{
    const TemporaryFolder folder;
    TrainingConfig config = tinyConfig(folder.path());
    config.maxRows = 32;
    Recorder before;
    REQUIRE(run(config, before));
    const std::string model = bytesOf(folder / "model.safetensors");
    // Weights so large that the next loss is no number on any machine.
    std::string bytes = bytesOf(folder / "last.safetensors");
    std::uint64_t header = 0;
    std::memcpy(&header, bytes.data(), sizeof header);
    const json place = json::parse(bytes.substr(sizeof header, header)).at("dense2.kernel").at("data_offsets");
    for (auto at = place[0].get<std::size_t>(); at < place[1].get<std::size_t>(); at += sizeof(float)) {
        constexpr float kHuge = 3e38F;
        std::memcpy(bytes.data() + sizeof header + header + at, &kHuge, sizeof kHuge);
    }
    REQUIRE(writeFileAtomically(folder / "last.safetensors", bytes));

    config.resume = true;
    config.maxRows = 200;
    config.saveEverySeconds = 0;
    Recorder after;
    const auto outcome = run(config, after);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == ErrorCode::Diverged);
    CHECK_FALSE(outcome.error().hint.empty());
    CHECK(bytesOf(folder / "last.safetensors") == bytes);
    CHECK(bytesOf(folder / "model.safetensors") == model);
}

TEST_CASE("evaluation knows its part, skips unknown templates and can be stopped")
{
    const TemporaryFolder folder;
    Recorder recorder;
    const auto outcome = run(tinyConfig(folder.path()), recorder);
    REQUIRE(outcome);
    const auto measured = [&](const Corpus& corpus, CorpusPart part) {
        return evaluate(outcome->model, corpus, part, DeviceChoice::Cpu, {}, {}).value();
    };
    const Corpus corpus = tinyCorpus();
    const Evaluation all = measured(corpus, CorpusPart::All), training = measured(corpus, CorpusPart::Training),
                     validation = measured(corpus, CorpusPart::Validation);
    CHECK(all.part == "all");
    CHECK(all.rows == corpus.rows());
    CHECK(training.rows + validation.rows == all.rows);
    const double sum =
        training.nats * static_cast<double>(training.rows) + validation.nats * static_cast<double>(validation.rows);
    CHECK(sum / static_cast<double>(all.rows) == doctest::Approx(all.nats).epsilon(1e-5));
    CHECK(all.accuracy > 0);
    CHECK(all.skipped == 0);

    Corpus more = tinyCorpus();
    more.add(999, "of a template nobody knows");
    const Evaluation partly = measured(more, CorpusPart::Default);
    CHECK(partly.part == "all");
    CHECK(partly.skipped == 1);
    CHECK(partly.rows == corpus.rows());

    std::stop_source source;
    source.request_stop();
    const auto stopped = evaluate(outcome->model, corpus, CorpusPart::All, DeviceChoice::Cpu, source.get_token(), {});
    REQUIRE(stopped);
    CHECK(stopped->rows == 0);
    CHECK(evaluate(folder / "none", corpus, CorpusPart::All, DeviceChoice::Cpu, {}, {}).error().code == ErrorCode::NotFound);
    CHECK(evaluate(outcome->model, Corpus(), CorpusPart::All, DeviceChoice::Cpu, {}, {}).error().code
        == ErrorCode::InvalidArgument);
}

TEST_CASE("the article's split by row trains too and says so")
{
    const TemporaryFolder folder;
    Recorder recorder;
    TrainingConfig config = tinyConfig(folder.path());
    config.split = SplitMode::Row;
    config.validationRatio = 0.3;
    config.epochs = 1;
    config.network.kernel = 2;
    config.network.activation = Activation::LeakyRelu;
    const auto outcome = run(config, recorder);
    REQUIRE(outcome);
    CHECK(recorder.start.sharedCaptions > 0);
    const auto info = readCheckpointInfo(outcome->model);
    CHECK(info->split == "row");
    CHECK(info->validationRatio == 0.3);
    CHECK(info->settings == config.network);
    const auto evaluated = evaluate(outcome->model, tinyCorpus(), CorpusPart::Default, DeviceChoice::Cpu, {}, {});
    REQUIRE(evaluated);
    CHECK(evaluated->nats == doctest::Approx(*outcome->bestValidationLoss).epsilon(1e-5));
}

TEST_CASE("the peak of memory can be set back, so that each epoch has its own")
{
    if (!std::ofstream("/proc/self/clear_refs")) {
        MESSAGE("this system cannot set the peak back");
        return;
    }
    constexpr std::size_t kMuch = 256 << 20;
    constexpr double kMegabytes = 200;
    const double before = peakMegabytes();
    {
        std::vector<char> much(kMuch, 'x');
        CHECK(much[kMuch / 2] == 'x');
    }
    CHECK(peakMegabytes() > before + kMegabytes);
    forgetPeakMemory();
    CHECK(peakMegabytes() < before + kMegabytes);
}
