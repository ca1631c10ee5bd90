#include <doctest/doctest.h>

#include "Reading.h"
#include "data/ImportPreview.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using test::Boxes;

namespace {

constexpr const char* kOther = "id,who,meme,top,bottom\n1,ann,Two Buttons,sleep now,one more page\n2,bob,Two Buttons,short,\n";

} // namespace

TEST_CASE("A CSV of another shape is shown as it stands, and read by a mapping of its columns")
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("other.csv", kOther);
    const auto preview = previewTable(file, CaptionFormat::Auto, 2).value();
    CHECK(preview.columns == 5);
    REQUIRE(preview.records.size() == 2);
    CHECK(preview.records[0] == Boxes{"id", "who", "meme", "top", "bottom"});

    ReadOptions options;
    options.knownTemplates = {{7, "two buttons", {}}};
    options.columns = TableColumns{2, {3, 4}, true, {}};
    const auto reading = test::readAll(file, options);
    REQUIRE(reading.status);
    REQUIRE(reading.captions.size() == 2);
    CHECK(reading.captions[0].templateId == 7);
    CHECK(reading.captions[0].boxes == Boxes{"sleep now", "one more page"});
    CHECK(reading.captions[1].boxes == Boxes{"short"});
}

TEST_CASE("Without a column of templates one template serves all, and its absence is said")
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("plain.csv", "sleep now,one more page\ncoffee,tea\n");
    ReadOptions options;
    options.columns = TableColumns{{}, {1, 0}, false, {}};
    const auto without = test::readAll(file, options);
    REQUIRE_FALSE(without.status);
    CHECK(without.status.error().text.find("need a template") != std::string::npos);
    options.templateId = 9;
    const auto reading = test::readAll(file, options);
    REQUIRE(reading.captions.size() == 2);
    CHECK(reading.captions[0].templateId == 9);
    CHECK(reading.captions[0].boxes == Boxes{"one more page", "sleep now"});
}

TEST_CASE("A preview shows what would be kept, under the name that the files give")
{
    const test::TemporaryFolder folder;
    folder.write("set/memes/Sad-Otter.json", R"([{"boxes": [" Fix the  bug ", "call it a FEATURE"]}, {"boxes": ["Short"]}])");
    folder.write("set/templates/Sad-Otter.json", R"({"template_id": "7", "title": "Sad Otter Meme Template"})");
    const auto rows = previewCaptions({folder / "set"}, {}, {}, 10).value().rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].text == "fix the bug|call it a feature");
    CHECK(rows[0].templateName == "Sad Otter");
    CHECK(rows[1].text == "Short"); // dropped: as it is written
}

TEST_CASE("What is no table has no records, and a missing file is said by name")
{
    const test::TemporaryFolder folder;
    CHECK(previewTable(folder.write("empty.csv", ""), CaptionFormat::Auto, 5).value().records.empty());
    CHECK(previewTable(folder.write("pairs.json", "[[1, \"a|\"]]"), CaptionFormat::Auto, 5).value().records.empty());
    CHECK(previewTable(folder.write("a.txt", "one|two\n"), CaptionFormat::Auto, 5).value().records.empty());
    CHECK(previewTable(folder / "none.csv", CaptionFormat::Auto, 5).error().text.find("none.csv") != std::string::npos);
}

TEST_CASE("A preview looks on for a caption that is kept, and says what drops them where there is none")
{
    const test::TemporaryFolder folder;
    std::string csv = "template,top\n";
    for (int i = 0; i < 30; ++i)
        csv += "1,short\n";
    const auto none = previewCaptions({folder.write("a.csv", csv)}, {}, {}, 5).value();
    CHECK(none.rows.size() == 5);
    CHECK(none.report.read == 30);
    CHECK(none.report.kept == 0);
    CHECK(none.mostDropping() == "min-length");
    const auto late =
        previewCaptions({folder.write("b.csv", csv + "1,long enough to be kept\n1,and one more of these\n")}, {}, {}, 5).value();
    CHECK(late.report.kept == 1);
    CHECK(late.report.read == 31);
    std::stop_source stopped;
    stopped.request_stop();
    CHECK(previewCaptions({folder / "b.csv"}, {}, {}, 5, stopped.get_token()).value().rows.empty());
}

TEST_CASE("The preview says which rule would drop a caption, and ends at its number")
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("a.csv",
        "template,box1\n1,a caption that is long enough\n1,short\n1,a caption that is long enough\n1,one more of these "
        "captions\n");
    const auto rows = previewCaptions({file}, {}, {}, 3).value().rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].rule.empty());
    CHECK(rows[1].rule == "min-length");
    CHECK(rows[2].rule == "duplicates");
    CHECK(previewCaptions({folder / "none.csv"}, {}, {}, 3).error().code == ErrorCode::NotFound);
}
