#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "FaultPoint.h"
#include "base/Files.h"
#include "base/FolderLock.h"
#include "storage/Library.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;
namespace fs = std::filesystem;

namespace {

RunSummary runNamed(const std::string& name)
{
    RunSummary run;
    run.name = name;
    run.corpus = "tea";
    run.network = "gru";
    run.state = "finished";
    return run;
}

/// How often a file with these bytes lies in the library: a model is lost when it is nowhere.
int copiesOf(const fs::path& library, const std::string& bytes)
{
    int found = 0;
    for (const auto& entry : fs::recursive_directory_iterator(library))
        if (entry.is_regular_file() && entry.path().extension() == ".safetensors" && readFile(entry.path()).value() == bytes)
            ++found;
    return found;
}

/// One change of a library with a fault at each of its calls in turn.
class EveryFault
{
public:
    using Work = std::function<Status(Library&)>;

    /// `prepare` makes the state in which the change begins.
    EveryFault(Work prepare, Work change) : m_prepare(std::move(prepare)), m_change(std::move(change)) { }

    /// `judge(library, before)` sees the library opened anew; `succeeded` is nothing where the process was killed.
    void run(const std::function<void(Library&, std::optional<bool> succeeded)>& judge)
    {
        const TemporaryFolder folder;
        makeBase(folder / "base");
        for (const Fault fault : {Fault::Kill, Fault::Error, Fault::FullDisk}) {
            bool reached = true;
            int n = 1;
            for (; reached; ++n) {
                CAPTURE(int(fault));
                CAPTURE(n);
                const fs::path library = folder / "library";
                fs::remove_all(library);
                fs::copy(folder / "base", library, fs::copy_options::recursive);
                const Faulted faulted = withFault(fault, n, [&] {
                    auto opened = Library::open(library);
                    return opened && m_change(*opened) ? 0 : 1;
                });
                reached = faulted.reached;
                auto opened = Library::open(library);
                REQUIRE(opened);
                judge(*opened, faulted.code < 0 ? std::nullopt : std::optional(faulted.code == 0));
                // What a program does when it starts: nothing young goes for good, and the change can be made again or is made.
                CHECK(opened->emptyTrash());
                judge(*opened, faulted.code < 0 ? std::nullopt : std::optional(faulted.code == 0));
            }
            CHECK(n > 5); // there were calls to fail
        }
    }

private:
    void makeBase(const fs::path& base)
    {
        auto library = Library::open(base).value();
        const TemporaryFolder files;
        ImportRequest request;
        request.paths = {files.write("a.csv", "template,1\n1,the first caption here\n2,the second caption here\n")};
        request.corpus = "tea";
        REQUIRE(library.importCaptions(request, {}, {}));
        for (const std::string run : {"first", "second"}) {
            REQUIRE(library.addRun(runNamed(run)));
            REQUIRE(createFolder(library.runFolder(run)));
            REQUIRE(writeFileAtomically(library.runFolder(run) / "model.safetensors", "the model of " + run));
        }
        REQUIRE(createFolder(base / "models"));
        REQUIRE(writeFileAtomically(base / "models/keras.safetensors", "an imported model"));
        REQUIRE(m_prepare(library));
    }

    Work m_prepare, m_change;
};

Status nothing(Library&)
{
    return {};
}

std::vector<std::string> namesOf(Library& library)
{
    std::vector<std::string> names;
    const auto runs = library.runs().value();
    for (const RunSummary& run : runs)
        names.push_back(run.name);
    return names;
}

bool isListed(Library& library, const std::string& run)
{
    return std::ranges::count(namesOf(library), run) == 1;
}

std::vector<std::string> trashOf(Library& library, TrashKind kind)
{
    std::vector<std::string> names;
    const auto entries = library.trash().value();
    for (const TrashEntry& entry : entries)
        if (entry.kind == kind)
            names.push_back(entry.name);
    return names;
}

bool isInTrash(Library& library, const std::string& run)
{
    return std::ranges::count(trashOf(library, TrashKind::Run), run) == 1;
}

/// A run is in the one place or in the other, and its folder with it.
void checkWhole(Library& library, const std::string& run, const std::string& model)
{
    CHECK(isListed(library, run) != isInTrash(library, run));
    CHECK(copiesOf(library.folder(), model) == 1);
    const fs::path folder = isListed(library, run) ? library.runFolder(run) : library.folder() / "trash/runs" / run;
    CHECK(readFile(folder / "model.safetensors").value_or("nothing") == model);
}

void checkWhole(Library& library, const std::string& run)
{
    checkWhole(library, run, "the model of " + run);
}

} // namespace

TEST_CASE("a run that is deleted stays or lies in the trash, whatever fails")
{
    EveryFault(nothing, [](Library& library) { return library.trashRun("first"); }).run([](Library& library, auto succeeded) {
        checkWhole(library, "first");
        checkWhole(library, "second");
        if (succeeded.value_or(false))
            CHECK(isInTrash(library, "first"));
    });
}

TEST_CASE("a run that is brought back is back or still in the trash, whatever fails")
{
    const auto trash = [](Library& library) { return library.trashRun("first"); };
    EveryFault(trash, [](Library& library) { return library.restoreRun("first"); }).run([](Library& library, auto succeeded) {
        checkWhole(library, "first");
        if (succeeded.value_or(false))
            CHECK(isListed(library, "first"));
    });
}

TEST_CASE("a run that takes the name of a deleted one never gets its model, whatever fails")
{
    const auto trash = [](Library& library) { return library.trashRun("first"); };
    EveryFault(trash, [](Library& library) {
        return library.addRun(runNamed("first"));
    }).run([](Library& library, auto succeeded) {
        const bool taken = isListed(library, "first");
        checkWhole(library, taken ? "first 2" : "first", "the model of first");
        if (taken)
            CHECK_FALSE(fs::exists(library.runFolder("first")));
        if (succeeded.value_or(false))
            CHECK(taken);
    });
}

TEST_CASE("emptying the trash takes nothing else, whatever fails")
{
    const auto trash = [](Library& library) { return library.trashRun("first"); };
    EveryFault(trash, [](Library& library) {
        return library.emptyTrash(std::chrono::seconds(0));
    }).run([](Library& library, auto succeeded) {
        checkWhole(library, "second");
        CHECK_FALSE(isListed(library, "first"));
        if (isInTrash(library, "first")) // then whole
            CHECK(copiesOf(library.folder(), "the model of first") == 1);
        if (succeeded.value_or(false)) {
            CHECK_FALSE(isInTrash(library, "first"));
            CHECK(copiesOf(library.folder(), "the model of first") == 0);
        }
    });
}

TEST_CASE("a model without a run stays, or lies in the trash, or is back, whatever fails")
{
    const auto file = [](Library& library) { return library.folder() / "models/keras.safetensors"; };
    const auto judge = [&](Library& library, auto) {
        CHECK(copiesOf(library.folder(), "an imported model") == 1);
        CHECK(trashOf(library, TrashKind::Model).size() == (fs::exists(file(library)) ? 0 : 1));
    };
    const auto trash = [&](Library& library) -> Status {
        return library.trashModel(file(library)).map([](const TrashEntry&) {});
    };
    EveryFault(nothing, trash).run(judge);
    EveryFault(trash, [](Library& library) { return library.restore(library.trash().value().at(0)); }).run(judge);
}

TEST_CASE("a corpus and its captions stay, or lie in the trash, whatever fails")
{
    const auto captions = [](Library& library) {
        std::size_t count = 0;
        const auto corpora = library.corpora().value();
        for (const CorpusSummary& corpus : corpora)
            count += library.loadCorpus(corpus.name).value().size();
        const auto entries = library.trash().value();
        for (const TrashEntry& entry : entries)
            count += entry.captions;
        return count;
    };
    const auto judge = [&](Library& library, auto) { CHECK(captions(library) == 2); };
    const auto trash = [](Library& library) { return library.trashCorpus("tea"); };
    EveryFault(nothing, trash).run(judge);
    EveryFault(trash, [](Library& library) { return library.restoreCorpus("tea"); }).run(judge);
    EveryFault(nothing, [](Library& library) -> Status {
        return library.removeCaptions("tea", library.corpora().value().at(0).hash, {0}).map([](const TrashEntry&) {});
    }).run(judge);
}

TEST_CASE("a run that somebody trains is not deleted")
{
    const TemporaryFolder folder;
    Library library = Library::open(folder / "library").value();
    REQUIRE(library.addRun(runNamed("first")));
    REQUIRE(createFolder(library.runFolder("first")));
    {
        const auto lock = FolderLock::take(library.runFolder("first"));
        REQUIRE(lock);
        const auto refused = library.trashRun("first");
        CHECK(refused.error().code == ErrorCode::AlreadyExists);
        CHECK_FALSE(refused.error().hint.empty());
        CHECK(isListed(library, "first"));
    }
    CHECK(library.trashRun("first"));
}

TEST_CASE("what a version that moved folders first had left in the trash comes back")
{
    const TemporaryFolder folder;
    {
        Library library = Library::open(folder / "library").value();
        REQUIRE(library.addRun(runNamed("first")));
        folder.write("library/trash/runs/first/model.safetensors", "the model of first");
    }
    Library library = Library::open(folder / "library").value();
    checkWhole(library, "first");
    CHECK(library.emptyTrash(std::chrono::seconds(0)));
    checkWhole(library, "first");
}

TEST_CASE("the trash deletes only what it lists")
{
    const TemporaryFolder folder;
    Library library = Library::open(folder / "library").value();
    folder.write("library/trash/runs/nobody knows me/model.safetensors", "a stray model");
    folder.write("library/trash/models/by hand/model.safetensors", "a model put there by hand");
    CHECK(library.emptyTrash(std::chrono::seconds(0)));
    CHECK(copiesOf(library.folder(), "a stray model") == 1);
    CHECK(copiesOf(library.folder(), "a model put there by hand") == 1);
    // Nor does a run of its name get it, or take its place.
    REQUIRE(library.addRun(runNamed("nobody knows me")));
    CHECK_FALSE(fs::exists(library.runFolder("nobody knows me")));
    folder.write("library/runs/nobody knows me/model.safetensors", "my own model");
    REQUIRE(library.trashRun("nobody knows me"));
    CHECK(copiesOf(library.folder(), "a stray model") == 1);
    REQUIRE(library.restoreRun("nobody knows me"));
    checkWhole(library, "nobody knows me", "my own model");
}

TEST_CASE("a run does not come back over another folder")
{
    const TemporaryFolder folder;
    Library library = Library::open(folder / "library").value();
    REQUIRE(library.addRun(runNamed("first")));
    folder.write("library/runs/first/model.safetensors", "the model of first");
    REQUIRE(library.trashRun("first"));
    folder.write("library/runs/first/model.safetensors", "put there by hand");
    CHECK(library.restoreRun("first").error().code == ErrorCode::AlreadyExists);
    CHECK(isInTrash(library, "first"));
    fs::remove_all(library.runFolder("first"));
    REQUIRE(library.restoreRun("first"));
    checkWhole(library, "first");
}
