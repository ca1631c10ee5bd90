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
