#include <doctest/doctest.h>

#include "base/Files.h"
#include "library/RunFolder.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;

TEST_CASE("params.json is read as text in its order, without tables, and its characters are counted")
{
    const TemporaryFolder folder;
    const RunFolder run(folder.path());
    REQUIRE(writeFileAtomically(run.parameters(),
        R"({"num_epochs": 4, "learning_rate": 0.003, "split": "row", "max_rows": null, "seed": 18446744073709551615,
            "char_to_int": {"a": 1}, "labels_index": {"a": 0, "é": 1, "|": 2, " the": 3}})"));
    const auto parameters = readParameters(run);
    REQUIRE(parameters);
    CHECK(parameters->settings.size() == 4);
    CHECK(parameters->settings.front().name == "num_epochs");
    CHECK(parameters->textOf("split") == "row");
    CHECK(parameters->textOf("seed") == "18446744073709551615");
    CHECK(parameters->textOf("max_rows").empty());
    CHECK(parameters->numberOf("learning_rate", 1) == doctest::Approx(0.003));
    CHECK(parameters->numberOf("split", 7) == 7);
    CHECK(parameters->characters == 3); // a piece is none
}

TEST_CASE("what is no list of settings is an error")
{
    const TemporaryFolder folder;
    const RunFolder run(folder.path());
    CHECK(readParameters(run).error().code == ErrorCode::NotFound);
    REQUIRE(writeFileAtomically(run.parameters(), "[1]"));
    CHECK(readParameters(run).error().code == ErrorCode::Malformed);
}

TEST_CASE("a run that saved nothing leaves no folder, but what a person put there stays")
{
    for (const bool note : {false, true}) {
        const TemporaryFolder folder;
        const RunFolder run(folder / "run");
        REQUIRE(createFolder(run.tensorBoard()));
        for (const auto& file : {run.parameters(), run.summary(), run.history(), run.points()})
            REQUIRE(writeFileAtomically(file, "x"));
        if (note)
            REQUIRE(writeFileAtomically(run.path() / "notes.txt", "mine"));
        run.removeUnsaved();
        CHECK(std::filesystem::exists(run.path()) == note);
        CHECK_FALSE(std::filesystem::exists(run.points()));
    }
}

TEST_CASE("a run can go on where its last state is")
{
    const TemporaryFolder folder;
    const RunFolder run(folder.path());
    CHECK_FALSE(run.canGoOn());
    REQUIRE(writeFileAtomically(run.state(), "x"));
    CHECK(run.canGoOn());
    CHECK(RunFolder::isModelOfRun(run.model()));
    CHECK_FALSE(RunFolder::isModelOfRun(run.state()));
}
