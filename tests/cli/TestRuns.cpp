#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "CliProcess.h"
#include "support/TemporaryFolder.h"

using namespace memewright::test;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return (std::ostringstream() << stream.rdbuf()).str();
}

/// What a safetensors file holds besides its header, which notes the time that training took.
std::string tensorsOf(const fs::path& file)
{
    const std::string bytes = bytesOf(file);
    REQUIRE(bytes.size() > 8);
    std::uint64_t header = 0;
    std::memcpy(&header, bytes.data(), sizeof header);
    return bytes.substr(8 + header);
}

/// A library with a small corpus; every run in it has the same settings and the same seed.
class SmallLibrary
{
public:
    SmallLibrary()
    {
        std::string csv = "template,box1,box2\n";
        for (int i = 0; i < 160; ++i)
            csv += std::to_string(61533 + i % 2) + ",when number " + std::to_string(i * 37 % 101) + " calls,nobody "
                + std::to_string(i) + " is at home\n";
        m_csv = csv;
        REQUIRE(import().code == 0);
    }

    /// Into the one corpus; its first captions unless others are given.
    CliResult import(const std::string& csv = {}) const
    {
        const auto file = m_folder.write("captions.csv", csv.empty() ? m_csv : csv);
        return runCli({"import", file, "--library", library(), "--corpus", "small"});
    }

    std::vector<std::string> train(
        const std::string& run, const std::vector<std::string>& more = {}, const std::string& epochs = "5") const
    {
        std::vector<std::string> arguments{"train", "--library", library(), "--corpus", "small", "--run", run, "--network",
            "article", "--filters", "8", "--batch-rows", "64", "--epochs", epochs, "--seed", "3", "--device", "cpu", "--threads",
            "1"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }

    fs::path folder(const std::string& run) const { return m_folder / "library/runs" / run; }

private:
    std::string library() const { return m_folder / "library"; }

    TemporaryFolder m_folder;
    std::string m_csv;
};

/// Starts, waits for a word on stderr, sends the signal, and sees the end.
void interrupt(const std::vector<std::string>& arguments, const std::string& word, int signal)
{
    CliProcess process(arguments);
    CHECK(process.waitForStderr(word));
    process.signal(signal);
    const CliResult end = process.wait();
    if (signal == SIGKILL)
        CHECK(end.code == -1);
    else
        CHECK(end.err.find("Stopped and saved") != std::string::npos);
}

} // namespace

TEST_CASE("a run stopped and killed in three places ends as one that went through, and its curve is one curve")
{
    const SmallLibrary library;
    const auto through = runCli(library.train("through"));
    CAPTURE(through.err);
    REQUIRE(through.code == 0);
    CHECK(through.err.find("val_loss improved from") != std::string::npos);

    const auto resume = library.train("cut", {"--resume"});
    interrupt(library.train("cut"), "rows/s", SIGKILL); // within the first epoch
    interrupt(resume, "val_loss", SIGTERM); // saved after the first epoch …
    interrupt(resume, "val_loss", SIGKILL); // … and dead after the end of the second
    interrupt(resume, "rows/s", SIGHUP);
    interrupt(resume, "rows/s", SIGKILL);
    const auto end = runCli(resume);
    CAPTURE(end.err);
    REQUIRE(end.code == 0);

    CHECK(bytesOf(library.folder("cut") / "model.safetensors") == bytesOf(library.folder("through") / "model.safetensors"));
    CHECK(tensorsOf(library.folder("cut") / "last.safetensors") == tensorsOf(library.folder("through") / "last.safetensors"));
    const json cut = json::parse(bytesOf(library.folder("cut") / "history.json"));
    const json whole = json::parse(bytesOf(library.folder("through") / "history.json"));
    for (const char* list : {"loss", "acc", "val_loss", "val_acc"}) {
        CAPTURE(list);
        CHECK(cut[list].size() == 5);
        CHECK(cut[list] == whole[list]);
    }
}

TEST_CASE("the files of a run have numbers with a point, whatever the language of the system is")
{
    const SmallLibrary library;
    REQUIRE(runCli(library.train("run", {"--max-rows", "600"})).code == 0);
    REQUIRE(runCli(library.train("run", {"--resume", "--max-rows", "1500"})).code == 0);
    std::istringstream points(bytesOf(library.folder("run") / "points.csv"));
    std::size_t lines = 0;
    for (std::string line; std::getline(points, line); ++lines) {
        CAPTURE(line);
        CHECK(std::ranges::count(line, ',') == 7);
    }
    CHECK(lines > 6);
    const json params = json::parse(bytesOf(library.folder("run") / "params.json"));
    CHECK(params["learning_rate"] == 1e-3);
}

TEST_CASE("the same seed gives the same network and the same captions in another process")
{
    const SmallLibrary library;
    std::string models[2], captions[2];
    for (int i : {0, 1}) {
        const std::string run = "run" + std::to_string(i);
        REQUIRE(runCli(library.train(run, {"--max-rows", "600"})).code == 0);
        const std::string model = library.folder(run) / "model.safetensors";
        models[i] = bytesOf(model);
        captions[i] = runCli({"generate", "--model", model, "--template", "61533", "--count", "3", "--beam-width", "3", "--seed",
                                 "11", "--max-length", "30", "--json"})
                          .out;
    }
    CHECK(models[0] == models[1]);
    CHECK_FALSE(captions[0].empty());
    CHECK(captions[0] == captions[1]);
}

TEST_CASE("the split is named wherever its figures stand, and what the losses mean is said in words")
{
    const SmallLibrary library;
    const auto byCaption = runCli(library.train("caption", {"--max-rows", "1500"}));
    CHECK(byCaption.err.find("split by caption, 0 captions shared") != std::string::npos);
    const auto byRow = runCli(library.train("row", {"--max-rows", "1500", "--split", "row"}));
    CHECK(byRow.err.find("split by row, 0 captions shared") == std::string::npos);
    CHECK(byRow.err.find("(split by row)") != std::string::npos);

    const std::string folder = library.folder("row").parent_path().parent_path();
    const auto evaluate = [&](const std::string& run) {
        return runCli(
            {"evaluate", "--model", library.folder(run) / "model.safetensors", "--library", folder, "--corpus", "small"})
            .out;
    };
    CHECK(evaluate("caption").find("split by caption, 0 captions shared") != std::string::npos);
    CHECK(evaluate("row").find("split by row") != std::string::npos);
    for (const char* run : {"caption", "row"})
        CHECK(evaluate(run).find("validation loss") != std::string::npos);
    const std::string runs = runCli({"runs", "--library", folder}).out;
    CHECK(runs.find("(split by row)") != std::string::npos);
}

TEST_CASE("a run that ended within an epoch keeps its line of history when it is taken up again")
{
    const SmallLibrary library;
    REQUIRE(runCli(library.train("short", {"--max-rows", "2000"})).code == 0);
    const auto history = [&] { return json::parse(bytesOf(library.folder("short") / "history.json")); };
    const json before = history();
    REQUIRE(before["loss"].size() == 1);
    REQUIRE(runCli(library.train("short", {"--resume"})).code == 0); // nothing is left to do
    CHECK(history() == before);

    const std::string params = bytesOf(library.folder("short") / "params.json");
    const auto fewer = runCli(library.train("short", {"--resume", "--max-rows", "100"}));
    CHECK(fewer.isCleanError());
    CHECK(fewer.err.find("has seen") != std::string::npos);
    CHECK(history() == before);
    CHECK(bytesOf(library.folder("short") / "params.json") == params);

    // Killed within the epoch that the line is of: the line stays until the epoch is whole.
    interrupt(library.train("short", {"--resume", "--max-rows", "1000000"}), "rows/s", SIGKILL);
    CHECK(history() == before);
    REQUIRE(runCli(library.train("short", {"--resume", "--max-rows", "1000000"})).code == 0);
    CHECK(history()["loss"].size() == 5);
}

TEST_CASE("a run goes on with its own precision and way of computing, and refuses others")
{
    const SmallLibrary library;
    REQUIRE(runCli(library.train("half", {"--max-rows", "1500", "--precision", "bf16"})).code == 0);
    CHECK(json::parse(bytesOf(library.folder("half") / "params.json"))["precision"] == "bf16");
    fs::copy(library.folder("half"), library.folder("twin"), fs::copy_options::recursive);
    for (const auto& [option, value] : {std::pair("--precision", "float32"), {"--compute", "rows"}, {"--preset", "article"}}) {
        CAPTURE(option);
        CHECK(runCli(library.train("half", {"--resume", option, value})).isCleanError());
    }
    REQUIRE(runCli(library.train("half", {"--resume", "--max-rows", "3000"})).code == 0);
    const std::string said = bytesOf(library.folder("half") / "model.safetensors");
    fs::remove_all(library.folder("half"));
    fs::rename(library.folder("twin"), library.folder("half"));
    REQUIRE(runCli(library.train("half", {"--resume", "--max-rows", "3000", "--precision", "bf16"})).code == 0);
    CHECK(bytesOf(library.folder("half") / "model.safetensors") == said);
}

TEST_CASE("beside --resume every setting that a run keeps must be its own")
{
    const SmallLibrary library;
    REQUIRE(runCli(library.train("article", {"--max-rows", "1000"})).code == 0);
    const std::string folder = library.folder("").parent_path().parent_path();
    const auto gru = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"train", "--library", folder, "--corpus", "small", "--run", "gru", "--threads", "1"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return runCli(arguments);
    };
    const std::vector<std::string> settings{"--network", "gru", "--units", "8", "--batch-rows", "64", "--learning-rate", "0.01",
        "--dropout", "0.125", "--seed", "18446744073709551615", "--split", "row", "--precision", "float32", "--epochs", "1"};
    REQUIRE(gru(settings).code == 0);
    for (const auto& [option, value] : std::initializer_list<std::pair<const char*, const char*>>{{"--network", "article"},
             {"--units", "32"}, {"--filters", "16"}, {"--kernel", "3"}, {"--batch-rows", "128"}, {"--learning-rate", "0.02"},
             {"--dropout", "0.25"}, {"--seed", "1"}, {"--split", "caption"}, {"--precision", "bf16"}, {"--preset", "fast"}}) {
        CAPTURE(option);
        const auto refused = gru({"--resume", option, value});
        CHECK(refused.isCleanError());
        CHECK(refused.err.find(option) != std::string::npos);
    }
    // Also where params.json is gone or holds other things: it is not what the run goes on with.
    for (const std::string params : {"", "[[[", R"({"units": 32})"}) {
        if (params.empty())
            fs::remove(library.folder("gru") / "params.json");
        else
            std::ofstream(library.folder("gru") / "params.json") << params;
        CHECK(gru({"--resume", "--units", "32"}).isCleanError());
    }
    auto same = settings;
    same.push_back("--resume");
    CHECK(gru(same).code == 0);
    CHECK(runCli(library.train("article", {"--resume", "--units", "32"})).isCleanError());
    CHECK(runCli(library.train("article", {"--resume", "--kernel", "3"})).isCleanError());
    CHECK(runCli(library.train("article", {"--resume"})).code == 0);
}

TEST_CASE("training anew never replaces a model, whatever else of the run is gone")
{
    const SmallLibrary library;
    REQUIRE(runCli(library.train("one", {"--max-rows", "1000"})).code == 0);
    const auto model = library.folder("one") / "model.safetensors";
    const std::string bytes = bytesOf(model);
    const auto refuse = [&] {
        const auto refused = runCli(library.train("one", {"--max-rows", "2000"}));
        CHECK(refused.isCleanError());
        CHECK(refused.err.find("already") != std::string::npos);
        CHECK(bytesOf(model) == bytes);
    };
    refuse();
    fs::remove(library.folder("one") / "last.safetensors");
    refuse();
    for (const char* file : {"library.sqlite", "library.sqlite-wal", "library.sqlite-shm"})
        fs::remove(library.folder("").parent_path().parent_path() / file);
    REQUIRE(library.import().code == 0);
    refuse();
}

TEST_CASE("a run that is taken up after an import says which captions it goes on with")
{
    const SmallLibrary library;
    REQUIRE(runCli(library.train("one", {"--max-rows", "1000"})).code == 0);
    REQUIRE(library.import("template,box1\n61533,a caption that came later\n").code == 0);
    const auto resumed = runCli(library.train("one", {"--resume", "--max-rows", "2000"}));
    CHECK(resumed.code == 0);
    CHECK(resumed.err.find("captions it began with; the corpus holds 1 more") != std::string::npos);
}

TEST_CASE("a run that ends worse than guessing warns instead of being said to be finished")
{
    const SmallLibrary library;
    const auto astray = runCli(library.train("wild", {"--learning-rate", "0.5"}, "1"));
    CAPTURE(astray.err);
    CHECK(astray.code == 0);
    CHECK(astray.err.find("warning: the run went astray") != std::string::npos);
    CHECK(astray.err.find("Finished.") == std::string::npos);
    const auto good = runCli(library.train("tame"));
    CHECK(good.err.find("Finished.") != std::string::npos);
    CHECK(good.err.find("warning") == std::string::npos);
}

TEST_CASE("one process trains a run, and a killed one is not said to go on")
{
    const SmallLibrary library;
    const auto listed = [&] {
        return json::parse(
            runCli({"runs", "--library", library.folder("").parent_path().parent_path(), "--json"}).lines().front());
    };
    const auto state = [&] { return listed()["state"].get<std::string>(); };
    CliProcess first(library.train("one"));
    REQUIRE(first.waitForStderr("improved"));
    first.signal(SIGSTOP); // it would be done before the second one is there
    CHECK(state() == "running");
    const auto second = runCli(library.train("one", {"--resume"}));
    CHECK(second.isCleanError());
    CHECK(second.err.find("trained already") != std::string::npos);
    first.signal(SIGKILL);
    first.wait();
    CHECK(state() == "stopped");
    // Listed as it stood at its last validation, and taken up from there.
    CHECK(listed()["rows"] > 0);
    CHECK(listed()["best_val_loss"] > 0);
    CHECK(fs::exists(listed()["model"].get<std::string>()));
    const auto best = listed()["best_val_loss"].get<double>();
    CHECK(runCli(library.train("one", {"--resume"})).code == 0);
    CHECK(listed()["best_val_loss"] <= best);
}

TEST_CASE("options that contradict each other or make no sense are told in words")
{
    const SmallLibrary library;
    const auto mixed = runCli(library.train("mixed", {"--preset", "quick"})); // with --network article
    CHECK(mixed.isCleanError());
    CHECK(mixed.err.find("network gru") != std::string::npos);
    const auto none = runCli(library.train("none", {"--batch-rows", "-1"}));
    CHECK(none.isCleanError());
    CHECK(none.err.size() < 150);
    CHECK(none.err.find("at least 0") != std::string::npos);
    const auto large = runCli(library.train("large", {"--seed", "18446744073709551616"}));
    CHECK(large.isCleanError());
    CHECK(large.err.find("up to 18446744073709551615") != std::string::npos);
}

TEST_CASE("a run starts from a model, with its network, and notes which; what contradicts it is told in words")
{
    const SmallLibrary library;
    REQUIRE(runCli(library.train("base", {}, "1")).code == 0);
    const std::string model = library.folder("base") / "model.safetensors";
    std::vector<std::string> plain = library.train("tuned");
    const auto from = [&](const std::string& start, const std::vector<std::string>& more = {}) {
        // Without --network, --filters, --batch-rows and --epochs: those are the model's, or what suits it.
        std::vector<std::string> arguments(plain.begin(), plain.begin() + 7);
        arguments.insert(
            arguments.end(), {"--from", start, "--seed", "3", "--device", "cpu", "--threads", "1", "--max-rows", "500"});
        arguments.insert(arguments.end(), more.begin(), more.end());
        return runCli(arguments);
    };
    const auto sentence = [&](const std::string& start, const std::vector<std::string>& more) {
        const auto refused = from(start, more);
        CHECK(refused.isCleanError());
        CHECK_FALSE(fs::exists(library.folder("tuned")));
        return refused.err;
    };
    CHECK(sentence(model, {"--filters", "9"}).find("the number of filters cannot be 9") != std::string::npos);
    CHECK(sentence(model, {"--units", "9"}).find("--units is no setting of the network article") != std::string::npos);
    CHECK(sentence(model, {"--network", "gru"}).find("the network cannot be gru") != std::string::npos);
    CHECK(sentence(model, {"--preset", "quick"}).find("--preset") != std::string::npos);
    CHECK(sentence("nowhere.safetensors", {}).find("nowhere.safetensors") != std::string::npos);

    const auto tuned = from(model, {"--filters", "8"}); // the model's own size may be said
    CAPTURE(tuned.err);
    REQUIRE(tuned.code == 0);
    const json params = json::parse(bytesOf(library.folder("tuned") / "params.json"));
    CHECK(params.at("from_sha256").get<std::string>().size() == 64);
    CHECK(params.at("filters") == 8);
    CHECK(params.at("learning_rate") < json::parse(bytesOf(library.folder("base") / "params.json")).at("learning_rate"));
    const json info = json::parse(runCli({"info", library.folder("tuned") / "model.safetensors"}).out);
    CHECK(info.at("from_sha256") == params.at("from_sha256"));

    CHECK(from(model, {"--resume"}).isCleanError());
    std::vector<std::string> resume(plain.begin(), plain.begin() + 7);
    resume.insert(resume.end(), {"--resume", "--max-rows", "900", "--threads", "1"});
    const auto resumed = runCli(resume);
    CAPTURE(resumed.err);
    CHECK(resumed.code == 0);
    CHECK(json::parse(bytesOf(library.folder("tuned") / "params.json")).at("from_sha256") == params.at("from_sha256"));
}

TEST_CASE("the starter model is one to start from, by its name")
{
    const SmallLibrary library;
    std::vector<std::string> arguments = library.train("mine");
    arguments.resize(7);
    arguments.insert(arguments.end(), {"--from", "starter", "--max-rows", "300", "--device", "cpu"});
    const auto started = runCli(arguments);
    CAPTURE(started.err);
    REQUIRE(started.code == 0);
    CHECK(json::parse(bytesOf(library.folder("mine") / "params.json")).at("network") == "gru");
}

namespace {

/// A run of many epochs that has come to its first validation.
class LongRun
{
public:
    LongRun() : m_process(m_library.train("long", {}, "10000")) { REQUIRE(m_process.waitForStderr("val_loss")); }

    CliProcess* operator->() { return &m_process; }
    bool isSaved() const { return fs::exists(m_library.folder("long") / "last.safetensors") && state() == "stopped"; }
    std::string state() const
    {
        const std::string folder = m_library.folder("").parent_path().parent_path();
        return json::parse(runCli({"runs", "--library", folder, "--json"}).lines().front())["state"];
    }

private:
    SmallLibrary m_library;
    CliProcess m_process;
};

} // namespace

TEST_CASE("a closed terminal ends a run as a stop does: saved, and with success")
{
    LongRun run;
    SUBCASE("by SIGHUP")
    {
        run->signal(SIGHUP);
    }
    SUBCASE("by SIGHUP, with nothing left to write to")
    {
        run->stopReading();
        run->signal(SIGHUP);
    }
    SUBCASE("by a reader of its output that has left")
    {
        run->stopReading();
    }
    CHECK(run->wait().code == 0);
    CHECK(run.isSaved());
}

TEST_CASE("a run that nohup started outlives its terminal")
{
    std::signal(SIGHUP, SIG_IGN); // the child inherits it
    LongRun run;
    std::signal(SIGHUP, SIG_DFL);
    run->signal(SIGHUP);
    CHECK(run->waitForStderr("val_loss improved")); // of the second epoch
    CHECK(run.state() == "running");
    run->signal(SIGTERM);
    CHECK(run->wait().code == 0);
    CHECK(run.isSaved());
}

TEST_CASE("a closed terminal ends every long command without an error")
{
    const SmallLibrary library;
    REQUIRE(runCli(library.train("small", {"--max-rows", "1500"})).code == 0);
    const std::string folder = library.folder("").parent_path().parent_path();
    const std::string model = library.folder("small") / "model.safetensors";
    const std::vector<std::vector<std::string>> commands{
        {"generate", "--model", model, "--template", "61533", "--count", "64", "--beam-width", "64"},
        {"evaluate", "--model", model, "--library", folder, "--corpus", "small"},
        {"bench", "train", "--filters", "8", "--rows", "10000000", "--threads", "1"},
        {"bench", "generate", "--filters", "8", "--rows", "100000", "--threads", "1"}};
    for (const auto& command : commands) {
        CAPTURE(command.front());
        CliProcess process(command);
        // Its handler is there when the signal is blocked; before that it ends as any program.
        process.waitUntilBlocked(SIGHUP);
        process.signal(SIGHUP);
        const auto end = process.wait();
        CAPTURE(end.err);
        CHECK(end.code == 0);
    }
}
