#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>

#include <nlohmann/json.hpp>

#include "CliProcess.h"
#include "base/Files.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"

using memewright::readFile;
using namespace memewright::test;
namespace fs = std::filesystem;

namespace {

bool isPng(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string start(8, '\0');
    stream.read(start.data(), 8);
    return start == "\x89PNG\r\n\x1a\n";
}

} // namespace

TEST_CASE("render puts a text on every built-in picture")
{
    const TemporaryFolder folder;
    int pictures = 0;
    for (const auto& entry : fs::directory_iterator(sourceFolder() / "resources/templates")) {
        if (entry.path().extension() != ".json")
            continue;
        CAPTURE(entry.path().string());
        const auto output = folder / entry.path().stem().replace_extension(".png");
        const auto result = runCli({"render", "--template", entry.path().stem(), "--text", "one short line", "--output", output});
        CAPTURE(result.err);
        CHECK(result.code == 0);
        CHECK(isPng(output));
        ++pictures;
    }
    CHECK(pictures >= 8);
}

TEST_CASE("render takes a template file of one's own")
{
    const TemporaryFolder folder;
    fs::copy(sourceFolder() / "resources/templates/two-buttons.svg", folder / "mine.svg");
    const auto file = folder.write("mine.json", R"({"name": "Mine", "other_names": [], "tags": [], "use_when": "Always.",
        "template_id": null, "picture": "mine.svg", "boxes": [{"id": "all", "x": 0.1, "y": 0.1, "width": 0.8, "height": 0.3}]})");
    CHECK(runCli({"render", "--template", file, "--text", "hello|", "--output", folder / "out.png"}).code == 0);
    CHECK(isPng(folder / "out.png"));
    CHECK(runCli({"render", "--template", file, "--text", "one|two", "--output", folder / "two.png"}).isCleanError());
    CHECK_FALSE(fs::exists(folder / "two.png"));
}

TEST_CASE("render's errors are one clear line")
{
    const TemporaryFolder folder;
    const auto broken = folder.write("broken.json", "{");
    const auto noPicture = folder.write("lost.json", R"({"name": "Lost", "picture": "nowhere.png",
        "boxes": [{"id": "all", "x": 0, "y": 0, "width": 1, "height": 1}]})");
    const std::string out = folder / "out.png";
    CHECK(runCli({"render", "--template", "no such template", "--text", "a", "--output", out}).isCleanError());
    CHECK(runCli({"render", "--template", folder / "missing.json", "--text", "a", "--output", out}).isCleanError());
    CHECK(runCli({"render", "--template", broken, "--text", "a", "--output", out}).isCleanError());
    CHECK(runCli({"render", "--template", noPicture, "--text", "a", "--output", out}).isCleanError());
    CHECK(runCli({"render", "--template", "two-buttons", "--text", "a", "--output", folder / "out.xyz"}).isCleanError());
    CHECK(runCli({"render", "--template", "two-buttons", "--text", "a", "--output", "/dev/null/out.png"}).isCleanError());
}

TEST_CASE("render breaks lines where they are typed, and says what it cannot draw or take")
{
    const TemporaryFolder folder;
    const auto rendered = [&](const std::string& text, const char* name) {
        const auto result = runCli({"render", "--template", "two-buttons", "--text", text, "--output", folder / name});
        CHECK(result.code == 0);
        return result.err;
    };
    CHECK(rendered("so it is", "blank.png").empty());
    CHECK(rendered("so\nit is", "line.png").empty());
    CHECK(readFile(folder / "blank.png").value() != readFile(folder / "line.png").value());
    const std::string warning = rendered("a\U0010FFFD|b\U0010FFFD", "box.png");
    CHECK(warning.starts_with("warning: "));
    CHECK(warning.find("\U0010FFFD (U+10FFFD)") != std::string::npos);
    CHECK(std::ranges::count(warning, '\n') == 1);
    const auto endless =
        runCli({"render", "--template", "two-buttons", "--text", std::string(2001, 'a'), "--output", folder / "no.png"});
    CHECK(endless.isCleanError());
    CHECK(endless.err.find("2000") != std::string::npos);
    CHECK_FALSE(fs::exists(folder / "no.png"));
}

TEST_CASE("make goes from a model to numbered pictures, and training leaves plots")
{
    const TemporaryFolder folder;
    const std::string library = folder.path();
    REQUIRE(
        runCli({"import", sourceFolder() / "resources/starter/captions.csv", "--library", library, "--corpus", "starter"}).code
        == 0);
    REQUIRE(runCli({"train", "--library", library, "--corpus", "starter", "--run", "tiny", "--filters", "8", "--max-rows", "500",
                       "--device", "cpu"})
                .code
        == 0);
    for (const char* plot : {"loss.png", "acc.png"})
        CHECK(isPng(folder / "runs/tiny" / plot));
    const auto made = runCli({"make", "--model", folder / "runs/tiny/model.safetensors", "--template", "two-buttons", "--count",
        "2", "--max-length", "30", "--seed", "3", "--output", folder / "pictures", "--json"});
    CAPTURE(made.err);
    REQUIRE(made.code == 0);
    REQUIRE(made.lines().size() == 2);
    for (const std::string& line : made.lines())
        CHECK(isPng(nlohmann::json::parse(line)["file"].get<std::string>()));
    CHECK(fs::exists(folder / "pictures/two-buttons-001.png"));
    CHECK(runCli({"make", "--reproduce", "x.png", "--output", "y.png"}).isCleanError());
}

TEST_CASE("the plots of a run are drawn again after each epoch")
{
    const TemporaryFolder folder;
    std::string csv = "template,one\n";
    for (int i = 0; i < 60; ++i)
        csv += "61533,the same old caption number " + std::to_string(i) + "\n";
    const std::string library = folder / "library";
    REQUIRE(runCli({"import", folder.write("captions.csv", csv), "--library", library, "--corpus", "small"}).code == 0);
    const std::vector<std::string> train{"train", "--library", library, "--corpus", "small", "--run", "plots", "--filters", "8",
        "--network", "article", "--epochs", "1000", "--device", "cpu", "--threads", "1"};
    const auto plot = folder / "library/runs/plots/loss.png";
    const auto bytes = [&] {
        std::ifstream stream(plot, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(stream), {});
    };

    CliProcess process(train);
    REQUIRE(process.waitForStderr("val_loss improved")); // the second epoch's line: the first one's plots are there
    CHECK(isPng(plot));
    const std::string early = bytes();
    process.signal(SIGTERM);
    CHECK(process.wait().code == 0);
    auto resume = train;
    resume.insert(resume.end(), {"--resume"});
    CliProcess resumed(resume);
    REQUIRE(resumed.waitForStderr("val_loss"));
    resumed.signal(SIGTERM);
    CHECK(resumed.wait().code == 0);
    CHECK(isPng(plot));
    CHECK(bytes() != early);
}

TEST_CASE("a picture carries its recipe and is made again from it")
{
    const TemporaryFolder folder;
    const fs::path model = sourceFolder() / "resources/models/starter.safetensors";
    const auto made = runCli({"make", "--model", model, "--template", "two-buttons", "--count", "2", "--beam-width", "2",
        "--draw", "proportional", "--seed", "5", "--output", folder.path(), "--json"});
    CAPTURE(made.err);
    REQUIRE(made.lines().size() == 2);
    for (const std::string& line : made.lines()) {
        const auto candidate = nlohmann::json::parse(line);
        const auto copy = folder / ("again " + candidate["seed"].dump() + ".png");
        const auto info = runCli({"info", candidate["file"].get<std::string>()});
        REQUIRE(info.code == 0);
        const auto recipe = nlohmann::json::parse(info.out);
        CHECK(recipe["text"] == candidate["text"]);
        CHECK(recipe["boxes"] == candidate["boxes"]);
        CHECK(recipe["seed"] == candidate["seed"]);
        CHECK(recipe["template"]["name"] == "Two buttons");
        CHECK(recipe["settings"]["beam_width"] == 2);

        const auto again = runCli({"make", "--reproduce", candidate["file"].get<std::string>(), "--library",
            (folder / "no library").string(), "--output", copy});
        CAPTURE(again.err);
        REQUIRE(again.code == 0);
        CHECK(again.err.find("wrote the recorded text again") != std::string::npos);
        CHECK(readFile(copy).value() == readFile(candidate["file"].get<std::string>()).value());
    }
}

TEST_CASE("make numbers on behind the pictures that are there, and nothing that is there is written over")
{
    const TemporaryFolder folder;
    const fs::path model = sourceFolder() / "resources/models/starter.safetensors";
    const auto make = [&](const std::string& seed) {
        const auto made = runCli({"make", "--model", model, "--template", "two-buttons", "--count", "2", "--max-length", "20",
            "--seed", seed, "--output", folder / "pictures", "--json"});
        CAPTURE(made.err);
        REQUIRE(made.lines().size() == 2);
        std::vector<std::string> names;
        for (const std::string& line : made.lines())
            names.push_back(fs::path(nlohmann::json::parse(line)["file"].get<std::string>()).filename());
        return names;
    };
    using Names = std::vector<std::string>;
    CHECK(make("5") == Names{"two-buttons-001.png", "two-buttons-002.png"});
    const std::string first = readFile(folder / "pictures/two-buttons-001.png").value();
    CHECK(make("7") == Names{"two-buttons-003.png", "two-buttons-004.png"});
    CHECK(make("5") == Names{"two-buttons-005.png", "two-buttons-006.png"}); // also where they would be the same
    fs::remove(folder / "pictures/two-buttons-002.png");
    folder.write("pictures/two-buttons-1200.png", "of somebody else");
    folder.write("pictures/two-buttons-9999.jpg", "another format");
    folder.write("pictures/two-buttons-last.png", "no number");
    CHECK(make("8") == Names{"two-buttons-1201.png", "two-buttons-1202.png"});
    CHECK(readFile(folder / "pictures/two-buttons-001.png").value() == first);

    const fs::path mine = folder.write("mine.png", "not to be lost");
    const std::vector<std::vector<std::string>> writers{{"render", "--template", "two-buttons", "--text", "a|b"},
        {"make", "--reproduce", folder / "pictures/two-buttons-001.png"}};
    for (std::vector<std::string> writer : writers) {
        CAPTURE(writer[0]);
        writer.insert(writer.end(), {"--output", mine});
        const auto refused = runCli(writer);
        CHECK(refused.isCleanError());
        CHECK(refused.err.find("mine.png is there already (") != std::string::npos);
        CHECK(readFile(mine).value() == "not to be lost");
        writer.back() = folder / (writer[0] + ".png");
        REQUIRE(runCli(writer).code == 0);
        CHECK(runCli(writer).code == 0); // the same picture again: nothing is lost
    }
}

TEST_CASE("a recipe whose model is gone still gives its text, and says so")
{
    const TemporaryFolder folder;
    REQUIRE(
        runCli({"import", sourceFolder() / "resources/starter/captions.csv", "--library", folder.path(), "--corpus", "starter"})
            .code
        == 0);
    REQUIRE(runCli({"train", "--library", folder.path(), "--corpus", "starter", "--run", "tiny", "--network", "article",
                       "--filters", "8", "--max-rows", "300", "--device", "cpu"})
                .code
        == 0);
    const fs::path model = folder / "runs/tiny/model.safetensors";
    REQUIRE(runCli({"make", "--model", model, "--template", "two-buttons", "--max-length", "20", "--seed", "3", "--output",
                       folder / "pictures"})
                .code
        == 0);
    const auto reproduce = [&](const std::string& note) {
        const auto again = runCli({"make", "--reproduce", folder / "pictures/two-buttons-001.png", "--library", folder.path(),
            "--output", folder / "again.png"});
        CHECK(again.code == 0);
        CHECK(again.err.find(note) != std::string::npos);
        CHECK(readFile(folder / "again.png").value() == readFile(folder / "pictures/two-buttons-001.png").value());
    };
    reproduce("wrote the recorded text again");
    fs::remove(model);
    reproduce("the model is not here");
}

TEST_CASE("pictures without a recipe are a clear error")
{
    const TemporaryFolder folder;
    const std::string plain = folder / "plain.png";
    REQUIRE(runCli({"render", "--template", "two-buttons", "--text", "a", "--output", plain}).code == 0);
    const auto broken = folder.write("broken.png", "\x89PNG\r\n\x1a\n and then nothing");
    for (const std::string& file : {plain, broken.string(), (folder / "missing.png").string()}) {
        CHECK(runCli({"info", file}).isCleanError());
        CHECK(runCli({"make", "--reproduce", file, "--output", folder / "out.png"}).isCleanError());
    }
    CHECK_FALSE(fs::exists(folder / "out.png"));
}
