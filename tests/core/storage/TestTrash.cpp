#include <doctest/doctest.h>

#include <filesystem>

#include "storage/Library.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

namespace {

struct Fixture {
    test::TemporaryFolder folder;
    Library library = Library::open(folder / "library").value();

    Result<ImportOutcome> import(const std::string& corpus)
    {
        ImportRequest request;
        request.paths = {folder.write("a.csv", "template,1\n1,the first caption here\n2,the second caption here\n")};
        request.corpus = corpus;
        return library.importCaptions(request, {}, {});
    }

    void addRun(const std::string& name)
    {
        RunSummary run;
        run.name = name;
        run.corpus = "tea";
        run.state = "finished";
        REQUIRE(library.addRun(run));
        folder.write("library/runs/" + name + "/model.safetensors", "a model");
    }
};

bool isThere(const std::filesystem::path& path)
{
    return std::filesystem::exists(path);
}

} // namespace

TEST_CASE_FIXTURE(Fixture, "A corpus in the trash is seen nowhere, and comes back whole")
{
    REQUIRE(import("tea"));
    const auto before = library.corpora().value().at(0);
    CHECK(before.imported > 0);
    REQUIRE(library.trashCorpus("tea"));
    CHECK(library.corpora().value().empty());
    CHECK(library.loadCorpus("tea").error().code == ErrorCode::NotFound);
    CHECK(library.trashCorpus("tea").error().code == ErrorCode::NotFound);
    REQUIRE(library.restoreCorpus("tea"));
    CHECK(library.corpora().value().at(0).hash == before.hash);
    CHECK(library.loadCorpus("tea").value().size() == 2);
    CHECK(library.restoreCorpus("tea").error().code == ErrorCode::NotFound);
}

TEST_CASE_FIXTURE(Fixture, "An import under a deleted corpus' name begins anew")
{
    REQUIRE(import("tea"));
    REQUIRE(library.trashCorpus("tea"));
    CHECK(import("tea").value().report.kept == 2);
    CHECK(library.restoreCorpus("tea").error().code == ErrorCode::NotFound);
}

TEST_CASE_FIXTURE(Fixture, "The trash can be emptied")
{
    REQUIRE(import("tea"));
    addRun("first");
    REQUIRE(library.trashCorpus("tea"));
    REQUIRE(library.trashRun("first"));
    REQUIRE(library.emptyTrash());
    CHECK_FALSE(library.restoreCorpus("tea"));
    CHECK_FALSE(library.restoreRun("first"));
    CHECK_FALSE(isThere(library.folder() / "trash"));
    CHECK(library.emptyTrash());
}

TEST_CASE_FIXTURE(Fixture, "A corpus gets another name, and its runs follow")
{
    REQUIRE(import("tea"));
    REQUIRE(import("milk"));
    addRun("first");
    CHECK(library.renameCorpus("tea", "milk").error().code == ErrorCode::AlreadyExists);
    CHECK(library.renameCorpus("none", "x").error().code == ErrorCode::NotFound);
    REQUIRE(library.renameCorpus("tea", "Tea, cleaned"));
    CHECK(library.loadCorpus("Tea, cleaned").value().size() == 2);
    CHECK_FALSE(library.loadCorpus("tea"));
    CHECK(library.runs().value().at(0).corpus == "Tea, cleaned");
    REQUIRE(library.trashCorpus("milk"));
    CHECK(library.renameCorpus("Tea, cleaned", "milk"));
}

TEST_CASE_FIXTURE(Fixture, "Names that would break lists and lines are refused, on import as on renaming")
{
    for (const std::string& name : {std::string(), std::string("two\nlines"), std::string("\x1b[31m"), std::string(" tea"),
             std::string("tea "), std::string(101, 'x'), std::string("\xff\xfe")}) {
        CAPTURE(name);
        CHECK(import(name).error().code == ErrorCode::InvalidArgument);
        CHECK_FALSE(checkCorpusName(name));
    }
    REQUIRE(import("tea"));
    CHECK(library.renameCorpus("tea", "a\tb").error().code == ErrorCode::InvalidArgument);
    for (const std::string name : {"ImgFlip575K, cleaned", "caf\xc3\xa9/tea", "\xe8\x8c\xb6"})
        CHECK(checkCorpusName(name));
}

TEST_CASE_FIXTURE(Fixture, "A run goes into the trash with its folder and comes back with it")
{
    addRun("first");
    REQUIRE(library.setNote("first", "with more dropout"));
    REQUIRE(library.trashRun("first"));
    CHECK(library.runs().value().empty());
    CHECK_FALSE(isThere(library.runFolder("first")));
    REQUIRE(library.restoreRun("first"));
    CHECK(library.runs().value().at(0).note == "with more dropout");
    CHECK(isThere(library.runFolder("first") / "model.safetensors"));
    CHECK(library.trashRun("none").error().code == ErrorCode::NotFound);
    CHECK(library.setNote("none", "x").error().code == ErrorCode::NotFound);
}

TEST_CASE_FIXTURE(Fixture, "The name of a deleted run is free; the old one then stays in the trash")
{
    addRun("first");
    REQUIRE(library.trashRun("first"));
    addRun("first");
    CHECK(library.restoreRun("first").error().code == ErrorCode::NotFound);
    CHECK(library.runs().value().size() == 1);
    CHECK(library.trashRun("first"));
}

TEST_CASE_FIXTURE(Fixture, "A model without a run goes into the trash and comes back")
{
    const auto file = folder.write("library/models/keras.safetensors", "a model");
    const auto trashed = library.trashModel(file).value();
    CHECK_FALSE(isThere(file));
    REQUIRE(library.restoreModel(trashed, file));
    CHECK(isThere(file));
    CHECK(library.restoreModel(trashed, file).error().code == ErrorCode::AlreadyExists);
    CHECK(library.trashModel(folder / "none").error().code == ErrorCode::NotFound);
}
