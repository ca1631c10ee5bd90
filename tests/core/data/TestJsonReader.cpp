#include <doctest/doctest.h>

#include "Reading.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using test::Boxes;

TEST_CASE("Pairs are read in order; what is no pair is malformed")
{
    const test::TemporaryFolder folder;
    const auto reading = test::readAll(folder.write("pairs.json", R"([
        ["61533", "all|the things|"], [61527, "Caf\u00e9 \ud83d\ude02"], ["1", ""], ["1", "a||"],
        ["x", "no id"], ["61533"], ["61533", 7], [-3, "no id"], [1234567890123, "too long an id"], ["61533", "a", "b"],
        {"author": "somebody", "boxes": ["a"]}, "text", 5, null, [[["61533", "deep"]]]])"));
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 15);
    CHECK(reading.captions[0].templateId == 61533);
    CHECK(reading.captions[0].boxes == Boxes{"all", "the things"});
    CHECK(reading.captions[1].templateId == 61527);
    CHECK(reading.captions[1].boxes == Boxes{"Caf\xc3\xa9 \xf0\x9f\x98\x82"});
    CHECK(reading.captions[2].boxes == Boxes{});
    CHECK(reading.captions[3].boxes == Boxes{"a", ""});
    for (std::size_t i = 0; i < reading.captions.size(); ++i)
        CHECK(reading.captions[i].malformed == (i >= 4));
    CHECK(reading.captions[10].boxes == Boxes{"{}"}); // the author is not even an example
    CHECK(reading.progress.back().what == "pairs.json");
}

TEST_CASE("An empty list is no error")
{
    const test::TemporaryFolder folder;
    const auto reading = test::readAll(folder.write("pairs.json", " [ ] "));
    CHECK(reading.status);
    CHECK(reading.captions.empty());
}

TEST_CASE("Reading ends early, without an error, when it is stopped")
{
    const test::TemporaryFolder folder;
    std::string many = "[[1,\"first\"]";
    for (int i = 0; i < 1000; ++i)
        many += ",[1,\"more\"]";
    ReadOptions options;
    options.templateId = 1;
    const auto json = folder.write("a.json", many + "]");
    const auto csv = folder.write("a.csv", "template,box\n1,first\n1,second\n");
    const auto txt = folder.write("a.txt", "first\nsecond\nthird\n");
    folder.write("memes/A.json", R"([{"boxes": ["a"]}, {"boxes": ["b"]}])");
    folder.write("templates/A.json", R"({"template_id": "1", "title": "A"})");
    for (const auto& path : {json, csv, txt, folder.path()}) {
        std::stop_source source;
        std::size_t captions = 0;
        const auto status = readCaptions(
            path, options,
            [&](const RawCaption&) {
                ++captions;
                source.request_stop();
            },
            [](const TemplateName&) {}, source.get_token(), {});
        CHECK(status);
        CHECK(captions >= 1);
        CHECK(captions <= 2); // a CSV piece is finished
    }
}
