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
        CHECK(reading.captions[i].malformed);
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
    CHECK(says(failure([&](const auto& folder) { folder.write("memes/Lost.json", meme); }), "templates/Lost.json"));
    CHECK(says(failure([&](const auto& folder) {
        folder.write("memes/A.json", meme);
        folder.write("templates/A.json", R"({"title": "A", "template_id": "12x"})");
    }),
        "templates/A.json"));
    CHECK(says(failure([&](const auto& folder) {
        folder.write("memes/A.json", R"([["61533", "a pair|"]])");
        folder.write("templates/A.json", R"({"title": "A", "template_id": "12"})");
    }),
        "memes/A.json"));
}
