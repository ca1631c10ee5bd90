#include <doctest/doctest.h>

#include "data/ImportPreview.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

namespace {

using Columns = std::vector<std::size_t>;

CsvColumns proposed(const std::string& csv, const std::vector<TemplateName>& known = {})
{
    const test::TemporaryFolder folder;
    return proposedColumns(previewCsv(folder.write("a.csv", csv), 20).value(), known);
}

} // namespace

TEST_CASE("Ids and authors are no captions")
{
    const auto columns = proposed("id,meme,Top text,Bottom text,author\n7,Two buttons,go to bed,one more page,ann\n");
    CHECK(columns.header);
    CHECK(columns.templateColumn == 1);
    CHECK(columns.boxes == Columns{2, 3});
}

TEST_CASE("Columns of figures, dates and addresses are left out by what stands in them")
{
    const auto columns = proposed("a,b,c,d,e\n12,2020-01-02,https://example.org/x.png,read a book,\n"
                                  "1.5,2020-03-04T12:30Z,https://example.org/y.png,4 books,\n");
    CHECK_FALSE(columns.templateColumn);
    CHECK(columns.boxes == Columns{3, 4}); // nothing in the last one: perhaps a box that few captions fill
}

TEST_CASE("A column of known templates is found by its names, and a first line of data is no header")
{
    const auto columns =
        proposed("go to bed,two buttons,1\nread on,Daily struggle,2\n", {{87743020, "Two buttons", {"Daily Struggle"}}});
    CHECK_FALSE(columns.header);
    CHECK(columns.templateColumn == 1);
    CHECK(columns.boxes == Columns{0});
}

TEST_CASE("The template's column goes before the picture's address")
{
    const auto columns = proposed("picture,template_id,text\nhttp://x.org/1.png,61533,all the things\n");
    CHECK(columns.templateColumn == 1);
    CHECK(columns.boxes == Columns{2});
}
