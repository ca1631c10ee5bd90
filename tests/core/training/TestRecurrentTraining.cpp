#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/training/RecordedRun.h"
#include "network/Network.h"
#include "support/TemporaryFolder.h"
#include "text/Pieces.h"
#include "text/Row.h"
#include "text/Unicode.h"
#include "training/Presets.h"

using namespace memewright;
using namespace memewright::test;

namespace {

/// `pieces`: of the labels at most; 0: characters.
TrainingConfig recurrentConfig(const std::filesystem::path& folder, int pieces = 0)
{
    TrainingConfig config;
    config.network.kind = NetworkKind::Gru;
    config.network.pieces = pieces;
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
    for (const int pieces : {0, 40}) {
        const TemporaryFolder whole;
        Recorder uninterrupted;
        REQUIRE(run(recurrentConfig(whole.path(), pieces), uninterrupted));
        const std::uint64_t epoch = uninterrupted.start.trainingRows;
        for (const std::uint64_t rows : {std::uint64_t(1), epoch / 2, epoch, 2 * epoch + 100}) {
            CAPTURE(pieces);
            CAPTURE(rows);
            const TemporaryFolder folder;
            Recorder before, after;
            before.stopAtRows = rows;
            REQUIRE(run(recurrentConfig(folder.path(), pieces), before));
            CHECK(before.points.back().rows < uninterrupted.points.back().rows);
            TrainingConfig resumed = recurrentConfig(folder.path(), pieces);
            resumed.resume = true;
            REQUIRE(run(resumed, after));
            CHECK(bytesOf(folder / "model.safetensors") == bytesOf(whole / "model.safetensors"));
            CHECK(readJson(folder / "history.json").at("val_loss") == readJson(whole / "history.json").at("val_loss"));
        }
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
        const TextSoFar soFar(text);
        const auto found = session->begin(templateId, {&soFar, 1});
        return std::vector<float>(found.begin(), found.end());
    };
    const auto near = [](std::span<const float> some, std::span<const float> others) {
        return std::ranges::equal(some, others, [](float a, float b) { return std::abs(a - b) < 1e-6f; });
    };
    const auto session = (*network)->newSession();
    const std::vector<std::u32string> texts{U"aa", U"b|", U"aa"};
    auto scores = session->begin(61533, std::vector<TextSoFar>(texts.begin(), texts.end()));
    const auto label = [&](char32_t c) { return static_cast<std::size_t>((*network)->labels().indexOf(c).value()); };
    for (std::size_t text = 0; text < texts.size(); ++text)
        CHECK(near(scores.subspan(text * labels, labels), alone(61533, texts[text])));
    scores = session->advance(std::vector<Extension>{{1, label(U'b')}, {0, label(U'|')}, {1, label(U'c')}, {2, label(U'a')}});
    const std::vector<std::u32string> extended{U"b|b", U"aa|", U"b|c", U"aaa"};
    for (std::size_t text = 0; text < extended.size(); ++text)
        CHECK(near(scores.subspan(text * labels, labels), alone(61533, extended[text])));
    CHECK(near(alone(61533, U"a\u20ac"), alone(61533, U"a"))); // characters it does not know are skipped
    CHECK_FALSE(near(alone(61533, U"aa"), alone(61520, U"aa")));
    CHECK(near(alone(999, U"aa"), alone(0, U"aa"))); // the general template
}

TEST_CASE("what a session says of a caption's characters is what evaluation measures")
{
    for (const int pieces : {0, 40}) {
        CAPTURE(pieces);
        const TemporaryFolder folder;
        Recorder recorder;
        const auto outcome = run(recurrentConfig(folder.path(), pieces), recorder);
        REQUIRE(outcome);
        const auto network = *loadNetwork(outcome->model, DeviceChoice::Cpu);
        CHECK(network->labels().hasPieces() == (pieces > 0));
        Corpus corpus("two");
        corpus.add(61533, "aa|bb 1");
        corpus.add(61520, "c|b");
        double nats = 0;
        std::size_t rows = 0;
        for (std::size_t caption = 0; caption < corpus.size(); ++caption) {
            const auto session = network->newSession();
            const TextSoFar start;
            auto scores = session->begin(corpus.templateId(caption), {&start, 1});
            for (const LabelAt& one : splitIntoLabels(toCodePoints(corpus.text(caption)) + U'|', network->labels())) {
                const auto label = static_cast<std::size_t>(one.label);
                nats -= std::log(scores[label]);
                rows += network->labels().textAt(label).size();
                scores = session->advance(std::vector<Extension>{{0, label}});
            }
        }
        const auto measured = evaluate(outcome->model, corpus, CorpusPart::All, DeviceChoice::Cpu, {}, {});
        REQUIRE(measured);
        CHECK(measured->rows == rows);
        CHECK(measured->nats == doctest::Approx(nats / static_cast<double>(rows)).epsilon(1e-5));
    }
}

TEST_CASE("a network that writes pieces learns better than one that guesses, and its run's files say so")
{
    const TemporaryFolder folder;
    Recorder recorder;
    TrainingConfig config = recurrentConfig(folder.path(), 40);
    config.epochs = 12;
    const auto outcome = run(config, recorder);
    REQUIRE_MESSAGE(outcome, outcome.error().text);
    CHECK(outcome->rows == 12 * recorder.start.trainingRows); // rows are characters, of pieces too
    CHECK(recorder.validations.back().validationLoss < 0.7 * recorder.validations.front().validationLoss);
    const auto info = readCheckpointInfo(outcome->model);
    REQUIRE(info);
    CHECK(info->settings.pieces == 40);
    CHECK(info->labels.hasPieces());
    CHECK(info->labels.size() <= 40);
    CHECK(info->parameters == countParameters(info->settings, tableSizes(*info)).total);
    CHECK(readJson(folder / "params.json").at("labels_index").size() == info->labels.size());
    const auto evaluated = evaluate(outcome->model, tinyCorpus(), CorpusPart::Validation, DeviceChoice::Cpu, {}, {});
    REQUIRE(evaluated);
    CHECK(evaluated->rows == recorder.start.validationRows);
    CHECK(evaluated->accuracy <= 1);
    CHECK(evaluated->nats == doctest::Approx(*outcome->bestValidationLoss).epsilon(1e-3));
}

TEST_CASE("a given text that ends within a piece goes on with what such pieces have more")
{
    const TemporaryFolder folder;
    Recorder recorder;
    const auto outcome = run(recurrentConfig(folder.path(), 60), recorder);
    REQUIRE(outcome);
    const auto network = *loadNetwork(outcome->model, DeviceChoice::Cpu);
    const Labels& labels = network->labels();
    const auto longer = std::ranges::find_if(labels.texts(), [&](const std::u32string& text) { return text.size() > 1; });
    REQUIRE(longer != labels.texts().end());
    const auto row = [&](const TextSoFar& text) {
        const auto session = network->newSession();
        const auto found = session->begin(61533, {&text, 1});
        return std::vector<float>(found.begin(), found.end());
    };
    const auto sum = [](const std::vector<float>& all) { return std::accumulate(all.begin(), all.end(), 0.0); };
    const std::u32string start = longer->substr(0, 1);
    TextSoFar given(start), written(start);
    written.ends = {start.size()};
    CHECK(given.endIsGiven());
    CHECK_FALSE(written.endIsGiven());
    CHECK(sum(row(given)) == doctest::Approx(1));
    CHECK(row(given) != row(written)); // a label that was written is whole

    // By the definition: each piece that begins like the start, as likely as it is where the text begins.
    const std::vector<float> first = row({}), after = row(written);
    std::vector<double> expected(labels.size());
    double all = 0;
    for (std::size_t label = 0; label < labels.size(); ++label) {
        const std::u32string& text = labels.textAt(label);
        if (!text.starts_with(start))
            continue;
        all += first[label];
        std::u32string rest = text.substr(start.size());
        while (!rest.empty() && !labels.indexOf(rest))
            rest.pop_back();
        if (!rest.empty())
            expected[static_cast<std::size_t>(*labels.indexOf(rest))] += first[label];
        else
            for (std::size_t next = 0; next < labels.size(); ++next)
                expected[next] += static_cast<double>(first[label]) * after[next];
    }
    const std::vector<float> found = row(given);
    for (std::size_t label = 0; label < labels.size(); ++label)
        CHECK(found[label] == doctest::Approx(expected[label] / all).epsilon(1e-4));

    // The word that it goes on with is read as in people's captions.
    const auto session = network->newSession();
    session->begin(61533, {&given, 1});
    const std::u32string rest = longer->substr(1);
    const auto label = labels.indexOf(rest) ? labels.indexOf(rest) : labels.indexOf(rest.front());
    const auto next = session->advance(std::vector<Extension>{{0, static_cast<std::size_t>(*label)}});
    TextSoFar whole(start + labels.textAt(static_cast<std::size_t>(*label)));
    whole.ends = {whole.text.size()};
    const std::vector<float> read = row(whole);
    for (std::size_t i = 0; i < read.size(); ++i)
        CHECK(next[i] == doctest::Approx(read[i]).epsilon(1e-5));
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
    const TextSoFar text(U"bbb|b"), nothing;
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
