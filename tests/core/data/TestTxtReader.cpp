#include <doctest/doctest.h>

#include "Reading.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using test::Boxes;

TEST_CASE("A text file is a caption a line, bars between the boxes")
{
    const test::TemporaryFolder folder;
    ReadOptions options;
    options.templateId = 42;
    const auto reading = test::readAll(folder.write("captions.txt",
                                           "\xef\xbb\xbf"
                                           "top|bottom\r\n\nonly one|\nlast line"),
        options);
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 4);
    CHECK(reading.captions[0].boxes == Boxes{"top", "bottom"});
    CHECK(reading.captions[1].boxes == Boxes{}); // an empty line is a caption without text, for the rules to drop
    CHECK(reading.captions[2].boxes == Boxes{"only one"});
    CHECK(reading.captions[3].boxes == Boxes{"last line"});
    CHECK(reading.captions[3].templateId == 42);
    CHECK(reading.progress.back().done == reading.progress.back().total);
}

TEST_CASE("A text file needs a template")
{
    const test::TemporaryFolder folder;
    const auto reading = test::readAll(folder.write("captions.txt", "top|bottom\n"));
    REQUIRE_FALSE(reading.status);
    CHECK(reading.status.error().code == ErrorCode::InvalidArgument);
    CHECK(reading.status.error().text.find("captions.txt") != std::string::npos);
}

TEST_CASE("A text file that is plainly a table is read as one, also where one template is named for all")
{
    const test::TemporaryFolder folder;
    ReadOptions options;
    options.templateId = 42;
    for (const std::string sign : {",", ";", "\t", "|"}) {
        CAPTURE(sign);
        const std::string head = "template" + sign + "top" + sign + "bottom\n";
        const auto file = folder.write("a.txt", head + "7" + sign + "a b" + sign + "c d\n8" + sign + "e" + sign + "f\n");
        CHECK(formatOf(file).value() == CaptionFormat::Csv);
        for (const ReadOptions& each : {ReadOptions(), options}) {
            const auto reading = test::readAll(file, each);
            REQUIRE(reading.status);
            REQUIRE(reading.captions.size() == 2);
            CHECK(reading.captions[0].templateId == 7);
            CHECK(reading.captions[0].boxes == Boxes{"a b", "c d"});
        }
    }
    // Neither a header alone nor signs alone make a table.
    CHECK(formatOf(folder.write("b.txt", "template,top\n")).value() == CaptionFormat::Txt);
    CHECK(formatOf(folder.write("c.txt", "well, yes\nno, never\noh, fine\n")).value() == CaptionFormat::Txt);
    CHECK(formatOf(folder.write("d.txt", "template,top\n7,a\nb, c, and d\n")).value() == CaptionFormat::Txt);
}
