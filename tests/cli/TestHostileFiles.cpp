#include <doctest/doctest.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <sys/stat.h>

#include "CliProcess.h"
#include "base/PngText.h"
#include "support/HostileJson.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string>& hostileTexts()
{
    static const std::vector<std::string> texts{nestedLists(40), nestedObjects(40), nestedLists(60'000), nestedObjects(60'000),
        std::string(60'000, '['), "7", "\"text\"", "[[1]]", R"({"a":{}})", "", "\xff\xfe", "nonsense"};
    return texts;
}

std::string bytesOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return (std::ostringstream() << stream.rdbuf()).str();
}

std::string inUtf16(const std::string& ascii)
{
    std::string wide = "\xff\xfe";
    for (const char c : ascii)
        wide += {c, '\0'};
    return wide;
}

/// One clear line that names the file.
void checkNamed(const std::vector<std::string>& arguments, const std::string& name)
{
    const auto result = runCli(arguments);
    CAPTURE(arguments.front());
    CAPTURE(result.err);
    CHECK(result.isCleanError());
    CHECK(result.err.find(name) != std::string::npos);
}

constexpr bool kHasQt = MEMEWRIGHT_HAS_QT;
const std::string kStarter = sourceFolder() / "resources/models/starter.safetensors";

} // namespace

TEST_CASE("a pipe that nobody writes to is refused wherever a file is named")
{
    const TemporaryFolder folder;
    const std::string pipe = folder / "pipe.safetensors";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const auto runs = folder / "library/runs/first";
    fs::create_directories(runs);
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{{"info", pipe},
             {"generate", "--model", pipe, "--template", "two-buttons"}, {"predict", "--model", pipe, "--texts", pipe},
             {"evaluate", "--model", pipe, "--library", folder / "library", "--corpus", "x"},
             {"originality", "--model", pipe, "--texts", pipe},
             {"train", "--library", folder / "library", "--corpus", "x", "--run", "new", "--from", pipe}})
        CHECK(runCli(arguments).isCleanError());
    REQUIRE(::mkfifo((runs / "model.safetensors").c_str(), 0600) == 0);
    CHECK(runCli({"models", "--library", folder / "library"}).out.find("first") == std::string::npos);
}

TEST_CASE("nothing that a terminal obeys is printed, wherever it came from")
{
    const TemporaryFolder folder;
    const std::string name = folder / "a\x1b]0;owned\x07\x1b[31m\xc2\x9bm\u202eb.safetensors";
    for (const std::vector<std::string>& arguments :
        std::vector<std::vector<std::string>>{{"info", name}, {"generate", "--model", name, "--template", "1"},
            {"convert", name, "--params", name, "--output", name}, {"runs", "--library", name}, {"\x1b[31mno-command"}}) {
        const auto result = runCli(arguments);
        CHECK(result.isCleanError());
        CHECK(result.err.find_first_of("\x1b\x07\x7f") == std::string::npos);
        CHECK(result.err.find("\xc2\x9b") == std::string::npos);
        CHECK(result.err.find("\u202e") == std::string::npos);
    }
}

TEST_CASE("files with any JSON in them give one clear line")
{
    const TemporaryFolder folder;
    const std::string output = folder / "out";
    const std::string kerasModel = golden("F8/model_keras3.h5"), params = golden("F8/params.json");
    fs::copy(sourceFolder() / "resources/templates/two-buttons.svg", folder / "two-buttons.svg");
    for (const std::string& text : hostileTexts()) {
        CAPTURE(text.substr(0, 20));
        CAPTURE(text.size());
        const std::string file = folder.write("x.json", text);
        checkNamed({"predict", "--model", kStarter, "--texts", file}, "x.json");
        checkNamed({"convert", kerasModel, "--params", file, "--output", output}, "x.json");
        if (kHasQt)
            checkNamed({"render", "--template", file, "--text", "a", "--output", output + ".png"}, "x.json");
        // The same text where a checkpoint has its header.
        const std::uint64_t length = text.size();
        std::string header(sizeof length, '\0');
        std::memcpy(header.data(), &length, sizeof length);
        checkNamed({"info", folder.write("x.safetensors", header + text)}, "x.safetensors");
    }
    CHECK_FALSE(fs::exists(output));
}

TEST_CASE("a list of texts and a list of words are read as any editor saves them")
{
    const TemporaryFolder folder;
    const std::string texts = "[\"000000061533  0  water\"]";
    const auto plain = runCli({"predict", "--model", kStarter, "--texts", folder.write("plain.json", texts)});
    REQUIRE(plain.code == 0);
    for (const std::string& bytes : {"\xef\xbb\xbf" + texts + "\r\n", inUtf16(texts)})
        CHECK(runCli({"predict", "--model", kStarter, "--texts", folder.write("t.json", bytes)}).out == plain.out);
    checkNamed({"predict", "--model", kStarter, "--texts", folder.write("latin.json", "[\"caf\xe9\"]")}, "Latin-1");

    // Words that most captions hold.
    const auto generate = [&](const std::string& list) {
        return runCli({"generate", "--model", kStarter, "--template", "two-buttons", "--seed", "1", "--count", "6", "--device",
            "cpu", "--block", list});
    };
    const std::string words = "the\r\nto\r\na\r\nand\r\n";
    const auto expected = generate(folder.write("plain.txt", words));
    REQUIRE(expected.code == 0);
    for (const std::string& bytes : {"\xef\xbb\xbf" + words, inUtf16(words), std::string("the\rto\ra\rand")})
        CHECK(generate(folder.write("words.txt", bytes)).out == expected.out);
    checkNamed(
        {"generate", "--model", kStarter, "--template", "two-buttons", "--block", folder.write("l.txt", "caf\xe9")}, "Latin-1");
}

TEST_CASE("a run goes on, or says why not, whatever its params.json holds")
{
    const TemporaryFolder folder;
    const std::string library = folder / "library";
    REQUIRE(
        runCli({"import", sourceFolder() / "resources/starter/captions.csv", "--library", library, "--corpus", "c"}).code == 0);
    const std::vector<std::string> train{"train", "--library", library, "--corpus", "c", "--run", "r", "--network", "gru",
        "--units", "8", "--max-rows", "500", "--batch-rows", "64", "--seed", "1", "--device", "cpu", "--threads", "1"};
    REQUIRE(runCli(train).code == 0);
    auto resume = train;
    resume.push_back("--resume");
    for (const std::string& text : hostileTexts()) {
        folder.write("library/runs/r/params.json", text);
        const auto result = runCli(resume);
        CAPTURE(text.substr(0, 20));
        CAPTURE(result.err);
        CHECK((result.code == 0 || result.isCleanError()));
        CHECK(runCli({"runs", "--library", library}).code == 0);
    }
}

TEST_CASE("a picture with any recipe in it gives one clear line")
{
    if (!kHasQt)
        return;
    const TemporaryFolder folder;
    REQUIRE(runCli({"render", "--template", "two-buttons", "--text", "a|b", "--output", folder / "plain.png"}).code == 0);
    for (const std::string& text : hostileTexts()) {
        CAPTURE(text.substr(0, 20));
        const auto png = withPngText(bytesOf(folder / "plain.png"), {"memewright", text});
        REQUIRE(png);
        const std::string file = folder.write("x.png", *png);
        checkNamed({"info", file}, "x.png");
        checkNamed({"make", "--reproduce", file, "--output", folder / "again.png"}, "x.png");
    }
}
