#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "storage/Library.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

namespace {

/// A CSV of `count` captions that pass every rule.
std::string goodCsv(int first, int count, int templateId = 1)
{
    std::string csv = "template,top,bottom\n";
    for (int i = first; i < first + count; ++i)
        csv += std::to_string(templateId) + ",when the kettle sings,it is tea number " + std::to_string(i) + "\n";
    return csv;
}

ImportRequest importOf(std::vector<std::filesystem::path> paths, std::string corpus = "tea")
{
    ImportRequest request;
    request.paths = std::move(paths);
    request.corpus = std::move(corpus);
    return request;
}

struct Fixture {
    test::TemporaryFolder folder;
    Library library = Library::open(folder / "library").value();

    CleaningReport import(const ImportRequest& request)
    {
        const auto outcome = library.importCaptions(request, {}, {});
        REQUIRE(outcome);
        CHECK(outcome->end == ImportEnd::Finished);
        std::uint64_t sum = outcome->report.kept;
        for (const auto& line : outcome->report.dropped)
            sum += line.count;
        CHECK(outcome->report.read == sum);
        return outcome->report;
    }
};

std::uint64_t dropped(const CleaningReport& report, const std::string& rule)
{
    for (const auto& line : report.dropped)
        if (line.rule == rule)
            return line.count;
    FAIL("no line " << rule);
    return 0;
}

} // namespace

TEST_CASE_FIXTURE(Fixture, "An import is there after the library is opened again, with its summary")
{
    import(importOf({folder.write("a.csv", goodCsv(0, 30)), folder.write("b.csv", goodCsv(10, 30, 2))}));
    const auto again = Library::open(folder / "library");
    REQUIRE(again);
    Library reopened = Library::open(folder / "library").value();
    const auto corpus = reopened.loadCorpus("tea");
    REQUIRE(corpus);
    CHECK(corpus->size() == 60);
    CHECK(corpus->text(0) == "when the kettle sings|it is tea number 0");
    CHECK(corpus->text(59) == "when the kettle sings|it is tea number 39");
    CHECK(corpus->templateId(30) == 2);
    const auto summaries = reopened.corpora().value();
    REQUIRE(summaries.size() == 1);
    CHECK(summaries[0].name == "tea");
    CHECK(summaries[0].captions == 60);
    CHECK(summaries[0].templates == 2);
    CHECK(summaries[0].rows == corpus->rows());
    CHECK(summaries[0].hash == corpus->hash());
}

TEST_CASE_FIXTURE(Fixture, "The same file twice adds nothing the second time; another corpus is another matter")
{
    const auto path = folder.write("a.csv", goodCsv(0, 30));
    CHECK(import(importOf({path})).kept == 30);
    const auto second = import(importOf({path}));
    CHECK(second.kept == 0);
    CHECK(dropped(second, "duplicates") == 30);
    CHECK(library.corpora().value()[0].captions == 30);
    CHECK(import(importOf({path, path}, "other")).kept == 30);

    const auto sum = library.report("tea").value();
    CHECK(sum.read == 60);
    CHECK(sum.kept == 30);
    CHECK(dropped(sum, "duplicates") == 30);
    CHECK(sum.dropped[7].examples.size() == kReportExamples);
    CHECK(sum.dropped[7].examples[0].text == "when the kettle sings|it is tea number 0");
}

TEST_CASE_FIXTURE(Fixture, "A cap counts the captions of earlier imports")
{
    auto request = importOf({folder.write("a.csv", goodCsv(0, 30))});
    request.cleaning.cap = 20;
    CHECK(import(request).kept == 20);
    request.paths = {folder.write("b.csv", goodCsv(100, 5))};
    CHECK(dropped(import(request), "cap") == 5);
}

TEST_CASE_FIXTURE(Fixture, "Only the most popular templates of the request stay when asked")
{
    auto request = importOf({folder.write("a.csv", goodCsv(0, 3, 7)), folder.write("b.csv", goodCsv(0, 9, 5)),
        folder.write("c.csv", goodCsv(0, 6, 6))});
    request.mostPopular = 2;
    const auto report = import(request);
    CHECK(report.kept == 15);
    CHECK(dropped(report, "most-popular") == 3);
    CHECK(report.dropped.back().examples.at(0).text == "when the kettle sings|it is tea number 0");
    const auto templates = library.loadCorpus("tea").value().templates();
    REQUIRE(templates.size() == 2);
    CHECK(templates[0].id == 5);
    CHECK(templates[1].id == 6);
    CHECK(dropped(library.report("tea").value(), "most-popular") == 3);
}

TEST_CASE_FIXTURE(Fixture, "An unreadable file among good ones fails the import by name and leaves nothing behind")
{
    const auto good = folder.write("good.csv", goodCsv(0, 10));
    const auto outcome = library.importCaptions(importOf({good, folder.write("broken.json", "[[\"1\", ")}), {}, {});
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == ErrorCode::Malformed);
    CHECK(outcome.error().text.find("broken.json") != std::string::npos);
    CHECK(library.corpora().value().empty());
    CHECK(import(importOf({good})).kept == 10);
}

TEST_CASE_FIXTURE(Fixture, "A stop at any moment leaves nothing behind and is no error")
{
    const auto path = folder.write("a.csv", goodCsv(0, 3000));
    for (const std::string phase : {"a.csv", "saving"}) {
        std::stop_source source;
        const auto stopAt = [&](const Progress& progress) {
            if (progress.what == phase)
                source.request_stop();
        };
        const auto outcome = library.importCaptions(importOf({path}), source.get_token(), stopAt);
        REQUIRE(outcome);
        CHECK(outcome->end == ImportEnd::Stopped);
        CHECK(library.corpora().value().empty());
    }
    CHECK(import(importOf({path})).kept == 3000);
}

TEST_CASE_FIXTURE(Fixture, "Names come from the files and from the names given, and serve later CSV files")
{
    folder.write("set/memes/A.json", R"([{"boxes": ["the first of them all", "is this"]}])");
    folder.write(
        "set/templates/A.json", R"({"title": "Otter Meme Template", "template_id": "8", "alternative_names": "sad otter"})");
    import(importOf({folder / "set"}));
    auto request = importOf(
        {folder.write("a.csv", "template,1\nSad Otter,this one goes by its other name\nTea,this goes by a given name\n")});
    request.reading.knownTemplates = {{9, "Tea", {}}, {8, "not the otter", {}}};
    CHECK(import(request).kept == 2);
    const auto templates = library.loadCorpus("tea").value().templates();
    REQUIRE(templates.size() == 2);
    CHECK(templates[0] == TemplateEntry{8, "Otter", 2, 2});
    CHECK(templates[1].name == "Tea");
}

TEST_CASE_FIXTURE(Fixture, "An import without a name or without files is refused")
{
    CHECK(library.importCaptions(importOf({"a.csv"}, ""), {}, {}).error().code == ErrorCode::InvalidArgument);
    CHECK(library.importCaptions(importOf({}), {}, {}).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE_FIXTURE(Fixture, "A new corpus in which nothing would be kept is not made, and one that is there keeps its captions")
{
    const auto nothing = folder.write("a.csv", "template,1\n1,no\n");
    CHECK(import(importOf({nothing})).kept == 0);
    CHECK(library.corpora().value().empty());
    import(importOf({folder.write("b.csv", goodCsv(0, 3))}));
    CHECK(import(importOf({nothing})).kept == 0);
    CHECK(library.corpora().value().at(0).captions == 3);
    CHECK(dropped(library.report("tea").value(), "min-length") == 1);
}

TEST_CASE_FIXTURE(Fixture, "New templates are known to later imports, with one id, and only those that keep a caption")
{
    auto request = importOf({folder.write("a.csv", "template,1\nSad Otter,where is my fish today\nGlad Otter,short\n")});
    request.reading.newTemplates = NewTemplates::Take;
    const auto report = import(request);
    CHECK(report.kept == 1);
    const auto names = library.templateNames().value();
    REQUIRE(names.size() == 1);
    CHECK(names[0].name == "Sad Otter");
    CHECK(names[0].id >= kFirstNewTemplate);
    request =
        importOf({folder.write("b.csv", "template,1\nsad otter,here is the other one\nGlad Otter,a text that is long enough\n")});
    const auto later = import(request);
    CHECK(later.kept == 1);
    CHECK(dropped(later, "template") == 1);
    CHECK(library.loadCorpus("tea").value().templates().at(0).name == "Sad Otter");
    const auto sum = library.report("tea").value();
    CHECK(sum.changed.back().count == 2);
    const auto line = std::ranges::find(sum.dropped, "template", &DroppedCount::rule);
    CHECK(line->examples.at(0) == DroppedExample{"Glad Otter|a text that is long enough", 3, "b.csv"});
}

TEST_CASE_FIXTURE(Fixture, "Texts beyond ASCII and with odd characters come back as they were")
{
    auto request = importOf({folder.write("a.json", R"([[1, "caf\u00e9 \ud83d\ude02 a\u0000b 'quoted' \"twice\"|"]])")});
    request.cleaning.off.set(static_cast<std::size_t>(CleaningRule::Ascii));
    request.cleaning.off.set(static_cast<std::size_t>(CleaningRule::English));
    import(request);
    // A NUL, which no text holds, stands for a blank.
    const std::string expected = "caf\xc3\xa9 \xf0\x9f\x98\x82 a b 'quoted' \"twice\"";
    CHECK(library.loadCorpus("tea").value().text(0) == expected);
}
