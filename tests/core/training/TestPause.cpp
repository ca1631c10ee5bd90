#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/Files.h"
#include "core/training/RecordedRun.h"
#include "network/checkpoint/Checkpoint.h"
#include "support/TemporaryFolder.h"
#include "training/PointRecorder.h"
#include "training/Probe.h"

using namespace memewright;
using namespace memewright::test;

namespace {

/// Stands still once, at its first look after `atPoint` points.
struct PausingRecorder : Recorder {
    std::size_t atPoint = 3;
    bool stopWhileStanding = false;
    mutable int looks = 0;
    int stands = 0;
    bool modelWhileStanding = false;
    std::filesystem::path folder;

    bool pauseWanted() const override
    {
        // In the middle of a step too: not at the first look after a point.
        return stands == 0 && points.size() >= atPoint && ++looks > 2;
    }
    void standStill(std::stop_token) override
    {
        ++stands;
        modelWhileStanding = readCheckpointInfo(folder / "model.safetensors").has_value();
        if (stopWhileStanding)
            source.request_stop();
    }
};

std::vector<std::string> linesOf(const std::filesystem::path& file)
{
    std::istringstream stream(bytesOf(file));
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

std::size_t count(const std::vector<std::string>& lines, const std::string& kind)
{
    return std::size_t(std::ranges::count_if(lines, [&](const auto& line) { return line.starts_with(kind + ","); }));
}

} // namespace

TEST_CASE("a pause leaves a model to write with, and the run goes on bit for bit")
{
    const TemporaryFolder paused, whole;
    PausingRecorder recorder;
    recorder.folder = paused.path();
    const auto outcome = run(tinyConfig(paused.path(), 2), recorder);
    REQUIRE_MESSAGE(outcome, outcome.error().text);
    CHECK(recorder.stands == 1);
    CHECK(recorder.modelWhileStanding);
    CHECK(outcome->end == TrainingEnd::Finished);
    Recorder reference;
    REQUIRE(run(tinyConfig(whole.path(), 2), reference));
    CHECK(recorder.points.back().rows == reference.points.back().rows);
    CHECK(readJson(paused / "history.json").at("val_loss") == readJson(whole / "history.json").at("val_loss"));
    CHECK(readJson(paused / "history.json").at("loss") == readJson(whole / "history.json").at("loss"));
}

TEST_CASE("a run can be stopped while it stands still, and its model stays")
{
    const TemporaryFolder folder;
    PausingRecorder recorder;
    recorder.folder = folder.path();
    recorder.stopWhileStanding = true;
    const auto outcome = run(tinyConfig(folder.path(), 2), recorder);
    REQUIRE(outcome);
    CHECK(outcome->end == TrainingEnd::Stopped);
    CHECK(outcome->model == folder / "model.safetensors");
    CHECK_FALSE(outcome->bestValidationLoss);
}

TEST_CASE("every figure of a run is kept in a file, once, also when it is taken up after a crash")
{
    const TemporaryFolder folder;
    TrainingConfig config = tinyConfig(folder.path(), 2);
    Recorder first;
    first.stopAtRows = 200;
    const TickingClock clock;
    {
        PointRecorder recording(first, folder.path(), false);
        REQUIRE(train(config, tinyCorpus(), first.source.get_token(), recording, clock));
    }
    // As a crash leaves it: beyond the last save, and cut in the middle of a line.
    {
        std::ofstream stream(folder / "points.csv", std::ios::app);
        stream << "training,999999,9,9,9,9,9,9\ntraining,99999";
    }
    Recorder second;
    config.resume = true;
    {
        PointRecorder again(second, folder.path(), true);
        REQUIRE(train(config, tinyCorpus(), {}, again, clock));
    }
    const auto lines = linesOf(folder / "points.csv");
    CHECK(lines.front() == "kind,rows,epoch,seconds,loss,accuracy,rows_per_s,learning_rate");
    CHECK(count(lines, "training") == first.points.size() + second.points.size());
    CHECK(count(lines, "validation") == first.validations.size() + second.validations.size());
    CHECK(count(lines, "resumed") == 1);
    CHECK(std::ranges::none_of(lines, [](const auto& line) { return line.find("99999") != std::string::npos; }));
}

TEST_CASE("points that cannot be read are kept beside the file, and said")
{
    using namespace std::string_view_literals;
    const TemporaryFolder folder;
    const std::string begun =
        "kind,rows,epoch,seconds,loss,accuracy,rows_per_s,learning_rate\ntraining,128,0.5,1,3,0.2,100,0.001\n";
    std::string utf16;
    for (const char c : begun)
        utf16 += {c, '\0'};
    const std::string broken[] = {"kind;rows\nsomebody wrote here\n", begun + "somebody wrote here\n", utf16, "a word\n",
        "a word", std::string("\x7f\x45LF\0\1\2\3"sv), begun + "caf\xe9\n",
        "version https://git-lfs.github.com/spec/v1\noid sha256:0\n"};
    unsigned number = 0;
    for (const std::string& bytes : broken) {
        CAPTURE(bytes);
        folder.write("points.csv", bytes);
        Recorder heard;
        {
            PointRecorder again(heard, folder.path(), true);
            again.point({256, 1, 2, 2, 0.3, 100, 1e-3});
        }
        ++number;
        const std::string aside = number == 1 ? "points-unread.csv" : "points-unread-" + std::to_string(number) + ".csv";
        CHECK(readFile(folder / aside) == bytes);
        REQUIRE(heard.warnings.size() == 1);
        CHECK(heard.warnings.front().find((folder / "points.csv").string()) != std::string::npos);
        CHECK(heard.warnings.front().find(aside) != std::string::npos);
        const auto lines = linesOf(folder / "points.csv");
        CHECK(count(lines, "training") == (bytes == broken[1] ? 2 : 1)); // what can be read stays in the curve
        CHECK(count(lines, "resumed") == 1);
    }
}

TEST_CASE("what is in the place of the points and is no file is moved aside too")
{
    const TemporaryFolder folder;
    folder.write("points.csv/inside", "mine");
    Recorder heard;
    {
        PointRecorder again(heard, folder.path(), true);
        again.point({256, 1, 2, 2, 0.3, 100, 1e-3});
    }
    CHECK(readFile(folder / "points-unread.csv/inside") == "mine");
    CHECK(heard.warnings.size() == 1);
    CHECK(count(linesOf(folder / "points.csv"), "training") == 1);
}

TEST_CASE("points that can be read, or that a crash cut, leave no copy")
{
    const TemporaryFolder folder;
    const std::string begun =
        "kind,rows,epoch,seconds,loss,accuracy,rows_per_s,learning_rate\ntraining,128,0.5,1,3,0.2,100,0.001\n";
    for (const std::string& bytes : {std::string(), begun, begun + "training,99"}) {
        folder.write("points.csv", bytes);
        Recorder heard;
        {
            PointRecorder again(heard, folder.path(), true);
            again.point({256, 1, 2, 2, 0.3, 100, 1e-3});
        }
        CHECK(heard.warnings.empty());
        CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    }
}

TEST_CASE("where a run warned is written down")
{
    const test::TemporaryFolder folder;
    Recorder heard;
    {
        PointRecorder recording(heard, folder.path(), false);
        recording.point({128, 0.5, 1, 3, 0.2, 100, 1e-3});
        recording.warned("memory ran out");
    }
    const auto lines = linesOf(folder / "points.csv");
    CHECK(lines.back() == "warned,128,,,,,,");
}

TEST_CASE("a probe finds the same memory each time")
{
    TrainingConfig config = tinyConfig("/nowhere", 2);
    config.network.filters = 256; // some ten megabytes
    config.batchRows = 256;
    REQUIRE(probe(config, tinyCorpus(), {})); // threads and kernels are made once
    const auto first = probe(config, tinyCorpus(), {});
    const auto second = probe(config, tinyCorpus(), {});
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->megabytes > 5);
    CHECK(second->megabytes > 0.7 * first->megabytes);
    CHECK(second->megabytes < 1.3 * first->megabytes);
}

TEST_CASE("a probe measures a run and leaves nothing behind")
{
    const auto result = probe(tinyConfig("/nowhere", 2), tinyCorpus(), {});
    REQUIRE_MESSAGE(result, result.error().text);
    CHECK(result->measured);
    CHECK(result->rowsPerSecond > 0);
    CHECK(result->parameters > 0);
    CHECK(result->epochRows > 0);
    CHECK(result->plannedRows == 2 * result->epochRows);
    TrainingConfig wrong = tinyConfig("/nowhere", 2);
    wrong.network.kernel = 4;
    CHECK(probe(wrong, tinyCorpus(), {}).error().code == ErrorCode::InvalidArgument);
}
