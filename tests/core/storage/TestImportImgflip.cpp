#include <doctest/doctest.h>

#include <map>
#include <string>

#include "data/Split.h"
#include "storage/Library.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

namespace {

std::map<std::string, std::uint64_t> droppedBy(const CleaningReport& report)
{
    std::map<std::string, std::uint64_t> dropped;
    for (const auto& line : report.dropped)
        if (line.count > 0)
            dropped[line.rule] = line.count;
    return dropped;
}

using Dropped = std::map<std::string, std::uint64_t>;

} // namespace

TEST_CASE("The shared captions give the known figures, curly quotes folded, and nothing more the second time")
{
    const auto data = test::sharedData("data/imgflip");
    if (!data) {
        MESSAGE("skipped: the shared data is not there");
        return;
    }
    const test::TemporaryFolder folder;
    Library library = Library::open(folder.path()).value();
    ImportRequest request;
    request.paths = {*data};
    request.corpus = "imgflip";
    request.cleaning.off.set(static_cast<std::size_t>(CleaningRule::English));
    std::uint64_t reports = 0;
    const auto first = library.importCaptions(request, {}, [&](const Progress&) { ++reports; });
    REQUIRE(first);
    CHECK(first->report.read == 246'089);
    CHECK(first->report.kept == 193'693);
    CHECK(droppedBy(first->report)
        == Dropped{{"min-length", 2'585}, {"max-length", 44'814}, {"ascii", 910}, {"pipe", 17}, {"duplicates", 4'070}});
    CHECK(reports > 2);

    const auto second = library.importCaptions(request, {}, {});
    REQUIRE(second);
    CHECK(second->report.kept == 0);
    CHECK(droppedBy(second->report).at("duplicates") == 4'070 + 193'693);

    const auto corpus = library.loadCorpus("imgflip");
    REQUIRE(corpus);
    CHECK(corpus->size() == 193'693);
    CHECK(corpus->rows() == 9'204'235);
    CHECK(corpus->templates().size() == 48);
    for (const auto& entry : corpus->templates())
        CHECK_FALSE(entry.name.empty());
    CHECK(sharedCaptions(splitCorpus(*corpus, SplitMode::Caption, 0.02, 1)) == 0);
}

TEST_CASE("The article's sample imports as pairs: all 471 are read and pass every rule but English")
{
    const auto sample = test::sharedData("data/sample/training_data_sample.json");
    if (!sample) {
        MESSAGE("skipped: the shared data is not there");
        return;
    }
    const test::TemporaryFolder folder;
    Library library = Library::open(folder.path()).value();
    ImportRequest request;
    request.paths = {*sample};
    request.corpus = "sample";
    const auto cleaned = library.importCaptions(request, {}, {});
    REQUIRE(cleaned);
    CHECK(cleaned->report.read == 471);
    CHECK(droppedBy(cleaned->report) == Dropped{{"english", 3}});

    request.corpus = "all";
    request.cleaning.off.set(static_cast<std::size_t>(CleaningRule::English));
    CHECK(library.importCaptions(request, {}, {}).value().report.kept == 471);
}
