#include <doctest/doctest.h>

#include <cstring>

#include "keras/KerasPlan.h"
#include "keras/ReaderProcess.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;
namespace fs = std::filesystem;

namespace {

/// Starts a shell script in the place of the reader, on a file that holds `content`.
std::unique_ptr<ReaderProcess> startScript(
    const TemporaryFolder& folder, const std::string& script, const std::string& content = "x")
{
    const auto reader = folder.write("reader", "#!/bin/sh\n" + script + "\n");
    fs::permissions(reader, fs::perms::owner_all);
    auto process = ReaderProcess::start(reader, folder.write("file", content), {});
    REQUIRE(process);
    return std::move(*process);
}

ReaderProcess::End readFour(ReaderProcess& process, std::string& text)
{
    text.resize(4);
    return process.read(std::as_writable_bytes(std::span(text)));
}

} // namespace

TEST_CASE("the reader gets the file as its input and answers through the pipe")
{
    const TemporaryFolder folder;
    const auto process = startScript(folder, "cat; echo noise >&2", "a file!!");
    std::string text;
    CHECK(readFour(*process, text) == ReaderProcess::End::Filled);
    CHECK(text == "a fi");
    CHECK(readFour(*process, text) == ReaderProcess::End::Filled);
    CHECK(text == "le!!");
    CHECK(readFour(*process, text) == ReaderProcess::End::Closed);
}

TEST_CASE("a reader that crashes, falls silent or never ends is left behind")
{
    const TemporaryFolder folder;
    std::string text;
    CHECK(readFour(*startScript(folder, "printf abc; kill -SEGV $$"), text) == ReaderProcess::End::Closed);
    CHECK(readFour(*startScript(folder, "exit 0"), text) == ReaderProcess::End::Closed);
    CHECK(readFour(*startScript(folder, "printf abc; while :; do :; done"), text) == ReaderProcess::End::Late);
    CHECK(readFour(*startScript(folder, "yes"), text) == ReaderProcess::End::Filled);
}

TEST_CASE("a build without a reader says so")
{
    const TemporaryFolder folder;
    const auto process = ReaderProcess::start({}, folder.write("file", "x"), {});
    REQUIRE_FALSE(process);
    CHECK(process.error().code == ErrorCode::Unsupported);
    CHECK(fs::exists(ReaderProcess::findReader()));
}

TEST_CASE("answers of the reader are checked like any other input")
{
    const KerasPlan plan{"{}", false, {{"conv1d\n\x01", {{"0", {5, 16, 8}}, {"1", {8}}}}}};
    const auto decoded = decodeAnswer(encodePlan(plan));
    REQUIRE(decoded);
    CHECK(decoded->config == "{}");
    CHECK_FALSE(decoded->ordered);
    REQUIRE(decoded->layers.size() == 1);
    CHECK(decoded->layers[0].name == "conv1d??");
    CHECK(decoded->layers[0].tensors[0].shape == std::vector<std::uint64_t>{5, 16, 8});

    const auto failed = decodeAnswer(encodeFailure({ErrorCode::Unsupported, "is odd\n", "try\tagain"}));
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == ErrorCode::Unsupported);
    CHECK(failed.error().text == "is odd?");

    for (const char* text : {"", "{", "[]", "7", "\"x\"", "{}", R"({"error": 5})", R"({"error": "x", "code": "y", "hint": ""})",
             R"({"config": 1, "ordered": true, "layers": []})", R"({"config": "", "ordered": true, "layers": [{}]})",
             R"({"config": "", "ordered": true, "layers": [{"name": "a", "tensors": [{"name": "b", "shape": ["c"]}]}]})"})
        CHECK(decodeAnswer(text).error().code == ErrorCode::Malformed);
    CHECK(KerasTensorPlan{"", {1ull << 40, 1ull << 40}}.elements() == 0);
}
