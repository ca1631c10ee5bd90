#include <doctest/doctest.h>

#include <filesystem>

#include <nlohmann/json.hpp>

#include "CliProcess.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"

using namespace memewright::test;
using nlohmann::json;

namespace {

json corpusIn(const TemporaryFolder& folder)
{
    const auto result = runCli({"corpora", "--library", folder.path(), "--json"});
    REQUIRE(result.code == 0);
    REQUIRE(result.lines().size() == 1);
    return json::parse(result.lines().front());
}

std::uint64_t droppedIn(const json& report)
{
    std::uint64_t sum = 0;
    for (const auto& [rule, count] : report["dropped"].items())
        sum += count.get<std::uint64_t>();
    return sum;
}

} // namespace

TEST_CASE("a CSV comes in, is counted, and comes in only once")
{
    const TemporaryFolder folder;
    const auto csv = folder.write("captions.csv",
        "template,one,two\n"
        "87743020,Fix the  bug,call it a feature\n"
        "two-buttons,sleep early,\"one more, chapter\"\n"
        "87743020,short,\n"
        "87743020,fix the bug,call it a feature\n");
    const std::vector<std::string> import{"import", csv, "--library", folder.path(), "--corpus", "mine", "--json"};
    const auto first = runCli(import);
    REQUIRE(first.code == 0);
    const json report = json::parse(first.lines().back());
    CHECK(report["read"] == 4);
    CHECK(report["kept"] == 2);
    CHECK(report["dropped"]["min-length"] == 1);
    CHECK(report["dropped"]["duplicates"] == 1);
    CHECK(report["kept"].get<std::uint64_t>() + droppedIn(report) == 4);
    // What is over does not stand there half done.
    CHECK(first.err.find("saving\n") != std::string::npos);

    const auto second = json::parse(runCli(import).lines().back());
    CHECK(second["kept"] == 0);
    CHECK(second["dropped"]["duplicates"] == 3);

    const json corpus = corpusIn(folder);
    CHECK(corpus["name"] == "mine");
    CHECK(corpus["captions"] == 2);
    CHECK(corpus["templates"] == 1);
    // Rows: every character and the final bar.
    CHECK(corpus["rows"] == std::string("fix the bug|call it a feature|sleep early|one more, chapter|").size());
}

TEST_CASE("captions with blocked words are left out when it is asked for")
{
    const TemporaryFolder folder;
    const auto csv = folder.write("captions.csv",
        "template,one,two\n"
        "87743020,fix the bug,call it a feature\n"
        "87743020,sleep early,one more chapter\n"
        "87743020,vote for somebody,vote for donald trump\n");
    const auto words = folder.write("words.txt", "chapter\r\n\n");
    const auto imported = [&](const std::string& corpus, const std::string& block) {
        const auto result = runCli({"import", csv, "--library", folder.path(), "--corpus", corpus, "--block", block, "--json"});
        REQUIRE(result.code == 0);
        return json::parse(result.lines().back());
    };
    const json own = imported("own", words);
    CHECK(own["dropped"]["blocked"] == 1);
    CHECK(own["kept"].get<std::uint64_t>() + droppedIn(own) == 3);
    CHECK(imported("default", "default")["dropped"]["blocked"] == 1);
    const json none = imported("none", "none");
    CHECK(none["kept"] == 3);
    CHECK_FALSE(none["dropped"].contains("blocked"));
    CHECK(runCli({"import", csv, "--library", folder.path(), "--corpus", "x", "--block", folder.path() / "none.txt"}).code == 1);
}

TEST_CASE("rules can be switched off by name")
{
    const TemporaryFolder folder;
    const auto txt = folder.write("captions.txt", "short\nlong enough to stay|here\n");
    const auto result = runCli(
        {"import", txt, "--library", folder.path(), "--corpus", "mine", "--template", "61533", "--off", "min-length", "--json"});
    REQUIRE(result.code == 0);
    CHECK(json::parse(result.lines().back())["kept"] == 2);
    CHECK(runCli({"import", txt, "--library", folder.path(), "--corpus", "mine", "--off", "no-such-rule"}).isCleanError());
}

TEST_CASE("the article's own pairs come in")
{
    const auto pairs = sharedData("data/sample/training_data_sample.json");
    if (!pairs) {
        MESSAGE("skipped: the shared data is not there");
        return;
    }
    const TemporaryFolder folder;
    const auto result = runCli({"import", *pairs, "--library", folder.path(), "--corpus", "sample", "--json"});
    REQUIRE(result.code == 0);
    const json report = json::parse(result.lines().back());
    CHECK(report["read"] == 471);
    CHECK(report["kept"].get<std::uint64_t>() + droppedIn(report) == 471);
}

TEST_CASE("bad input is one clear line and changes nothing")
{
    const TemporaryFolder folder;
    const auto good = folder.write("good.csv", "template,one\n61533,a caption that stays\n");
    REQUIRE(runCli({"import", good, "--library", folder.path(), "--corpus", "mine"}).code == 0);

    const auto brokenJson = folder.write("broken.json", R"([["61533", "this one is long|enough|"], ["615)");
    const auto latin1 = folder.write("latin1.csv", "template,one\n61533,caf\xe9 with milk and sugar\n");
    const auto noTemplate = folder.write("no-template.csv", "template,one\nNo such template,a caption for nobody\n");
    const auto empty = folder.write("empty.csv", "");
    const auto emptyList = folder.write("empty.json", "[]");
    const auto onlyHeader = folder.write("header.csv", "template,one\n");
    folder.write("half/memes/Bad.json", "[{");
    for (const std::filesystem::path& path : {folder / "missing.csv", brokenJson, latin1, noTemplate, empty, emptyList,
             onlyHeader, folder / "half", std::filesystem::path("/dev")}) {
        CAPTURE(path.string());
        const auto result = runCli({"import", path, "--library", folder.path(), "--corpus", "mine"});
        CAPTURE(result.err);
        CHECK(result.isCleanError());
        CHECK(corpusIn(folder)["captions"] == 1);
    }
    for (const char* id : {"-5", "nonsense", "1234567890123"})
        CHECK(runCli({"import", good, "--library", folder.path(), "--corpus", "mine", "--template", id}).isCleanError());
    CHECK(runCli({"import", good, "--library", folder.path(), "--corpus", "mine", "--cap", "-1"}).isCleanError());
}

TEST_CASE("a library that is not there is not made by asking for it")
{
    const TemporaryFolder folder;
    const auto library = folder / "typing-mistake";
    for (const char* command : {"corpora", "runs", "models"}) {
        CAPTURE(command);
        CHECK(runCli({command, "--library", library}).isCleanError());
        CHECK_FALSE(std::filesystem::exists(library));
    }
}

TEST_CASE("a library that cannot be written is an error")
{
    CHECK(runCli({"corpora", "--library", "/dev/null/library"}).isCleanError());
    const TemporaryFolder folder;
    folder.write("library.sqlite", "this is not a database, whatever its name says; long enough to look at");
    CHECK(runCli({"corpora", "--library", folder.path()}).isCleanError());
}

TEST_CASE("usage errors are errors like all others")
{
    CHECK(runCli({}).isCleanError());
    CHECK(runCli({"no-such-command"}).isCleanError());
    CHECK(runCli({"import"}).isCleanError());
    CHECK(runCli({"import", "x", "--no-such-option"}).isCleanError());
    CHECK(runCli({"convert", "missing.h5", "--params", "missing.json", "--output", "x"}).isCleanError());
    CHECK(runCli({"bench"}).isCleanError());
    CHECK(runCli({"bench", "train", "--network", "gru"}).isCleanError());
    CHECK(runCli({"--help"}).code == 0);
    CHECK(runCli({"train", "--help"}).code == 0);
}

TEST_CASE("columns are guessed and said, or named, and a name that is not there is answered with those that are")
{
    const TemporaryFolder folder;
    const auto tsv = folder.write("otters.tsv",
        "who\tMemeLabel\tCaptionText\tlink\nann\tWhy you no\tdear kettle; sing now\thttps://a.example/1\nbob\t61527\tdear bed; "
        "come here\t\n");
    const auto imported = [&](const std::string& corpus, std::vector<std::string> more) {
        std::vector<std::string> arguments{"import", tsv, "--library", folder.path(), "--corpus", corpus, "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return runCli(arguments);
    };
    const auto guessed = imported("guessed", {});
    REQUIRE(guessed.code == 0);
    CHECK(json::parse(guessed.lines().back())["kept"] == 2);
    CHECK(guessed.err.find("otters.tsv: template: MemeLabel; boxes: CaptionText; not used: who, link") != std::string::npos);
    const auto named = imported("named", {"--columns", "template=memelabel,box=CaptionText,split=;"});
    REQUIRE(named.code == 0);
    CHECK(named.err.find("split at ';'") != std::string::npos);
    CHECK(json::parse(named.lines().back())["kept"] == 2);
    const auto missing = imported("missing", {"--columns", "template=Meme,box=CaptionText"});
    CHECK(missing.isCleanError());
    CHECK(missing.err.find("there is no column 'Meme'") != std::string::npos);
    CHECK(missing.err.find("who, MemeLabel, CaptionText, link") != std::string::npos);
    const auto noCaptions = folder.write("numbers.csv", "id,url\n1,http://a.example/1\n");
    const auto hint = runCli({"import", noCaptions, "--library", folder.path(), "--corpus", "none"});
    CHECK(hint.isCleanError());
    CHECK(hint.err.find("--columns template=NAME") != std::string::npos);
    for (const char* wrong : {"Meme", "boxes=a", "template=", "template=MemeLabel,template=who"})
        CHECK(imported("wrong", {"--columns", wrong}).isCleanError());
}

TEST_CASE("unknown templates are dropped under a rule of their own, or taken in as new ones that later imports know")
{
    const TemporaryFolder folder;
    const auto csv = folder.write("otters.csv",
        "template,top,bottom\nSad Otter,my fish is gone,it was a good fish\n61527,dear kettle,why you no sing\nSad Otter,it swam "
        "away,from me\n");
    const auto imported = [&](const std::filesystem::path& file, const char* corpus, const char* choice) {
        return runCli({"import", file, "--library", folder.path(), "--corpus", corpus, "--new-templates", choice, "--json"});
    };
    const json dropped = json::parse(imported(csv, "a", "drop").lines().back());
    CHECK(dropped["kept"] == 1);
    CHECK(dropped["dropped"]["template"] == 2);
    CHECK(dropped["examples"]["template"][1]
        == json{{"file", "otters.csv"}, {"entry", 4}, {"text", "Sad Otter|it swam away|from me"}});
    const auto only = folder.write("only.csv", "template,top\nSad Otter,my fish is gone again\n");
    const auto unknown = imported(only, "b", "drop");
    CHECK(unknown.isCleanError());
    CHECK(unknown.err.find("--new-templates take") != std::string::npos);
    const json taken = json::parse(imported(csv, "c", "take").lines().back());
    CHECK(taken["kept"] == 3);
    CHECK(taken["dropped"]["template"] == 0);
    CHECK(taken["changed"]["new-templates"] == 2);
    CHECK(json::parse(imported(only, "d", "drop").lines().back())["kept"] == 1); // it is known by now
    CHECK(imported(csv, "e", "perhaps").isCleanError());
}

TEST_CASE("the report in words says where each example stands, and what was changed")
{
    const TemporaryFolder folder;
    const auto csv = folder.write("mixed.csv",
        "template,top,bottom\n61527,dear kettle,why you no sing\n61527,a 15\" screen,wide\n61527,salt &amp; vinegar,it\u2019s "
        "sold out\n"
        "61527,short,nan\n");
    const auto result = runCli({"import", csv, "--library", folder.path(), "--corpus", "mine"});
    REQUIRE(result.code == 0);
    CHECK(result.out.find("2 of 4 captions kept") != std::string::npos);
    CHECK(result.out.find("HTML entities decoded: 1") != std::string::npos);
    CHECK(result.out.find("written in ASCII: 1") != std::string::npos);
    CHECK(result.out.find("read as empty: 1") != std::string::npos);
    CHECK(result.out.find("    mixed.csv 3: 61527,a 15\" screen,wide") != std::string::npos);
    CHECK(result.out.find("    mixed.csv 5: short") != std::string::npos);
}

TEST_CASE("an import that keeps nothing names the rule, and makes no corpus")
{
    const TemporaryFolder folder;
    const auto csv = folder.write("short.csv", "template,top\n61527,short\n61527,brief\n");
    const auto result = runCli({"import", csv, "--library", folder.path(), "--corpus", "mine", "--json"});
    REQUIRE(result.code == 0);
    CHECK(json::parse(result.lines().back())["dropped"]["min-length"] == 2);
    CHECK(result.err.find("--off min-length") != std::string::npos);
    CHECK(runCli({"corpora", "--library", folder.path(), "--json"}).lines().empty());
}

TEST_CASE("JSON Lines come in by their ending and by the format's name")
{
    const TemporaryFolder folder;
    const std::string lines = "{\"template\": 61527, \"boxes\": [\"dear kettle\", \"why you no sing\"]}\n";
    const auto ending = folder.write("a.jsonl", lines);
    const auto other = folder.write("a.log", lines);
    CHECK(json::parse(runCli({"import", ending, "--library", folder.path(), "--corpus", "a", "--json"}).lines().back())["kept"]
        == 1);
    CHECK(runCli({"import", other, "--library", folder.path(), "--corpus", "b"}).isCleanError());
    CHECK(json::parse(runCli({"import", other, "--library", folder.path(), "--corpus", "b", "--format", "jsonl", "--json"})
                          .lines()
                          .back())["kept"]
        == 1);
}
