#include <doctest/doctest.h>

#include "Reading.h"
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
    CHECK(reading.captions[1].boxes == Boxes{"she said \"no\"", "two\nlines"});
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

TEST_CASE("A template that nobody knows is a fault of its own, and its name is told; the others come in")
{
    const test::TemporaryFolder folder;
    const auto reading = test::readAll(folder.write("a.csv", "template,top\nSad Otter,b\n1,a\n"));
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 2);
    CHECK(reading.captions[0].fault == CaptionFault::UnknownTemplate);
    CHECK(reading.captions[0].boxes == Boxes{"Sad Otter", "b"});
    CHECK(reading.captions[0].entry == 2); // the row in a spreadsheet
    CHECK(reading.captions[1].fault == CaptionFault::None);
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
        CHECK(previewTable(folder / "a.csv", CaptionFormat::Csv, 4).value().columns == 3);
    }
}

TEST_CASE("A file in which nobody knows any template is an error that names file and templates")
{
    const test::TemporaryFolder folder;
    const auto reading = test::readAll(folder.write("a.csv", "template,top\n,a\nSad Otter,b\nGlad Otter,c\nSad Otter,d\n"));
    REQUIRE_FALSE(reading.status);
    CHECK(reading.status.error().code == ErrorCode::NotFound);
    CHECK(reading.status.error().text.find("a.csv names no known template: 'Sad Otter', 'Glad Otter'") != std::string::npos);
    CHECK(reading.status.error().hint.starts_with(kAddTemplatesHint));
}

TEST_CASE("Records without a template or with more boxes than the header are malformed")
{
    const test::TemporaryFolder folder;
    const auto reading = test::readAll(folder.write("a.csv", "template,1\n,a\n1,a,b\n1,a,\n"));
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 3);
    CHECK(reading.captions[0].fault == CaptionFault::Malformed);
    CHECK(reading.captions[1].fault == CaptionFault::Malformed);
    CHECK(reading.captions[1].boxes == Boxes{"1,a,b"}); // the line is shown
    CHECK(reading.captions[1].entry == 3);
    CHECK(reading.captions[2].fault == CaptionFault::None);
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

TEST_CASE("A stray quote costs its line and no other, wherever it stands")
{
    const test::TemporaryFolder folder;
    for (const char* bad : {"61527,a 15\" screen,b", "61527,\"a\"b,c", "61527,\"never closed,b"}) {
        CAPTURE(bad);
        const auto reading = test::readAll(folder.write(
            "a.csv", std::string("template,1,2\n61527,first,b\n") + bad + "\n61527,third,\"quo\nted\"\n61527,last,b\n"));
        REQUIRE(reading.status);
        REQUIRE(reading.captions.size() == 4);
        CHECK(reading.captions[1].fault == CaptionFault::Malformed);
        CHECK(reading.captions[1].boxes == Boxes{bad});
        CHECK(reading.captions[1].entry == 3);
        CHECK(reading.captions[2].boxes == Boxes{"third", "quo\nted"});
        CHECK(reading.captions[3].boxes == Boxes{"last", "b"});
    }
}

TEST_CASE("In tables parted by tabs quotes are letters where they part nothing")
{
    const test::TemporaryFolder folder;
    const auto reading =
        test::readAll(folder.write("a.TSV", "template\ttop\tbottom\n1\t\"quick\" question\ta 15\" screen\n1\t\"a\tb\"\tc\n"));
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 2);
    CHECK(reading.captions[0].boxes == Boxes{"\"quick\" question", "a 15\" screen"});
    CHECK(reading.captions[1].boxes == Boxes{"a\tb", "c"});
}

TEST_CASE("What a malformed line shows holds nothing of the columns that are not used")
{
    const test::TemporaryFolder folder;
    const auto reading = test::readAll(folder.write("a.csv", "template,author,top\n1,somebody,fine\n1,somebody,a 15\" screen\n"));
    REQUIRE(reading.captions.size() == 2);
    CHECK(reading.captions[1].boxes == Boxes{"1,a 15\" screen"});
}

TEST_CASE("Unquoted words for no value are empty, quoted ones are texts; a template that is none is malformed")
{
    const test::TemporaryFolder folder;
    const auto reading =
        test::readAll(folder.write("a.csv", "template,1,2\n1,nan,b\n1,\"nan\",b\n1,a,NULL\n1,a,none\nNaN,a,b\n1,\\N,#N/A\n"));
    REQUIRE(reading.captions.size() == 6);
    CHECK(reading.captions[0].boxes == Boxes{"", "b"});
    CHECK(reading.captions[0].emptied);
    CHECK(reading.captions[1].boxes == Boxes{"nan", "b"});
    CHECK_FALSE(reading.captions[1].emptied);
    CHECK(reading.captions[2].boxes == Boxes{"a"});
    CHECK(reading.captions[3].boxes == Boxes{"a", "none"});
    CHECK(reading.captions[4].fault == CaptionFault::Malformed);
    CHECK(reading.captions[5].boxes == Boxes{});
}

TEST_CASE("Ids that spreadsheets and data frames write with a point are ids; other numbers are no templates")
{
    const test::TemporaryFolder folder;
    const auto reading =
        test::readAll(folder.write("a.csv", "template,1\n61527.0,a\n000061527,b\n61527.5,c\n-1,d\n8.77e+07,e\n"));
    REQUIRE(reading.captions.size() == 5);
    CHECK(reading.captions[0].templateId == 61527);
    CHECK(reading.captions[1].templateId == 61527);
    CHECK(reading.captions[2].fault == CaptionFault::Malformed);
    CHECK(reading.captions[3].fault == CaptionFault::Malformed);
    CHECK(reading.captions[4].fault == CaptionFault::Malformed);
}

TEST_CASE("Unknown templates become new ones when that is wanted: one id for one name, everywhere, told once")
{
    const test::TemporaryFolder folder;
    ReadOptions options = knowing({{87743020, "two buttons", {}}});
    options.newTemplates = NewTemplates::Take;
    const auto reading = test::readAll(
        folder.write("a.csv", "template,1\nSad Otter,a\nSAD OTTER meme,b\nTwo Buttons,c\nGlad Otter,d\n!?,e\n"), options);
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 5);
    CHECK(reading.captions[0].templateId >= kFirstNewTemplate);
    CHECK(reading.captions[0].templateId < 1'000'000'000'000);
    CHECK(reading.captions[0].newTemplate);
    CHECK(reading.captions[1].templateId == reading.captions[0].templateId);
    CHECK(reading.captions[2].templateId == 87743020);
    CHECK_FALSE(reading.captions[2].newTemplate);
    CHECK(reading.captions[3].templateId != reading.captions[0].templateId);
    CHECK(reading.captions[4].fault == CaptionFault::Malformed);
    REQUIRE(reading.names.size() == 2);
    CHECK(reading.names[0].name == "Sad Otter");
    CHECK(test::readAll(folder.write("b.csv", "template,1\nsad-otter,a\n"), options).captions[0].templateId
        == reading.captions[0].templateId);
}

TEST_CASE("Lines may end with CR alone, records may be blank, and separators at the ends part nothing")
{
    const test::TemporaryFolder folder;
    const auto old = test::readAll(folder.write("a.csv", "template,1\r61527,a text\r61527,b text\r"));
    REQUIRE(old.captions.size() == 2);
    CHECK(old.captions[1].boxes == Boxes{"b text"});
    const auto excel = test::readAll(folder.write("b.csv", "template;1;;\r\n61527;a text;;\r\n;;;\r\n\r\n61527;b text;;\r\n"));
    REQUIRE(excel.status);
    REQUIRE(excel.captions.size() == 2);
    CHECK(excel.captions[1].entry == 5);
}

TEST_CASE("UTF-16 tables of Windows programs are read, and a caption may hold any letter")
{
    const test::TemporaryFolder folder;
    std::string bytes = "\xff\xfe";
    for (const char c : std::string("template\tone\r\n61527\tgo to bed\r\n"))
        bytes += {c, '\0'};
    const auto reading = test::readAll(folder.write("a.csv", bytes));
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 1);
    CHECK(reading.captions[0].boxes == Boxes{"go to bed"});
}

TEST_CASE("Of several files each is read by its own columns unless it has those of the mapping")
{
    const test::TemporaryFolder folder;
    ReadOptions options;
    options.columns = TableColumns{0, {2}, true, {}};
    options.columnsOf = {"template", "1", "2"};
    CHECK(test::readAll(folder.write("a.csv", "template,1,2\n1,a,b\n"), options).captions.at(0).boxes == Boxes{"b"});
    CHECK(test::readAll(folder.write("b.csv", "top,bottom,template\na,b,1\n"), options).captions.at(0).boxes == Boxes{"a", "b"});
}

TEST_CASE("A table without captions or templates is an error that says what to name")
{
    const test::TemporaryFolder folder;
    const auto none = test::readAll(folder.write("a.csv", "id,url\n1,http://a.example/1\n")).status;
    REQUIRE_FALSE(none);
    CHECK(none.error().hint.starts_with(kNameColumnsHint));
    const auto noTemplate = test::readAll(folder.write("b.csv", "caption\ngo to bed, now\n\"and sleep, please\"\n"));
    REQUIRE_FALSE(noTemplate.status);
    CHECK(noTemplate.status.error().code == ErrorCode::InvalidArgument);
    ReadOptions options;
    options.templateId = 5;
    const auto reading = test::readAll(folder / "b.csv", options);
    REQUIRE(reading.captions.size() == 2);
    CHECK(reading.captions[0].boxes == Boxes{"go to bed, now"}); // one column: no comma parts it
    CHECK(reading.captions[1].boxes == Boxes{"and sleep, please"});
}

TEST_CASE("Excel's first line names the separator and is no record, however it is written")
{
    const test::TemporaryFolder folder;
    for (const std::string line : {"sep=;", "SEP=;\r", "\"sep=;\"", "Sep=\";\"", "sep=;;;", "\n sep = ;"}) {
        CAPTURE(line);
        // The texts alone would speak for the comma.
        const auto reading = test::readAll(folder.write("a.csv", line + "\ntemplate;box1;box2\n7;a,b,c;d,e,f\n7;g,h,i;j,k,l\n"));
        REQUIRE(reading.status);
        REQUIRE(reading.captions.size() == 2);
        CHECK(reading.captions[0].boxes == Boxes{"a,b,c", "d,e,f"});
        CHECK(reading.captions[1].entry == (line.starts_with('\n') ? 5 : 4)); // the line of the file
    }
    for (const std::string line : {"sep=\t", "sep=\\t", "\"SEP=\\T\""}) {
        CAPTURE(line);
        const auto reading = test::readAll(folder.write("b.csv", line + "\nbox1\tbox2\ttemplate\na, b\tc\t9\n"));
        REQUIRE(reading.captions.size() == 1);
        CHECK(reading.captions[0].templateId == 9);
        CHECK(reading.captions[0].boxes == Boxes{"a, b", "c"});
    }
    const auto comma = test::readAll(folder.write("c.tsv", "sep=,\ntemplate,box1\n9,one\ttwo\n"));
    REQUIRE(comma.captions.size() == 1);
    CHECK(comma.captions[0].boxes == Boxes{"one\ttwo"});
    CHECK(previewTable(folder / "c.tsv", CaptionFormat::Auto, 5).value().records.front() == Boxes{"template", "box1"});
    CHECK_FALSE(test::readAll(folder.write("d.csv", "sep=,\n")).status);
}

TEST_CASE("Blank lines and notes before the header lose nothing")
{
    const test::TemporaryFolder folder;
    for (const std::string before : {"\n", " \t\n\r\n\n", "# my captions\n", "# my captions, all of them\n\n#\n", "#,,\n",
             "\n# made by hand; 2019\n", "# three, cells, too\n", "# an \" odd note\n"}) {
        CAPTURE(before);
        const auto reading =
            test::readAll(folder.write("a.csv", before + "template,top,bottom\n7,a b,c d\n\n7,#e f,g h\n#7,i,j\n"));
        REQUIRE(reading.status);
        REQUIRE(reading.captions.size() == 3);
        CHECK(reading.captions[0].templateId == 7);
        CHECK(reading.captions[0].boxes == Boxes{"a b", "c d"});
        CHECK(reading.captions[1].boxes == Boxes{"#e f", "g h"});
        CHECK(reading.captions[2].fault != CaptionFault::None); // behind the header it is a record
        const auto tabs = test::readAll(folder.write("a.tsv", before + "template\ttop\n7\ta b\n"));
        REQUIRE(tabs.captions.size() == 1);
        CHECK(tabs.captions[0].boxes == Boxes{"a b"});
    }
}

TEST_CASE("A header or a caption that begins with # is no note")
{
    const test::TemporaryFolder folder;
    const auto header = test::readAll(folder.write("a.csv", "#,template,top\n1,7,a b\n2,7,c d\n"));
    REQUIRE(header.captions.size() == 2);
    CHECK(header.captions[0].boxes == Boxes{"a b"});
    ReadOptions options;
    options.templateId = 7;
    const auto captions = test::readAll(folder.write("b.csv", "#monday again and again\nthe week is long enough\n"), options);
    REQUIRE(captions.captions.size() == 2);
    CHECK(captions.captions[0].boxes == Boxes{"#monday again and again"});
}
