#include <doctest/doctest.h>

#include <cmath>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <sstream>

#include <nlohmann/json.hpp>

#include "CliProcess.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"

using namespace memewright::test;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// A library with the starter captions and one finished tiny run, made once for all tests of this file.
class TrainedLibrary
{
public:
    static const TrainedLibrary& instance()
    {
        static const TrainedLibrary library;
        return library;
    }

    std::string path() const { return m_folder.path(); }
    std::string model() const { return m_folder / "runs/tiny/model.safetensors"; }
    const std::vector<std::string>& trainingLines() const { return m_lines; }

private:
    TrainedLibrary()
    {
        const auto captions = sourceFolder() / "resources/starter/captions.csv";
        REQUIRE(runCli({"import", captions, "--library", path(), "--corpus", "starter"}).code == 0);
        const auto trained = runCli({"train", "--library", path(), "--corpus", "starter", "--run", "tiny", "--network", "article",
            "--filters", "8", "--max-rows", "2000", "--batch-rows", "64", "--seed", "5", "--device", "cpu", "--json"});
        CAPTURE(trained.err);
        REQUIRE(trained.code == 0);
        m_lines = trained.lines();
    }

    TemporaryFolder m_folder;
    std::vector<std::string> m_lines;
};

std::vector<json> jsonLines(const std::vector<std::string>& lines)
{
    std::vector<json> objects;
    for (const std::string& line : lines)
        objects.push_back(json::parse(line));
    return objects;
}

std::vector<std::string> generateArguments(std::vector<std::string> more)
{
    const auto& library = TrainedLibrary::instance();
    std::vector<std::string> arguments{
        "generate", "--model", library.model(), "--template", "two-buttons", "--max-length", "40", "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

/// Converts the folder's model in each of its layouts and compares what they say to texts of one's own, to the letter.
void checkSamePredictions(const fs::path& models, const fs::path& params)
{
    const TemporaryFolder folder;
    const auto texts = folder.write("texts.json", R"(["000000061533  0  make", "000000061533  1  make|all the", ""])");
    std::string first;
    for (const char* name : {"model_keras3.h5", "model_keras3.keras", "model_tfkeras.h5"}) {
        CAPTURE(models);
        CAPTURE(name);
        const auto model = folder / (std::string(name) + ".safetensors");
        const auto converted = runCli({"convert", models / name, "--params", params, "--output", model});
        CAPTURE(converted.err);
        REQUIRE(converted.code == 0);
        const auto predicted = runCli({"predict", "--model", model, "--texts", texts});
        REQUIRE(predicted.code == 0);
        CHECK(predicted.lines().size() == 4);
        first = first.empty() ? predicted.out : first;
        CHECK(predicted.out == first);
    }
}

} // namespace

TEST_CASE("summary prints the article's totals")
{
    const auto result = runCli({"summary", "--network", "article", "--filters", "1024", "--vocabulary", "70", "--labels", "70"});
    REQUIRE(result.code == 0);
    CHECK(result.out.find("22,205,622") != std::string::npos);
    CHECK(result.out.find("22,193,334") != std::string::npos);
    CHECK(result.out.find("5,243,904") != std::string::npos);
}

TEST_CASE("training reports, and leaves a run folder")
{
    const auto& library = TrainedLibrary::instance();
    const auto lines = jsonLines(library.trainingLines());
    REQUIRE(lines.size() >= 2);
    const json& validation = lines[lines.size() - 2];
    for (const char* key : {"rows", "epoch", "loss", "acc", "val_loss", "val_acc", "rows_per_s"})
        CHECK(validation.contains(key));
    const json& end = lines.back();
    CHECK(end["rows"].get<std::uint64_t>() >= 2000);
    CHECK(end["rows"].get<std::uint64_t>() < 2064);
    CHECK(end["model"] == library.model());
    CHECK(end["best_val_loss"].get<double>() < std::log(60.0));

    for (const char* name : {"model.safetensors", "last.safetensors", "history.json", "params.json", "summary.txt"}) {
        CAPTURE(name);
        CHECK(fs::exists(fs::path(library.path()) / "runs/tiny" / name));
    }
    CHECK(fs::canonical(fs::path(library.path()) / "runs/latest") == fs::canonical(fs::path(library.path()) / "runs/tiny"));
    std::ifstream stream(fs::path(library.path()) / "runs/tiny/history.json");
    const json history = json::parse(stream);
    for (const char* key : {"loss", "acc", "val_loss", "val_acc", "seconds", "peak_mb"}) {
        CAPTURE(key);
        CHECK(history[key].size() == 1);
    }
}

TEST_CASE("runs and models list what was trained")
{
    const auto& library = TrainedLibrary::instance();
    const auto runs = jsonLines(runCli({"runs", "--library", library.path(), "--json"}).lines());
    REQUIRE(!runs.empty());
    CHECK(runs[0]["name"] == "tiny");
    CHECK(runs[0]["corpus"] == "starter");
    CHECK(runs[0]["network"] == "article");
    CHECK(runs[0]["state"] == "finished");
    CHECK(runs[0]["model"] == library.model());
    const auto models = jsonLines(runCli({"models", "--library", library.path(), "--json"}).lines());
    REQUIRE(!models.empty());
    CHECK(models[0]["path"] == library.model());
    CHECK(models[0]["parameters"].get<int>() > 1000);
    const auto info = jsonLines(runCli({"info", library.model()}).lines());
    REQUIRE(info.size() == 1);
    CHECK(info[0]["network"] == "article");
    CHECK(info[0]["corpus"] == "starter");
}

TEST_CASE("a run's name is taken once")
{
    const auto& library = TrainedLibrary::instance();
    CHECK(runCli({"train", "--library", library.path(), "--corpus", "starter", "--run", "tiny", "--max-rows", "10"})
              .isCleanError());
}

TEST_CASE("generate prints whole candidates, best first, and repeats by seed")
{
    const auto many = jsonLines(runCli(generateArguments({"--count", "4", "--seed", "7"})).lines());
    REQUIRE(many.size() == 4);
    for (const json& candidate : many) {
        for (const char* key : {"text", "boxes", "score", "log_probability", "seed", "finished", "blocked"})
            CHECK(candidate.contains(key));
        CHECK(candidate["boxes"].size() == 2);
        CHECK(candidate["log_probability"].get<double>() < 0);
    }
    CHECK(std::ranges::is_sorted(many, std::greater{}, [](const json& c) { return c["score"].get<double>(); }));
    for (const json& candidate : many) {
        const auto seed = std::to_string(candidate["seed"].get<int>());
        const auto alone = jsonLines(runCli(generateArguments({"--count", "1", "--seed", seed})).lines());
        REQUIRE(alone.size() == 1);
        CHECK(alone[0]["text"] == candidate["text"]);
    }
}

TEST_CASE("starts stand and locked boxes stay as given")
{
    const auto started = jsonLines(runCli(generateArguments({"--start", "when |", "--seed", "1"})).lines());
    CHECK(started.at(0)["text"].get<std::string>().starts_with("when "));
    const auto locked =
        jsonLines(runCli(generateArguments({"--start", "sleep early|read on", "--lock", "1", "--seed", "1"})).lines());
    CHECK(locked.at(0)["boxes"][1] == "read on");
}

TEST_CASE("starts are read as the captions were spelled, and what the model never saw is named")
{
    const auto text = [](const CliResult& result) { return jsonLines(result.lines()).at(0)["text"].get<std::string>(); };
    const auto plain = runCli(generateArguments({"--start", "don't stop ", "--seed", "1"}));
    const auto typed = runCli(generateArguments({"--start", "DON\u2019T stop\u00a0", "--seed", "1"}));
    CHECK(text(typed) == text(plain));
    CHECK(typed.err == plain.err);
    const auto unseen = runCli(generateArguments({"--start", "\u2603don't st\u00d6p ", "--seed", "1"}));
    CHECK(text(unseen) == text(plain));
    CHECK_MESSAGE(unseen.err.find("never saw '\u2603' (skipped), '\u00d6' (written as 'o')") != std::string::npos, unseen.err);
    CHECK(runCli(generateArguments({"--start", "\u6587\u5b57"})).isCleanError());
    // The picture shows the given text, the model reads the other.
    const auto locked = jsonLines(runCli(generateArguments({"--start", "Read\u2014ON|", "--lock", "0", "--seed", "1"})).lines());
    const auto lower = jsonLines(runCli(generateArguments({"--start", "read-on|", "--lock", "0", "--seed", "1"})).lines());
    CHECK(locked.at(0)["boxes"][0] == "Read\u2014ON");
    CHECK(locked.at(0)["boxes"][1] == lower.at(0)["boxes"][1]);
}

TEST_CASE("a final bar of the start ends its box and opens none")
{
    const auto two = jsonLines(runCli(generateArguments({"--start", "when |and ", "--seed", "4"})).lines());
    const auto ended = jsonLines(runCli(generateArguments({"--start", "when |and |", "--seed", "4"})).lines());
    CHECK(ended == two);
    CHECK(runCli(generateArguments({"--start", "a|b|c|"})).isCleanError());
}

TEST_CASE("a temperature of 0 is argmax")
{
    const auto best = runCli(generateArguments({"--draw", "argmax", "--seed", "1"}));
    const auto cold = runCli(generateArguments({"--temperature", "0", "--seed", "1"}));
    REQUIRE(cold.code == 0);
    CHECK(cold.out == best.out);
    CHECK(runCli(generateArguments({"--temperature", "-1"})).isCleanError());
}

TEST_CASE("predict prints labels, then a distribution a text")
{
    const TemporaryFolder folder;
    const auto texts = folder.write("texts.json", R"(["000087743020  0  ", "000087743020  0  fi", ""])");
    const auto result = runCli({"predict", "--model", TrainedLibrary::instance().model(), "--texts", texts});
    REQUIRE(result.code == 0);
    const auto lines = jsonLines(result.lines());
    REQUIRE(lines.size() == 4);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        CHECK(lines[i].size() == lines[0].size());
        const auto numbers = lines[i].get<std::vector<double>>();
        CHECK(std::accumulate(numbers.begin(), numbers.end(), 0.0) == doctest::Approx(1.0).epsilon(1e-5));
    }
    const auto unknown = folder.write("unknown.json", "[\"000087743020  0  \xe2\x98\x83\"]");
    const auto warned = runCli({"predict", "--model", TrainedLibrary::instance().model(), "--texts", unknown});
    CHECK_MESSAGE(warned.err.find("warning: skipped") != std::string::npos, warned.err);
    CHECK(warned.err.find("'\u2603'") != std::string::npos);
}

TEST_CASE("all layouts of a network that Keras saved predict the same lines")
{
    for (const char* network : {"F8", "F32_trained"})
        checkSamePredictions(golden(network), golden(network) / "params.json");
}

TEST_CASE("originality says how much was copied: exactly by the library's captions, at most by an index beside the model")
{
    const auto& library = TrainedLibrary::instance();
    const TemporaryFolder folder;
    const auto texts = folder.write("texts.json", R"(["xqz|", "xqzk wvjx qqq zzj xk|"])");
    const std::vector<std::string> ask{"originality", "--model", library.model(), "--library", library.path(), "--texts", texts};
    auto exactly = ask;
    exactly.push_back("--json");
    const auto exact = jsonLines(runCli(exactly).lines());
    REQUIRE(exact.size() == 2);
    CHECK(exact[1]["text"] == "xqzk wvjx qqq zzj xk|");
    CHECK(exact[1]["of"] == 20);
    CHECK(exact[1]["shared"].get<int>() < 11);
    CHECK(exact[1]["at_most"] == false);
    CHECK(exact[1]["source"].is_string());
    CHECK(runCli(ask).lines().size() == 2);

    const fs::path model = folder.path() / "copy.safetensors";
    fs::copy_file(library.model(), model);
    REQUIRE(runCli({"index", "--library", library.path(), "--corpus", "starter", "--output", folder.path() / "copy.index"}).code
        == 0);
    const std::vector<std::string> write{"index", "--library", library.path(), "--corpus", "starter", "--output"};
    auto again = write, over = write;
    again.push_back(folder.path() / "copy.index");
    CHECK(runCli(again).code == 0); // the same bytes
    over.push_back(model);
    CHECK(runCli(over).isCleanError());
    CHECK(runCli({"info", model}).code == 0);
    const auto index = jsonLines(
        runCli({"originality", "--model", model, "--library", folder.path() / "none", "--texts", texts, "--json"}).lines());
    REQUIRE(index.size() == 2);
    CHECK(index[0]["shared"] == 3);
    CHECK(index[1]["shared"] == 11);
    CHECK(index[1]["at_most"] == true);
    CHECK(index[1]["source"].is_null());
}

TEST_CASE("evaluate measures the parts of a corpus")
{
    const auto& library = TrainedLibrary::instance();
    const auto part = [&](const std::string& name) {
        std::vector<std::string> arguments{
            "evaluate", "--model", library.model(), "--library", library.path(), "--corpus", "starter", "--json"};
        if (!name.empty())
            arguments.insert(arguments.end(), {"--part", name});
        return json::parse(runCli(arguments).lines().back());
    };
    const json byDefault = part(""), all = part("all"), validation = part("validation"), training = part("training");
    CHECK(byDefault["part"] == "validation");
    CHECK(byDefault["nats"] == validation["nats"]);
    CHECK(all["rows"] == validation["rows"].get<std::uint64_t>() + training["rows"].get<std::uint64_t>());
    CHECK(all["skipped"] == 0);
    CHECK(all["bits"].get<double>() == doctest::Approx(all["nats"].get<double>() / std::log(2.0)));
}

TEST_CASE("a stop signal ends training well")
{
    const auto& library = TrainedLibrary::instance();
    CliProcess process({"train", "--library", library.path(), "--corpus", "starter", "--run", "stopped", "--filters", "8",
        "--epochs", "10000", "--device", "cpu"});
    REQUIRE(process.waitForStderr("rows/s"));
    // Waiting threads sleep soon, or training crawls on a busy machine.
    std::ifstream environment("/proc/" + std::to_string(process.id()) + "/environ");
    CHECK((std::ostringstream() << environment.rdbuf()).str().find("GOMP_SPINCOUNT=1000") != std::string::npos);
    process.signal(SIGINT);
    const auto result = process.wait();
    CHECK(result.code == 0);
    CHECK(fs::exists(fs::path(library.path()) / "runs/stopped/last.safetensors"));
    const auto state = [&] {
        for (const json& run : jsonLines(runCli({"runs", "--library", library.path(), "--json"}).lines()))
            if (run["name"] == "stopped")
                return run["state"].get<std::string>();
        return std::string();
    };
    CHECK(state() == "stopped");
    const std::vector<std::string> resume{"train", "--library", library.path(), "--corpus", "starter", "--run", "stopped",
        "--resume", "--max-rows", "100000000", "--device", "cpu", "--json"};
    auto changed = resume;
    changed.insert(changed.end(), {"--filters", "16"});
    CHECK(runCli(changed).isCleanError());
    CliProcess resumed(resume);
    REQUIRE(resumed.waitForStderr("rows/s"));
    resumed.signal(SIGTERM);
    CHECK(resumed.wait().code == 0);
    CHECK(state() == "stopped");
}

TEST_CASE("what cannot be done is one clear line")
{
    const auto& library = TrainedLibrary::instance();
    const TemporaryFolder folder;
    std::ifstream stream(library.model(), std::ios::binary);
    const std::string whole{std::istreambuf_iterator<char>(stream), {}};
    const auto truncated = folder.write("truncated.safetensors", whole.substr(0, whole.size() / 2));
    const auto text = folder.write("text.safetensors", "not a model at all");
    const std::string model = library.model(), path = library.path();
    const std::vector<std::vector<std::string>> bad{
        {"generate", "--model", truncated, "--template", "61533"},
        {"generate", "--model", text, "--template", "61533"},
        {"generate", "--model", folder / "missing.safetensors", "--template", "61533"},
        {"generate", "--model", model, "--template", "no such template"},
        {"generate", "--model", model, "--template", "123"},
        {"generate", "--model", model, "--template", "two-buttons", "--min-score", "7"},
        {"generate", "--model", model, "--template", "two-buttons", "--beam-width", "0"},
        {"generate", "--model", model, "--template", "two-buttons", "--count", "many"},
        {"generate", "--model", model, "--template", "two-buttons", "--draw", "dice"},
        {"generate", "--model", model, "--template", "two-buttons", "--lock", "x"},
        {"generate", "--model", model, "--template", "two-buttons", "--block", folder / "missing.txt"},
        {"generate", "--model", model, "--template", "two-buttons", "--lock", "4294967296", "--start", "a|b"},
        {"generate", "--model", model, "--template", "two-buttons", "--block", folder.write("latin1.txt", "caf\xe9\n")},
        {"generate", "--model", model, "--template", "two-buttons", "--tries", "17"},
        {"make", "--model", model, "--template", "two-buttons", "--boxes", "3", "--output", folder / "pictures"},
        {"bench", "train", "--filters", "8", "--threads", "100000"},
        {"bench", "train", "--filters", "8", "--rows", "-5"},
        {"bench", "generate", "--filters", "8", "--corpus", "x", "--library", folder / "no library"},
        {"predict", "--model", model, "--texts", "/dev/zero"},
        {"info", truncated},
        {"info", folder / "missing"},
        {"predict", "--model", model, "--texts", text},
        {"train", "--library", path, "--corpus", "no such corpus", "--run", "x"},
        {"train", "--library", path, "--corpus", "starter", "--run", "../x"},
        {"train", "--library", path, "--corpus", "starter", "--run", "x", "--filters", "0"},
        {"train", "--library", path, "--corpus", "starter", "--run", "x", "--kernel", "4"},
        {"train", "--library", path, "--corpus", "starter", "--run", "x", "--preset", "huge"},
        {"train", "--library", path, "--corpus", "starter", "--run", "x", "--preset", "quick", "--filters", "8"},
        {"train", "--library", path, "--corpus", "starter", "--run", "x", "--preset", "article-small", "--units", "8"},
        {"train", "--library", path, "--corpus", "starter", "--run", "x", "--threads", "100000"},
        {"train", "--library", path, "--corpus", "starter", "--run", "x", "--seed", "-1"},
        {"train", "--library", path, "--corpus", "starter", "--run", "no such run", "--resume"},
        {"generate", "--model", model, "--template", "two-buttons", "--threads", "100000"},
        {"generate", "--model", model, "--template", "two-buttons", "--threads", "-5"},
        {"evaluate", "--model", model, "--library", path, "--corpus", "no such corpus"},
        {"evaluate", "--model", model, "--library", path, "--corpus", "starter", "--part", "half"},
    };
    for (const auto& arguments : bad) {
        CAPTURE(arguments);
        const auto result = runCli(arguments);
        CAPTURE(result.err);
        CHECK(result.isCleanError());
        CHECK(result.err.starts_with("error: "));
    }
}

TEST_CASE("a run that fails before its first save leaves no trace")
{
    const auto& library = TrainedLibrary::instance();
    const fs::path runs = fs::path(library.path()) / "runs";
    const auto latest = fs::read_symlink(runs / "latest");
    const std::vector<std::string> arguments{
        "train", "--library", library.path(), "--corpus", "starter", "--run", "failing", "--filters", "8", "--max-rows", "64"};
    auto failing = arguments;
    failing.insert(failing.end(), {"--batch-rows", "0"});
    CHECK(runCli(failing).isCleanError());
    CHECK_FALSE(fs::exists(runs / "failing"));
    CHECK(fs::read_symlink(runs / "latest") == latest);
    CHECK(runCli(arguments).code == 0); // the name is free
    CHECK(fs::read_symlink(runs / "latest") == "failing");
}

TEST_CASE("bench measures training and generation, shared against row by row")
{
    const auto training =
        runCli({"bench", "train", "--filters", "8", "--rows", "64", "--batch-rows", "64", "--threads", "1", "--json"});
    REQUIRE(training.code == 0);
    const json figures = json::parse(training.out);
    for (const char* key : {"shared_rows_per_s", "rows_rows_per_s", "ratio", "units_per_row", "limit_share", "peak_mb"})
        CHECK(figures.at(key) > 0);
    CHECK(figures.at("units_per_row") < 60); // of 120
    const auto generation =
        runCli({"bench", "generate", "--filters", "8", "--rows", "20", "--beams", "3", "--threads", "1", "--json"});
    REQUIRE(generation.code == 0);
    for (const char* key : {"shared_ms_per_char", "rows_ms_per_char", "ratio", "limit_share", "peak_mb"})
        CHECK(json::parse(generation.out).at(key) > 0);
}

TEST_CASE("the models that come with the program speak by their names, are small, and share the index of their captions")
{
    const TemporaryFolder folder;
    const std::string texts = folder.write("texts.json", R"(["brace yourselves|memes are coming"])");
    const std::vector<std::pair<std::string, std::uintmax_t>> models{{"starter", 16'000'000}, {"article", 12'000'000}};
    for (const auto& [name, most] : models) {
        CAPTURE(name);
        const fs::path file = sourceFolder() / "resources/models" / (name + ".safetensors");
        CHECK(fs::file_size(file) <= most);
        const auto said =
            jsonLines(runCli({"generate", "--model", name, "--template", "brace-yourselves", "--seed", "1", "--json"}).lines());
        REQUIRE(said.size() == 1);
        CHECK(said[0]["boxes"].size() == 2);
        const auto copied =
            jsonLines(runCli({"originality", "--model", name, "--library", folder / "none", "--texts", texts, "--json"}).lines());
        REQUIRE(copied.size() == 1);
        CHECK(copied[0]["at_most"] == true); // by hashes, so by the index
        CHECK(copied[0]["shared"].get<int>() > 12);
    }
}
