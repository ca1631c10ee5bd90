#include <doctest/doctest.h>

#include "Reading.h"
#include "data/ImportPreview.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using test::Boxes;

namespace {

ReadOptions knowing(std::vector<TemplateName> names)
{
    ReadOptions options;
    options.knownTemplates = std::move(names);
    return options;
}

} // namespace

TEST_CASE("CSV follows RFC 4180: quotes, doubled quotes, commas and line ends inside, CRLF")
{
    const test::TemporaryFolder folder;
    const auto reading = test::readAll(folder.write("a.csv",
        "template,box1,box2\r\n"
        "61533,plain,\"with, comma\"\r\n"
        "61533,\"she said \"\"no\"\"\",\"two\r\nlines\"\r\n"
        "61527,last,caf\xc3\xa9"));
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 3);
    CHECK(reading.captions[0].boxes == Boxes{"plain", "with, comma"});
    CHECK(reading.captions[1].boxes == Boxes{"she said \"no\"", "two\r\nlines"});
    CHECK(reading.captions[2].boxes == Boxes{"last", "caf\xc3\xa9"});
    CHECK(reading.captions[2].templateId == 61527);
}

TEST_CASE("Nothing after the last text means fewer boxes; quotes around nothing mean an empty box")
{
    const test::TemporaryFolder folder;
    const auto reading = test::readAll(folder.write("a.csv", "template,1,2,3\n1,a,b,\n1,a,,c\n1,a,,\"\"\n1,,\n1\n1,a\n"));
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 6);
    CHECK(reading.captions[0].boxes == Boxes{"a", "b"});
    CHECK(reading.captions[1].boxes == Boxes{"a", "", "c"});
    CHECK(reading.captions[2].boxes == Boxes{"a", "", ""});
    CHECK(reading.captions[3].boxes == Boxes{});
    CHECK(reading.captions[4].boxes == Boxes{});
    CHECK(reading.captions[5].boxes == Boxes{"a"});
}

TEST_CASE("Templates go by id or by any known name, in any case")
{
    const test::TemporaryFolder folder;
    const auto path = folder.write("a.csv", "\xef\xbb\xbfTemplate,top\nTwo Buttons,a\ndaily  struggle,b\n87743020,c\n");
    const auto reading = test::readAll(path, knowing({{87743020, "two buttons", {"Daily Struggle"}}}));
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 3);
    for (const auto& caption : reading.captions)
        CHECK(caption.templateId == 87743020);
}

TEST_CASE("A template that nobody knows is malformed, and its name is told; the others come in")
{
    const test::TemporaryFolder folder;
    const auto reading = test::readAll(folder.write("a.csv", "template,top\nSad Otter,b\n1,a\n"));
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 2);
    CHECK(reading.captions[0].malformed);
    CHECK(reading.captions[0].boxes == Boxes{"Sad Otter", "b"});
    CHECK_FALSE(reading.captions[1].malformed);
}

TEST_CASE("Cells may be parted by semicolons or tabs, and texts may hold the other signs")
{
    const test::TemporaryFolder folder;
    for (const std::string separator : {",", ";", "\t"}) {
        CAPTURE(separator);
        std::string csv;
        for (std::string line : {"template#one#two", "1#\"a, b; c\"#d", "2#e#\"f, g\"", "3#h;i, j#\"k\""}) {
            if (separator != "\t" && line.starts_with('3'))
                continue;
            for (auto at = line.find('#'); at != std::string::npos; at = line.find('#'))
                line.replace(at, 1, separator);
            csv += line + "\n";
        }
        const auto reading = test::readAll(folder.write("a.csv", csv));
        REQUIRE(reading.status);
        REQUIRE(reading.captions.size() >= 2);
        CHECK(reading.captions[0].boxes == Boxes{"a, b; c", "d"});
        CHECK(reading.captions[1].boxes == Boxes{"e", "f, g"});
        CHECK(previewCsv(folder / "a.csv", 4).value().columns == 3);
        CHECK(previewCsv(folder / "a.csv", 4).value().standard);
    }
}

TEST_CASE("A file in which nobody knows any template is an error that names file, record and template")
{
    const test::TemporaryFolder folder;
    const auto reading = test::readAll(folder.write("a.csv", "template,top\n,a\nSad Otter,b\n"));
    REQUIRE_FALSE(reading.status);
    CHECK(reading.status.error().code == ErrorCode::NotFound);
    CHECK(reading.status.error().text.find("a.csv, record 3: there is no template 'Sad Otter'") != std::string::npos);
}

TEST_CASE("Records without a template or with more boxes than the header are malformed")
{
    const test::TemporaryFolder folder;
    const auto reading = test::readAll(folder.write("a.csv", "template,1\n,a\n1,a,b\n1,a,\n"));
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 3);
    CHECK(reading.captions[0].malformed);
    CHECK(reading.captions[1].malformed);
    CHECK_FALSE(reading.captions[2].malformed);
}

TEST_CASE("A field and a record may reach over the pieces in which a file is read")
{
    const test::TemporaryFolder folder;
    std::string csv = "template,1,2\n";
    const std::string filler(1000, 'x');
    for (int i = 0; i < 400; ++i)
        csv += std::to_string(i + 1) + ",\"" + filler + "\n" + filler + "\",b\n";
    const auto reading = test::readAll(folder.write("a.csv", csv));
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 400);
    for (std::size_t i = 0; i < 400; ++i) {
        REQUIRE(reading.captions[i].templateId == static_cast<std::int64_t>(i + 1));
        REQUIRE(reading.captions[i].boxes == Boxes{filler + "\n" + filler, "b"});
    }
}
