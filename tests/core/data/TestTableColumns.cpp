#include <doctest/doctest.h>

#include "data/CaptionReader.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

namespace {

using Columns = std::vector<std::size_t>;

const std::vector<TemplateName> kKnown{{87743020, "Two buttons", {"Daily Struggle"}}, {61527, "Why you no", {"Y U No"}}};

TablePreview previewOf(const std::string& text, const char* name = "a.csv")
{
    const test::TemporaryFolder folder;
    return previewTable(folder.write(name, text), CaptionFormat::Auto, kRecordsForGuess).value();
}

TableColumns guessed(const std::string& text, const char* name = "a.csv")
{
    return guessColumns(previewOf(text, name), kKnown);
}

} // namespace

TEST_CASE("Ids and authors are no captions, whatever the header begins with")
{
    const auto columns = guessed("id,meme,Top text,Bottom text,author\n7,Two buttons,go to bed,one more page,ann\n");
    CHECK(columns.header);
    CHECK(columns.templateColumn == 1);
    CHECK(columns.boxes == Columns{2, 3});
    const auto standard =
        guessed("template,box1,box2,user_name,Up-Votes,permalink\n61527,one box,another one,ann,12,/r/memes/1\n");
    CHECK(standard.templateColumn == 0);
    CHECK(standard.boxes == Columns{1, 2});
}

TEST_CASE("Every name that is known for something else than a caption is left out beside captions")
{
    for (const char* name : {"id", "author", "Author Name", "user", "url", "Image URL", "votes", "hash", "MD5 Hash", "alt text",
             "AltText", "date", "created_utc", "language", "lang", "subreddit", "score", "num_comments", "File Size (In Bytes)",
             "is_nsfw", "nickname", "Archived URL", "uploader", "posted by", "email", "source", "title", "width", "Unnamed: 0",
             "tweet id", "sentiment"}) {
        CAPTURE(name);
        const auto columns =
            guessed(std::string("template,") + name + ",caption\n61527,some words here,a caption\n61527,other words,more\n");
        CHECK(columns.templateColumn == 0);
        CHECK(columns.boxes == Columns{2});
    }
}

TEST_CASE("Columns of numbers, dates, addresses, hashes, switches and file names are left out by what stands in them")
{
    const auto columns = guessed("a,b,c,d,e\n12,2020-01-02,https://example.org/x.png,read a book,\n"
                                 "1.5,2020-03-04T12:30Z,https://example.org/y.png,4 books,\n");
    CHECK_FALSE(columns.templateColumn);
    CHECK(columns.boxes == Columns{3, 4}); // nothing in the last one: perhaps a box that few captions fill
    for (const char* value : {"5dba2d0fb57b68f5c4b0", "d41d8cd98f00b204e9800998ecf8427e", "Mon Jan 05 12:30:00 +0000 2015",
             "5 Jan 2015", "//i.example.com/3xd5o0.jpg", "i.example.com/1.jpg", "@somebody", "ann@example.org", "picture-7.PNG",
             "true", "12 %", "1e-05", "12:30 PM"}) {
        CAPTURE(value);
        const std::string text = std::string("template,extra,other\n61527,") + value + ",a caption with words\n";
        CHECK(guessed(text).boxes == Columns{2});
    }
}

TEST_CASE("Columns of other names than these are boxes only where no column is named like a text")
{
    CHECK(guessed("template,mood,top,bottom\n61527,very happy,one text,two texts\n").boxes == Columns{2, 3});
    CHECK(guessed("template,vorne,hinten\n61527,one text,two texts\n").boxes == Columns{1, 2});
    CHECK(guessed("template,1,2,3\n61527,one text,two texts,three\n").boxes == Columns{1, 2, 3});
    // Beside sentences, single words are names of people or kinds.
    CHECK(guessed("template,who wrote,says\n61527,ann,go to bed\n61527,bob,one more page\n61527,eve,and then sleep\n").boxes
        == Columns{2});
}

TEST_CASE("Captions go by the names of real tables; the text for the blind is one where there is no other")
{
    const auto kaggle =
        guessed("CaptionText\tAltText\tImageURL\tHashId\tMemeLabel\nsleep now\tsleep | image tagged\t//i.example.com/3.jpg\t"
                "5dba2d0fb57b68f5c4b0\tSad Otter Meme\n",
            "m.tsv");
    CHECK(kaggle.templateColumn == 4);
    CHECK(kaggle.boxes == Columns{0});
    const auto archive =
        guessed("Meme ID\tArchived URL\tBase Meme Name\tAlternate Text\n10509464\thttp://a.example/0.jpg\tSad Otter\tsleep "
                "now please\n10509465\thttp://a.example/1.jpg\tSad Otter\tor later\n",
            "m.tsv");
    CHECK(archive.templateColumn == 2);
    CHECK(archive.boxes == Columns{3});
    CHECK(guessed("caption,label\na long caption,Sad Otter\n").templateColumn == 1);
    CHECK(guessed("category,sentence\nSad Otter,a long caption\n").boxes == Columns{1});
}

TEST_CASE("A column of known templates is found by its values, and a first line of data is no header")
{
    const auto columns = guessed("go to bed,two buttons,1\nread on,Daily struggle,2\n");
    CHECK_FALSE(columns.header);
    CHECK(columns.templateColumn == 1);
    CHECK(columns.boxes == Columns{0});
    CHECK(guessed("x,y\nY U No Meme,where is the rest\n").templateColumn == 0);
}

TEST_CASE("Without a header, numbers are templates unless they count the rows")
{
    CHECK(guessed("61527,dear printer,why you no print\n").templateColumn == 0);
    CHECK(guessed("4087833,when it rains,i stay in bed\n4087833,when it pours,i stay there\n").templateColumn == 0);
    const auto counted = guessed("1,hello world of printers\n2,another caption for it\n");
    CHECK_FALSE(counted.header);
    CHECK_FALSE(counted.templateColumn);
    CHECK(counted.boxes == Columns{1});
    CHECK_FALSE(guessed("0,when it rains\n1,when it pours\n2,when it snows\n").templateColumn);
}

TEST_CASE("Without a header, names that come again and again before longer texts are templates")
{
    const auto columns =
        guessed("Sad Otter\t0\tmy fish is gone <sep> it was a good fish\nSad Otter\t4\t<emp> <sep> it swam away from me\n"
                "Glad Otter\t1\tlook at this <sep> two fish for one\n",
            "c.txt");
    CHECK_FALSE(columns.header);
    CHECK(columns.templateColumn == 0);
    CHECK(columns.boxes == Columns{2});
    CHECK(columns.split == "<sep>");
    CHECK_FALSE(guessed("one does not simply,walk there\none does not simply,sleep now\n").templateColumn);
}

TEST_CASE("The columns of data frames: an index without a name, numbers in place of names")
{
    const auto index = guessed(",template,box1,box2\n0,61527,dear printer,print\n1,61527,my phone,last\n");
    CHECK(index.templateColumn == 1);
    CHECK(index.boxes == Columns{2, 3});
    const auto numbers = guessed(",0,1\n0,61527,dear printer\n1,61527,my phone\n");
    CHECK(numbers.header);
    CHECK(numbers.templateColumn == 1);
    CHECK(numbers.boxes == Columns{2});
}

TEST_CASE("The template's column goes before the picture's address")
{
    const auto columns = guessed("picture,template_id,text\nhttp://x.org/1.png,61533,all the things\n");
    CHECK(columns.templateColumn == 1);
    CHECK(columns.boxes == Columns{2});
}

TEST_CASE("One column of captions with bars in most of them is split at the bar")
{
    CHECK(guessed("template,text\n61527,one | two\n61527,three|four|\n61527,five\n").split == "|");
    CHECK(guessed("template,text\n61527,one or two\n61527,three|four\n61527,five\n").split.empty());
    CHECK(guessed("template,top,bottom\n61527,a|b,c|d\n").split.empty());
}

TEST_CASE("Columns are named by name in any case, by number, and a missing one names those there are")
{
    const TablePreview table = previewOf("id,Meme Label,Caption Text,who\n1,Sad Otter,go to bed,ann\n");
    ColumnNames names;
    names.templateColumn = "meme_label";
    names.boxes = {"Caption Text", "4"};
    const auto columns = columnsByName(names, table, kKnown, "a.csv").value();
    CHECK(columns.templateColumn == 1);
    CHECK(columns.boxes == Columns{2, 3});
    CHECK(columns.header);
    names.boxes = {"Text"};
    const auto missing = columnsByName(names, table, kKnown, "a.csv");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
    CHECK(missing.error().text == "there is no column 'Text' in a.csv");
    CHECK(missing.error().hint.find("id, Meme Label, Caption Text, who") != std::string::npos);
    names = {};
    names.boxes = {"who"};
    CHECK(columnsByName(names, table, kKnown, "a.csv").value().templateColumn == 1); // guessed
}

TEST_CASE("The columns are told in words")
{
    const TablePreview table = previewOf("id,meme,text\n1,Two buttons,one | two\n");
    CHECK(describeColumns(guessColumns(table, kKnown), table) == "template: meme; boxes: text, split at '|'; not used: id");
    const TablePreview plain = previewOf("61527,one text\n");
    CHECK(describeColumns(guessColumns(plain, kKnown), plain) == "template: column 1; boxes: column 2");
}

TEST_CASE("The values of JSON objects are columns too, in the order in which they are written")
{
    const TablePreview table = previewOf(
        R"([{"id": 1, "meta": {"author": "ann"}, "top": "go to bed", "bottom": "one page", "template": 61527}])", "a.json");
    CHECK(table.named);
    CHECK(table.records.front() == std::vector<std::string>{"id", "top", "bottom", "template"});
    const auto columns = guessColumns(table, kKnown);
    CHECK(columns.templateColumn == 3);
    CHECK(columns.boxes == Columns{1, 2});
}

TEST_CASE("Texts about a picture or around it are boxes only where no column is named more surely")
{
    for (const char* name :
        {"OCR", "ocr_text", "image_ocr", "selftext", "post_selftext", "body", "body_text", "img_captions", "image caption",
            "Image_Captions", "picture_description", "photo_text", "alt_caption", "tweet_text", "extracted_text"}) {
        CAPTURE(name);
        for (const char* sure : {"top", "box1", "caption", "text", "meme_text", "caption_text"}) {
            CAPTURE(sure);
            const std::string rows = "\n61527,some words on it,a caption here\n61527,other words on it,another one\n";
            CHECK(guessed(std::string("template,") + name + "," + sure + rows).boxes == Columns{2});
        }
        CHECK(guessed(std::string("template,") + name + "\n61527,some words on it\n61527,other words\n").boxes == Columns{1});
    }
    CHECK(guessed("template,mood,ocr_text\n61527,very happy,some words\n").boxes == Columns{2});
}

TEST_CASE("Without a header the same text in nearly every row is no box beside texts that differ")
{
    std::string rows, mostly, few;
    for (int i = 0; i < 12; ++i) {
        const std::string end =
            "the cat sat " + std::string(std::size_t(i) + 1, 'x') + ",on mat " + std::string(std::size_t(i) + 1, 'y');
        rows += "61527,found on the net," + end + "\n";
        mostly += std::string("61527,") + (i == 3 ? "found at home," : "found on the net,") + end + "\n";
        few += i < 4 ? "61527,found on the net," + end + "\n" : "";
    }
    CHECK(guessed(rows).boxes == Columns{2, 3});
    CHECK(guessed(mostly).boxes == Columns{2, 3});
    CHECK(guessed(few).boxes == Columns{1, 2, 3});
    CHECK(guessed("template,vorne,mitte,hinten\n" + rows).boxes == Columns{1, 2, 3}); // it has a name
}
