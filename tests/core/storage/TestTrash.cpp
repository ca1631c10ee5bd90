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

TEST_CASE_FIXTURE(Fixture, "An import under a deleted corpus' name begins anew, and the old one can still come back")
{
    REQUIRE(import("tea"));
    REQUIRE(library.trashCorpus("tea"));
    CHECK(import("tea").value().report.kept == 2);
    CHECK(library.restoreCorpus("tea").error().code == ErrorCode::NotFound);
    REQUIRE(library.trashCorpus("tea"));
    CHECK(import("tea").value().report.kept == 2);
    const auto trash = library.trash().value();
    REQUIRE(trash.size() == 2);
    for (const TrashEntry& entry : trash)
        CHECK(library.restore(entry));
    CHECK(library.corpora().value().size() == 3);
    CHECK(library.loadCorpus("tea 3").value().size() == 2);
}

TEST_CASE_FIXTURE(Fixture, "The trash lists what was deleted and keeps it for its time")
{
    REQUIRE(import("tea"));
    addRun("first");
    const auto file = folder.write("library/models/keras.safetensors", "a model");
    REQUIRE(library.trashCorpus("tea"));
    REQUIRE(library.trashRun("first"));
    REQUIRE(library.trashModel(file));
    REQUIRE(library.emptyTrash()); // only what is older than a month
    const auto trash = library.trash().value();
    REQUIRE(trash.size() == 3);
    for (const TrashEntry& entry : trash) {
        CHECK(entry.deleted > 0);
        CHECK(library.restore(entry));
    }
    CHECK(library.trash().value().empty());
    CHECK(library.corpora().value().at(0).captions == 2);
    CHECK(isThere(library.runFolder("first") / "model.safetensors"));
    CHECK(isThere(file));
    CHECK(library.restore(trash.at(0)).error().code == ErrorCode::NotFound);
}

TEST_CASE_FIXTURE(Fixture, "Captions can be taken out of a corpus, and come back where they stood")
{
    REQUIRE(import("tea"));
    const auto before = library.corpora().value().at(0);
    const auto removed = library.removeCaptions("tea", before.hash, {0});
    REQUIRE(removed);
    CHECK(removed->captions == 1);
    CHECK(library.corpora().value().at(0).captions == 1);
    CHECK(library.loadCorpus("tea").value().text(0) == "the second caption here");
    const auto report = library.report("tea").value();
    CHECK(report.kept == 1);
    CHECK(report.dropped.back().rule == "deleted");
    CHECK(report.dropped.back().examples == std::vector<DroppedExample>{{"the first caption here", 0, {}}});
    CHECK(library.removeCaptions("tea", before.hash, {0}).error().code == ErrorCode::InvalidArgument);
    CHECK(library.trash().value().at(0).name == "tea");
    REQUIRE(library.restore(*removed));
    CHECK(library.loadCorpus("tea").value().text(0) == "the first caption here");
    CHECK(library.corpora().value().at(0).hash == before.hash);
    CHECK(library.report("tea").value().kept == 2);
}

TEST_CASE_FIXTURE(Fixture, "Captions gone for good are still counted")
{
    REQUIRE(import("tea"));
    const auto removed = library.removeCaptions("tea", library.corpora().value().at(0).hash, {1});
    REQUIRE(library.emptyTrash(std::chrono::seconds(0)));
    CHECK(library.trash().value().empty());
    CHECK(library.report("tea").value().kept == 1);
    CHECK(library.report("tea").value().dropped.back().count == 1);
}

TEST_CASE_FIXTURE(Fixture, "A cap takes what is above it out of a corpus that is there")
{
    ImportRequest request;
    request.paths = {folder.write("b.csv", "template,1\n1,the first of one\n2,the first of two\n1,the second of one\n")};
    request.corpus = "tea";
    REQUIRE(library.importCaptions(request, {}, {}));
    CHECK(library.capTemplates("tea", 2).value().captions == 0);
    CHECK(library.trash().value().empty());
    const auto above = library.capTemplates("tea", 1);
    REQUIRE(above);
    CHECK(above->captions == 1);
    CHECK(library.report("tea").value().cap == 1);
    CHECK(library.report("tea").value().kept == 2);
    CHECK(library.loadCorpus("tea").value().size() == 2);
    REQUIRE(library.importCaptions(request, {}, {})); // the caption comes in again, at the end
    REQUIRE(library.restore(*above));
    CHECK(library.loadCorpus("tea").value().size() == 4);
    CHECK(library.capTemplates("none", 1).error().code == ErrorCode::NotFound);
}

TEST_CASE_FIXTURE(Fixture, "A report knows the settings of its imports")
{
    ImportRequest request;
    request.paths = {folder.write("b.csv", "template,1\n1,short\n")};
    request.corpus = "tea";
    request.cleaning.minLength = 4;
    request.cleaning.cap = 7;
    request.cleaning.off.set(std::size_t(CleaningRule::English));
    REQUIRE(library.importCaptions(request, {}, {}));
    REQUIRE(library.importCaptions(request, {}, {}));
    const auto settings = library.report("tea").value().settings;
    REQUIRE(settings.size() == 1);
    CHECK(settings[0].minLength == 4);
    CHECK(settings[0].maxLength == 82);
    CHECK(settings[0].cap == 7);
    CHECK_FALSE(settings[0].enabled(CleaningRule::English));
    CHECK(settings[0].enabled(CleaningRule::Ascii));
    REQUIRE(import("tea"));
    CHECK(library.report("tea").value().settings.size() == 2);
}

TEST_CASE_FIXTURE(Fixture, "The trash can be emptied")
{
    REQUIRE(import("tea"));
    addRun("first");
    REQUIRE(library.trashCorpus("tea"));
    REQUIRE(library.trashRun("first"));
    REQUIRE(library.emptyTrash(std::chrono::seconds(0)));
    CHECK_FALSE(library.restoreCorpus("tea"));
    CHECK_FALSE(library.restoreRun("first"));
    CHECK_FALSE(isThere(library.folder() / "trash/runs/first"));
    CHECK(library.emptyTrash(std::chrono::seconds(0)));
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

TEST_CASE_FIXTURE(Fixture, "The name of a deleted run is free; the old one comes back under another")
{
    addRun("first");
    REQUIRE(library.trashRun("first"));
    addRun("first");
    CHECK(library.restoreRun("first").error().code == ErrorCode::NotFound);
    CHECK(library.runs().value().size() == 1);
    REQUIRE(library.trashRun("first"));
    REQUIRE(library.trash().value().size() == 2);
    CHECK(library.restoreRun("first"));
    CHECK(library.restoreRun("first 2"));
    CHECK(isThere(library.runFolder("first 2") / "model.safetensors"));
    CHECK(library.addRun(library.runs().value().at(0)).error().code == ErrorCode::AlreadyExists);
}

TEST_CASE_FIXTURE(Fixture, "A model without a run goes into the trash and comes back")
{
    const auto file = folder.write("library/models/keras.safetensors", "a model");
    const auto trashed = library.trashModel(file).value();
    CHECK_FALSE(isThere(file));
    REQUIRE(library.restore(trashed));
    CHECK(isThere(file));
    CHECK(library.restore(trashed).error().code == ErrorCode::NotFound);
    const auto again = library.trashModel(file).value();
    folder.write("library/models/keras.safetensors", "another model");
    REQUIRE(library.restore(again));
    CHECK(isThere(folder / "library/models/keras 2.safetensors"));
    CHECK(library.trashModel(folder / "none").error().code == ErrorCode::NotFound);
}
