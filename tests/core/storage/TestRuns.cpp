#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "storage/Library.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

namespace {

RunSummary runNamed(const std::string& name)
{
    RunSummary run;
    run.name = name;
    run.corpus = "dogs";
    run.network = "article";
    run.state = "running";
    return run;
}

} // namespace

TEST_CASE("Runs are stored, updated and listed in their order")
{
    const test::TemporaryFolder folder;
    Library library = Library::open(folder / "library").value();
    REQUIRE(library.addRun(runNamed("second, no: first")).error().code == ErrorCode::InvalidArgument);
    REQUIRE(library.addRun(runNamed("zebra 1")));
    REQUIRE(library.addRun(runNamed("antelope")));
    RunSummary done = runNamed("zebra 1");
    done.state = "finished";
    done.rows = 300'000;
    done.bestValidationLoss = 2.71;
    done.model = library.runFolder("zebra 1") / "model.safetensors";
    REQUIRE(library.updateRun(done));

    const auto runs = library.runs().value();
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].name == "zebra 1");
    CHECK(runs[0].state == "finished");
    CHECK(runs[0].rows == 300'000);
    CHECK(runs[0].bestValidationLoss == 2.71);
    CHECK(runs[0].model == done.model);
    CHECK(runs[0].folder == folder / "library" / "runs" / "zebra 1");
    CHECK(runs[1].name == "antelope");
    CHECK_FALSE(runs[1].bestValidationLoss);
    CHECK(runs[1].model.empty());
}

TEST_CASE("A name is taken once, until its run is removed; unknown runs cannot be changed")
{
    const test::TemporaryFolder folder;
    Library library = Library::open(folder / "library").value();
    REQUIRE(library.addRun(runNamed("one")));
    const auto twice = library.addRun(runNamed("one"));
    REQUIRE_FALSE(twice);
    CHECK(twice.error().code == ErrorCode::AlreadyExists);
    CHECK(twice.error().text.find("'one'") != std::string::npos);
    CHECK(library.updateRun(runNamed("two")).error().code == ErrorCode::NotFound);
    CHECK(library.removeRun("two").error().code == ErrorCode::NotFound);
    REQUIRE(library.removeRun("one"));
    CHECK(library.runs()->empty());
    CHECK(library.addRun(runNamed("one")));
}

TEST_CASE("A run's name is fit to be a folder's")
{
    const test::TemporaryFolder folder;
    Library library = Library::open(folder / "library").value();
    for (const std::string good : {"a", "Run 1", "my_run-2.0", "größe", "опыт"})
        CHECK(library.addRun(runNamed(good)));
    for (const std::string bad :
        {"", ".", "..", ".hidden", "a/b", "a\\b", "a\nb", "latest", " a", "a ", "a:b", "caf\xe9", "a\xc2\xa0z", "a\xe2\x80\xa8z"})
        CHECK(library.addRun(runNamed(bad)).error().code == ErrorCode::InvalidArgument);
    CHECK_FALSE(library.addRun(runNamed(std::string(101, 'a'))));
}

TEST_CASE("A library that was moved finds its models")
{
    const test::TemporaryFolder folder;
    {
        Library library = Library::open(folder / "old").value();
        RunSummary run = runNamed("one");
        run.model = library.runFolder("one") / "model.safetensors";
        REQUIRE(library.addRun(run));
    }
    std::filesystem::rename(folder / "old", folder / "new");
    Library library = Library::open(folder / "new").value();
    CHECK(library.runs().value()[0].model == folder / "new" / "runs" / "one" / "model.safetensors");
}
