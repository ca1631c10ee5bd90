#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "base/FolderLock.h"
#include "core/training/RecordedRun.h"
#include "network/checkpoint/Checkpoint.h"
#include "storage/Library.h"
#include "support/TemporaryFolder.h"
#include "training/LibraryRun.h"

using namespace memewright;
using namespace memewright::test;
namespace fs = std::filesystem;

namespace {

/// Captions with one pattern, so that a small network has something to learn: numbers `begin` to `end` of two templates.
std::string captionFile(int begin, int end)
{
    std::string csv = "template,1,2\n";
    for (int i = begin; i < end; ++i)
        csv += std::to_string(61520 + i % 2) + ",when number " + std::to_string(i * 37 % 101) + " calls,nobody "
            + std::to_string(i) + " is at home\n";
    return csv;
}

struct Fixture {
    TemporaryFolder folder;
    Library library = Library::open(folder / "library").value();

    Fixture() { import("0.csv", captionFile(0, 60)); }

    void import(const std::string& name, const std::string& csv)
    {
        ImportRequest request;
        request.paths = {folder.write(name, csv)};
        request.corpus = "calls";
        request.cleaning.off.set();
        REQUIRE(library.importCaptions(request, {}, {}));
    }

    RunRequest request(const std::string& run, NetworkKind kind = NetworkKind::Article)
    {
        RunRequest request{run, "calls", {}, tinyConfig({}, 2)};
        request.config.network.kind = kind;
        request.config.network.units = 8;
        return request;
    }

    Result<TrainingOutcome> train(const RunRequest& request, Recorder& recorder)
    {
        return trainInLibrary(library, request, recorder.source.get_token(), recorder);
    }

    Result<TrainingOutcome> train(const RunRequest& request)
    {
        Recorder recorder;
        return train(request, recorder);
    }

    /// Ends after the first validation, which comes with the end of the first epoch.
    void trainHalf(const RunRequest& request)
    {
        struct UntilValidated : Recorder {
            void validated(const ValidationPoint&) override { source.request_stop(); }
        } recorder;
        const auto outcome = train(request, recorder);
        REQUIRE_MESSAGE(outcome, outcome.error().text);
        REQUIRE(outcome->end == TrainingEnd::Stopped);
    }

    Result<TrainingOutcome> resume(RunRequest request, Recorder& recorder)
    {
        request.config.resume = true;
        request.config.epochs = 0;
        return train(request, recorder);
    }

    Result<TrainingOutcome> resume(const RunRequest& request)
    {
        Recorder recorder;
        return resume(request, recorder);
    }

    std::string model(const std::string& run) { return bytesOf(library.runFolder(run) / "model.safetensors"); }

    std::vector<std::string> names()
    {
        std::vector<std::string> names;
        const auto runs = library.runs().value();
        for (const RunSummary& run : runs)
            names.push_back(run.name);
        return names;
    }
};

} // namespace

TEST_CASE_FIXTURE(Fixture, "a stopped run goes on bit for bit with the captions it began with, whatever was imported since")
{
    for (const NetworkKind kind : {NetworkKind::Article, NetworkKind::Gru}) {
        const std::string name = kind == NetworkKind::Gru ? "gru" : "article";
        REQUIRE(train(request("whole " + name, kind)));
        trainHalf(request("cut " + name, kind));
    }
    // Other templates and characters, and more of those that are there.
    import("1.csv", captionFile(100, 160) + "87743020,ÄÖÜ{}~,another template\n87743020,it's new,and has a name\n");
    for (const std::string name : {"article", "gru"}) {
        Recorder recorder;
        const auto outcome = resume(request("cut " + name, name == "gru" ? NetworkKind::Gru : NetworkKind::Article), recorder);
        REQUIRE_MESSAGE(outcome, outcome.error().text);
        CHECK(outcome->end == TrainingEnd::Finished);
        CHECK(recorder.start.unusedCaptions == 62);
        CHECK(model("cut " + name) == model("whole " + name));
    }
    Recorder fresh;
    REQUIRE(train(request("new"), fresh));
    CHECK(fresh.start.unusedCaptions == 0);
}

TEST_CASE_FIXTURE(Fixture, "a run of the most popular templates goes on with them, also when others are more popular by now")
{
    import("1.csv", "87743020,a lonely caption,of a third template\n");
    RunRequest popular = request("popular");
    popular.mostPopular = 2;
    RunRequest whole = popular;
    whole.run = "whole";
    REQUIRE(train(whole));
    trainHalf(popular);
    RunRequest taken = request("popular");
    Recorder recorder;
    taken.config.maxRows = 1'000'000; // stays stopped nowhere
    std::string more = "template,1\n";
    for (int i = 0; i < 90; ++i)
        more += "87743020,caption " + std::to_string(i) + " of what is popular now\n";
    import("2.csv", more);
    REQUIRE(resume(request("popular"), recorder));
    CHECK(recorder.start.unusedCaptions > 0);
    CHECK(model("popular") == model("whole"));
}

TEST_CASE_FIXTURE(Fixture, "where captions of a run were deleted it does not go on, until they are back")
{
    REQUIRE(train(request("whole")));
    trainHalf(request("cut"));
    const auto before = library.corpora().value().at(0);
    // The last ones too: what is imported afterwards must not take their place.
    const auto removed = library.removeCaptions("calls", before.hash, {3, 58, 59});
    REQUIRE(removed);
    const auto refused = resume(request("cut"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::InvalidArgument);
    CHECK_FALSE(refused.error().hint.empty());
    import("1.csv", captionFile(100, 140));
    CHECK(resume(request("cut")).error().code == ErrorCode::InvalidArgument);
    const auto capped = library.capTemplates("calls", 10);
    REQUIRE(capped);
    CHECK(resume(request("cut")).error().code == ErrorCode::InvalidArgument);
    REQUIRE(library.restore(*capped));
    REQUIRE(library.restore(*removed));
    REQUIRE(resume(request("cut")));
    CHECK(model("cut") == model("whole"));
}

TEST_CASE_FIXTURE(Fixture, "a new run never replaces a model")
{
    REQUIRE(train(request("one")));
    const std::string kept = model("one");
    const auto check = [&] {
        const auto again = train(request("one"));
        REQUIRE_FALSE(again);
        CHECK(again.error().code == ErrorCode::AlreadyExists);
        CHECK_FALSE(again.error().hint.empty());
        CHECK(model("one") == kept);
        CHECK(fs::exists(library.runFolder("one") / "params.json"));
    };
    check();
    CHECK(names() == std::vector<std::string>{"one"});
    fs::remove(library.runFolder("one") / "last.safetensors");
    check();
    CHECK(resume(request("one")).error().hint.find("another name") != std::string::npos);
    CHECK(names() == std::vector<std::string>{"one"});
    REQUIRE(library.removeRun("one"));
    check();
    CHECK(names().empty());
    // The trainer itself refuses too, whoever calls it.
    Recorder recorder;
    TrainingConfig config = tinyConfig(library.runFolder("one"));
    CHECK(run(config, recorder).error().code == ErrorCode::AlreadyExists);
}

TEST_CASE_FIXTURE(Fixture, "a run whose library lost its list can be gone on with, and is listed again")
{
    REQUIRE(train(request("whole")));
    trainHalf(request("cut"));
    REQUIRE(library.removeRun("cut"));
    REQUIRE(resume(request("cut")));
    CHECK(model("cut") == model("whole"));
    CHECK(names() == std::vector<std::string>{"whole", "cut"});
    CHECK(resume(request("none")).error().code == ErrorCode::NotFound);
}

TEST_CASE_FIXTURE(Fixture, "a deleted run stays in the trash when another run of its name is trained")
{
    REQUIRE(train(request("one")));
    const std::string deleted = model("one");
    REQUIRE(library.trashRun("one"));
    RunRequest other = request("one");
    other.config.seed = 99;
    REQUIRE(train(other));
    CHECK(model("one") != deleted);
    REQUIRE(library.emptyTrash());
    REQUIRE(library.restoreRun("one 2"));
    CHECK(model("one 2") == deleted);
}

TEST_CASE_FIXTURE(Fixture, "a run cannot be deleted while it is trained")
{
    struct Deleting : Recorder {
        Library* library = nullptr;
        std::optional<Error> refused;
        void validated(const ValidationPoint&) override
        {
            if (const auto deleted = library->trashRun("one"); !deleted)
                refused = deleted.error();
        }
    } recorder;
    Library other = Library::open(library.folder()).value(); // as another program would
    recorder.library = &other;
    REQUIRE(train(request("one"), recorder));
    REQUIRE(recorder.refused);
    CHECK(recorder.refused->code == ErrorCode::AlreadyExists);
    CHECK(names() == std::vector<std::string>{"one"});
    CHECK(library.trashRun("one"));
}

TEST_CASE_FIXTURE(Fixture, "a run tells the settings it goes on with")
{
    RunRequest gru = request("gru", NetworkKind::Gru);
    gru.config.network.units = 12;
    gru.config.seed = 18446744073709551615U;
    gru.config.split = SplitMode::Row;
    gru.config.compute = Compute::Rows;
    REQUIRE(train(gru));
    const auto stored = storedSettings(library.runFolder("gru"));
    REQUIRE(stored);
    CHECK(stored->network == gru.config.network);
    CHECK(stored->seed == gru.config.seed);
    CHECK(stored->batchRows == gru.config.batchRows);
    CHECK(stored->learningRate == gru.config.learningRate);
    CHECK(stored->split == SplitMode::Row);
    CHECK(stored->compute == Compute::Rows);
    CHECK(stored->epochs == gru.config.epochs);
    CHECK(storedSettings(library.runFolder("none")).error().code == ErrorCode::NotFound);
}

TEST_CASE("a loss is judged by what guessing would have")
{
    CHECK_FALSE(isWorseThanGuessing(4.0, 4.2));
    CHECK_FALSE(isWorseThanGuessing(4.2, 4.2));
    CHECK(isWorseThanGuessing(4.3, 4.2));
    CHECK(isWorseThanGuessing(std::numeric_limits<double>::quiet_NaN(), 4.2));
    CHECK_FALSE(isWorseThanGuessing(1e6, std::numeric_limits<double>::infinity())); // not known
}

TEST_CASE_FIXTURE(Fixture, "a run that ends worse than guessing says so, and one that learned does not")
{
    Recorder good, bad;
    const auto learned = train(request("learned"), good);
    REQUIRE(learned);
    CHECK_FALSE(learned->isAstray());
    const double guessing = std::log(double(readCheckpointInfo(learned->model)->labels.size()));
    CHECK(learned->guessingLoss == doctest::Approx(guessing));
    CHECK(good.validations.back().guessingLoss == doctest::Approx(guessing));
    RunRequest wild = request("wild");
    wild.config.learningRate = 0.5;
    const auto astray = train(wild, bad);
    REQUIRE_MESSAGE(astray, astray.error().text);
    CHECK(astray->lastValidationLoss == bad.validations.back().validationLoss);
    CHECK(astray->isAstray());
    // Taken up again with nothing left to do, it is no better.
    const auto again = resume(wild);
    REQUIRE(again);
    CHECK(again->isAstray());
}

TEST_CASE("too few captions are told by their number")
{
    for (int count = 1; count < 5; ++count) {
        const TemporaryFolder folder;
        Corpus corpus("few");
        for (int i = 0; i < count; ++i)
            corpus.add(61520, "caption number " + std::to_string(i));
        Recorder recorder;
        const auto refused = run(tinyConfig(folder.path()), recorder, corpus);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().text.find(std::to_string(count) + " caption") != std::string::npos);
        CHECK(refused.error().hint.find("at least 5") != std::string::npos);
    }
}
