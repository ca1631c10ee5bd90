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
        5, null, [[["61533", "deep"]]], ["1", null], [true, "no id"]])"));
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 15);
    CHECK(reading.captions[0].templateId == 61533);
    CHECK(reading.captions[0].boxes == Boxes{"all", "the things"});
    CHECK(reading.captions[1].templateId == 61527);
    CHECK(reading.captions[1].boxes == Boxes{"Caf\xc3\xa9 \xf0\x9f\x98\x82"});
    CHECK(reading.captions[2].boxes == Boxes{});
    CHECK(reading.captions[3].boxes == Boxes{"a", ""});
    for (std::size_t i = 0; i < reading.captions.size(); ++i)
        CHECK((reading.captions[i].fault == CaptionFault::None) == (i < 4));
    CHECK(reading.captions[4].fault == CaptionFault::UnknownTemplate);
    CHECK(reading.captions[5].fault == CaptionFault::Malformed);
    CHECK(reading.captions[5].boxes == Boxes{"[\"61533\"]"});
    CHECK(reading.captions[5].entry == 6);
    CHECK(reading.progress.back().what == "pairs.json");
}

TEST_CASE("A list without entries holds no captions, and says so")
{
    const test::TemporaryFolder folder;
    const auto reading = test::readAll(folder.write("pairs.json", " [ ] "));
    REQUIRE_FALSE(reading.status);
    CHECK(reading.status.error().text.find("holds no captions") != std::string::npos);
}

namespace {

const std::string kNext = "[1,\"the next one\"]";

} // namespace

TEST_CASE("What is wrong in an entry ends with it")
{
    const test::TemporaryFolder folder;
    for (const char* bad : {"[1,NaN]", "[1,\"a\" \"b\"]", "[1,\"\\ud83d\"]", "[1e999,\"a\"]", "[1,'a']", "nonsense", "[1,\"a\"}",
             "{\"a\" 1}", "[1,\"\\x\"]", "None", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"}) {
        CAPTURE(bad);
        const auto reading = test::readAll(folder.write("a.json", "[" + kNext + ",\n" + bad + ",\n" + kNext + "]"));
        REQUIRE(reading.status);
        REQUIRE(reading.captions.size() == 3);
        CHECK(reading.captions[1].fault == CaptionFault::Malformed);
        CHECK(reading.captions[1].entry == 2);
        CHECK(reading.captions[2].boxes == Boxes{"the next one"});
    }
}

TEST_CASE("A string without an end costs its line; an entry of more than a megabyte only itself")
{
    const test::TemporaryFolder folder;
    const auto open =
        test::readAll(folder.write("a.json", "[\n" + kNext + ",\n[1,\"no end],\n" + kNext + ",\n" + kNext + "\n]\n"));
    REQUIRE(open.status);
    REQUIRE(open.captions.size() == 4);
    CHECK(open.captions[1].fault == CaptionFault::Malformed);
    CHECK(open.captions[3].boxes == Boxes{"the next one"});
    const auto large = test::readAll(folder.write("b.json", "[[1,\"" + std::string(2'000'000, 'x') + "\"]," + kNext + "]"));
    REQUIRE(large.captions.size() == 2);
    CHECK(large.captions[0].fault == CaptionFault::Malformed);
    CHECK(large.captions[1].fault == CaptionFault::None);
}

TEST_CASE("Commas too many, lists behind lists and junk behind the end lose nothing")
{
    const test::TemporaryFolder folder;
    const auto read = [&](const std::string& text) { return test::readAll(folder.write("a.json", text)); };
    CHECK(read("[" + kNext + ",," + kNext + ",\n]").captions.size() == 2);
    CHECK(read("[" + kNext + "]\n[" + kNext + "]").captions.size() == 2);
    CHECK(read("[" + kNext + " " + kNext + "]").captions.size() == 2);
    const auto junk = read("[" + kNext + "] and more, [ of it");
    REQUIRE(junk.status);
    REQUIRE(junk.captions.size() == 2);
    CHECK(junk.captions[1].fault == CaptionFault::Malformed);
    CHECK(junk.captions[1].boxes == Boxes{"and more, [ of it"});
    const auto cut = read("[" + kNext + ",\n" + kNext);
    REQUIRE_FALSE(cut.status); // a part of the file is missing, not an entry wrong
    CHECK(cut.status.error().text.find("line 2") != std::string::npos);
}

TEST_CASE("JSON Lines are an entry a line, by their ending or by how they look; numbers are those of lines")
{
    const test::TemporaryFolder folder;
    const std::string objects = "{\"template\": \"61527\", \"boxes\": [\"a\", \"b\"]}\n\n{\"template\": 1, \"boxes\": [\"c\n"
                                "{\"template\": 2, \"boxes\": [\"d\", null]},\n";
    for (const char* name : {"a.jsonl", "a.NDJSON", "a.json"}) {
        CAPTURE(name);
        const auto reading = test::readAll(folder.write(name, objects));
        REQUIRE(reading.status);
        REQUIRE(reading.captions.size() == 3);
        CHECK(reading.captions[0].templateId == 61527);
        CHECK(reading.captions[0].boxes == Boxes{"a", "b"});
        CHECK(reading.captions[1].fault == CaptionFault::Malformed);
        CHECK(reading.captions[1].entry == 3);
        CHECK(reading.captions[2].boxes == Boxes{"d"});
        CHECK(reading.captions[2].entry == 4);
    }
    CHECK(test::readAll(folder.write("b.json", "[61527, \"one|two|\"]\n[61527, \"three|\"]\n")).captions.size() == 2);
    CHECK(test::readAll(folder.write("c.json", "[61527, \"one|two|\"]")).captions.at(0).boxes == Boxes{"one", "two"});
    CHECK(test::readAll(folder.write("d.jsonl", "[[61527, \"one|two|\"], [61527, \"three|\"]]")).captions.size() == 2);
}

TEST_CASE("Objects are read by the names of their values, and hold nothing else")
{
    const test::TemporaryFolder folder;
    const auto reading = test::readAll(folder.write("a.json", R"([
        {"url": "i.example.com/1.jpg", "metadata": {"author": "somebody"}, "template_id": 61527.0, "text": "one|two|"},
        {"template_id": "61527", "text": "three|four", "author": "somebody"},
        {"template_id": 61527, "author": "somebody"},
        {"template_id": 61527, "text": {"a": 1}}, {"text": "no template|"}])"));
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 5);
    CHECK(reading.captions[0].templateId == 61527);
    CHECK(reading.captions[0].boxes == Boxes{"one", "two"});
    CHECK(reading.captions[1].boxes == Boxes{"three", "four"});
    for (const std::size_t i : {2, 3, 4})
        CHECK(reading.captions[i].fault == CaptionFault::Malformed);
    for (const auto& caption : reading.captions)
        for (const auto& box : caption.boxes)
            CHECK(box.find("somebody") == std::string::npos);
}

TEST_CASE("Data frames are read in every way in which they are written")
{
    const test::TemporaryFolder folder;
    for (const char* text : {R"({"template_id":{"0":61527,"1":5},"text":{"0":"one|two|","1":"three|"}})",
             R"({"template_id":[61527,5],"text":["one|two|","three|"]})",
             R"({"0":{"template_id":61527,"text":"one|two|"},"1":{"template_id":5,"text":"three|"}})",
             R"({"columns":["template_id","text"],"index":[0,1],"data":[[61527,"one|two|"],[5,"three|"]]})",
             R"({"made": "today", "memes": [{"template_id":61527,"text":"one|two|"},{"template_id":5,"text":"three|"}]})",
             R"({"data": [[61527,"one|two|"],[5,"three|"]]})"}) {
        CAPTURE(text);
        const auto reading = test::readAll(folder.write("a.json", text));
        REQUIRE(reading.status);
        REQUIRE(reading.captions.size() == 2);
        CHECK(reading.captions[0].templateId == 61527);
        CHECK(reading.captions[0].boxes.front() == "one");
        CHECK(reading.captions[1].templateId == 5);
    }
}

TEST_CASE("Texts alone need a template")
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("a.json", "[\n\"one|two|\",\n\"three\"]");
    CHECK(test::readAll(file).status.error().code == ErrorCode::InvalidArgument);
    ReadOptions options;
    options.templateId = 3;
    CHECK(test::readAll(file, options).captions.at(0).boxes == Boxes{"one", "two"});
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
    const auto csv = folder.write("a.csv", "template,box\n1,first\n1,second\n1,third\n");
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
        CHECK(captions == 1);
    }
}

TEST_CASE("One odd entry before the others is malformed, and the others come in")
{
    const test::TemporaryFolder folder;
    const char* odd[] = {
        "{}", "[]", "\"y\"", "{\"message\":\"try again later, please\"}", "null", "[[]]", "[{\"code\":503}]", "12"};
    for (const std::string first : odd) {
        CAPTURE(first);
        for (const bool withTemplate : {false, true}) {
            if (withTemplate && first == "\"y\"")
                continue; // a text that one template is named for
            ReadOptions options;
            if (withTemplate)
                options.templateId = 9;
            const std::string pairs[] = {"[8,\"one text|two texts\"]", "[8,\"three|four\"]"};
            const std::pair<const char*, std::string> files[] = {{"a.json", "[" + first + "," + pairs[0] + "," + pairs[1] + "]"},
                {"b.json", "[\n" + first + ",\n" + pairs[0] + ",\n" + pairs[1] + "\n]\n"},
                {"c.jsonl", first + "\n" + pairs[0] + "\n" + pairs[1] + "\n"},
                {"d.json", first + "\n" + pairs[0] + "\n" + pairs[1] + "\n"},
                {"e.jsonl", "[" + first + "," + pairs[0] + "," + pairs[1] + "]"}};
            for (const auto& [name, text] : files) {
                CAPTURE(name);
                const auto reading = test::readAll(folder.write(name, text), options);
                REQUIRE(reading.status);
                REQUIRE(reading.captions.size() == 3);
                CHECK(reading.captions[0].fault == CaptionFault::Malformed);
                CHECK(reading.captions[1].templateId == 8);
                CHECK(reading.captions[1].boxes == Boxes{"one text", "two texts"});
                CHECK(reading.captions[2].boxes == Boxes{"three", "four"});
                CHECK(previewTable(folder / name, CaptionFormat::Auto, kRecordsForGuess).value().records.empty());
            }
        }
    }
    const auto two = test::readAll(folder.write("a.json", "[{},[8,\"one text|two\"]]"));
    REQUIRE(two.captions.size() == 2);
    CHECK(two.captions[1].boxes == Boxes{"one text", "two"});
    const auto text = test::readAll(folder.write("b.json", "[\"y\",[8,\"one text|two\"]]"));
    REQUIRE(text.captions.size() == 2);
    CHECK(text.captions[1].templateId == 8);
}

TEST_CASE("An odd object names no column of the others")
{
    const test::TemporaryFolder folder;
    const std::string objects = "{\"message\":\"try again later\"}\n{\"template\":8,\"vorne\":\"one text\",\"hinten\":\"two "
                                "texts\"}\n{\"template\":8,\"vorne\":\"three texts\",\"hinten\":\"and four\"}\n";
    const auto reading = test::readAll(folder.write("a.jsonl", objects));
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 3);
    CHECK(reading.captions[0].fault == CaptionFault::Malformed);
    CHECK(reading.captions[1].boxes == Boxes{"one text", "two texts"});
    const auto table = previewTable(folder / "a.jsonl", CaptionFormat::Auto, kRecordsForGuess).value();
    CHECK(table.records.front() == Boxes{"template", "vorne", "hinten"});
    // An object far behind the pairs costs nothing either.
    std::string many = "[";
    for (int i = 0; i < 150; ++i)
        many += "[8,\"a text\"],";
    const auto late = test::readAll(folder.write("b.json", many + "{\"done\":true},\"the end\"]"));
    REQUIRE(late.status);
    CHECK(late.captions.size() == 152);
}
