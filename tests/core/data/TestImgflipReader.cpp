#include <doctest/doctest.h>

#include "Reading.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using test::Boxes;

TEST_CASE("An ImgFlip575K folder gives captions in the order of its file names, with ids and names")
{
    const test::TemporaryFolder folder;
    folder.write("memes/B.json", R"([{"url": "u", "post": "p", "metadata": {"author": "x", "title": "B"}, "boxes": ["b"]}])");
    folder.write("memes/A.json", R"([{"boxes": ["one", "", "three"], "author": "somebody"}, {"boxes": []}, {"boxes": "no list"},
        {"metadata": {"boxes": ["nested"]}}, {"boxes": ["a", 5]}, ["boxes"], {"boxes": ["good"]}])");
    folder.write("memes/README.txt", "not a meme");
    folder.write("templates/A.json", R"({"title": "Two  Buttons Meme Template", "template_id": "87743020",
        "alternative_names": "daily struggle, which button,, "})");
    folder.write("templates/B.json", R"({"template_id": 7})");
    const auto reading = test::readAll(folder.path());
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 8);
    CHECK(reading.captions[0].boxes == Boxes{"one", "", "three"});
    CHECK(reading.captions[0].templateId == 87743020);
    CHECK(reading.captions[1].boxes == Boxes{});
    for (const std::size_t i : {2, 3, 4, 5})
        CHECK(reading.captions[i].fault == CaptionFault::Malformed);
    for (const auto& caption : reading.captions)
        for (const auto& box : caption.boxes)
            CHECK(box.find("somebody") == std::string::npos);
    CHECK(reading.captions[6].boxes == Boxes{"good"});
    CHECK(reading.captions[7].templateId == 7);
    REQUIRE(reading.names.size() == 2);
    CHECK(reading.names[0].id == 87743020);
    CHECK(reading.names[0].name == "Two Buttons");
    CHECK(reading.names[0].otherNames == Boxes{"daily struggle", "which button"});
    CHECK(reading.names[1].name == "B"); // without a title, the file's name
    CHECK(reading.progress.back().done == reading.progress.back().total);
}

TEST_CASE("What an ImgFlip575K folder lacks is said by name")
{
    const auto failure = [](auto&& fill) {
        const test::TemporaryFolder folder;
        fill(folder);
        const auto reading = test::readAll(folder.path());
        REQUIRE_FALSE(reading.status);
        return reading.status.error();
    };
    const std::string meme = R"([{"boxes": ["a"]}])";
    const auto says = [](const Error& error, const char* text) { return error.text.find(text) != std::string::npos; };

    CHECK(says(failure([](const auto&) {}), "memes"));
    CHECK(says(failure([](const auto& folder) { folder.write("memes/x.txt", ""); }), "no captions"));
    CHECK(says(failure([&](const auto& folder) { folder.write("memes/Lost.json", meme); }), "'Lost'"));
    CHECK(says(failure([&](const auto& folder) {
        folder.write("memes/Odd.json", meme);
        folder.write("templates/Odd.json", R"({"title": "A", "template_id": "12x"})");
    }),
        "'Odd'"));
    CHECK(says(failure([&](const auto& folder) {
        folder.write("memes/A.json", R"([["61533", "a pair|"]])");
        folder.write("templates/A.json", R"({"title": "A", "template_id": "12"})");
    }),
        "memes/A.json"));
}

TEST_CASE("Captions without a file for their template go by the name of theirs, and cost no others")
{
    const test::TemporaryFolder folder;
    const std::string meme = R"([{"boxes": ["one", "two"]}, {"boxes": ["three", null]}])";
    folder.write("memes/Two-Buttons.json", meme);
    folder.write("memes/Lost.json", meme);
    folder.write("memes/Whole.JSON", meme);
    folder.write("templates/Whole.JSON", R"({"template_id": 9.0, "title": "Whole"})");
    ReadOptions options;
    options.knownTemplates = {{87743020, "Two buttons", {}}};
    const auto reading = test::readAll(folder.path(), options);
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 6);
    CHECK(reading.captions[0].fault == CaptionFault::UnknownTemplate);
    CHECK(reading.captions[0].boxes == Boxes{"Lost", "one", "two"});
    CHECK(reading.captions[0].file == "Lost.json");
    CHECK(reading.captions[2].templateId == 87743020);
    CHECK(reading.captions[3].boxes == Boxes{"three", ""});
    CHECK(reading.captions[5].templateId == 9);
    CHECK(reading.captions[5].entry == 2);
}

TEST_CASE("The set is found in a clone of it, in its memes folder, and where its files lie in one folder")
{
    const test::TemporaryFolder folder;
    const std::string meme = R"([{"boxes": ["one", "two"]}])";
    folder.write("clone/README.md", "");
    folder.write("clone/dataset/memes/A.json", meme);
    folder.write("clone/dataset/templates/A.json", R"({"template_id": "7", "title": "A"})");
    CHECK(test::readAll(folder / "clone").captions.at(0).templateId == 7);
    CHECK(test::readAll(folder / "clone" / "dataset" / "memes").captions.at(0).templateId == 7);
    folder.write("flat/Two-Buttons.json", meme);
    ReadOptions options;
    options.knownTemplates = {{87743020, "Two buttons", {}}};
    CHECK(test::readAll(folder / "flat", options).captions.at(0).templateId == 87743020);
}
