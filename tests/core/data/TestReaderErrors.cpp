#include <doctest/doctest.h>

#include <string>

#include "Reading.h"
#include "base/Random.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

namespace {

/// The error of reading such a file; checks that it names the file.
Error failure(const std::string& name, const std::string& bytes, const ReadOptions& options = {})
{
    const test::TemporaryFolder folder;
    const auto reading = test::readAll(folder.write(name, bytes), options);
    REQUIRE_FALSE(reading.status);
    const Error error = reading.status.error();
    CAPTURE(error.text);
    CHECK(error.text.find(name) != std::string::npos);
    CHECK_FALSE(error.text.ends_with("."));
    return error;
}

} // namespace

TEST_CASE("A missing file and an unknown format are said by name")
{
    const auto missing = test::readAll("/no/such/place/captions.json");
    REQUIRE_FALSE(missing.status);
    CHECK(missing.status.error().code == ErrorCode::NotFound);
    CHECK(missing.status.error().text.find("/no/such/place/captions.json") != std::string::npos);
    CHECK(failure("picture.png", "\x89PNG\r\n").code == ErrorCode::Unsupported);
}

TEST_CASE("Broken JSON is said with its line")
{
    CHECK(failure("a.json", "[[\"1\", \"a\"],\n[\"1\", \"b\"").text.find("line 2") != std::string::npos);
    CHECK(failure("a.json", "[[\"1\", \"a\"").text.find("cut off") != std::string::npos);
    CHECK(failure("a.json", "[[\"1\", \"\\ud83d\"]]").code == ErrorCode::Malformed);
    CHECK(failure("a.json", "[[1e999, \"a\"]]").code == ErrorCode::Malformed);
    CHECK(failure("a.json", "").text.find("empty") != std::string::npos);
    CHECK(failure("a.json", " \n ").text.find("empty") != std::string::npos);
}

TEST_CASE("JSON of another shape, and deep nesting, are errors")
{
    CHECK(failure("a.json", "{\"a\": 1}").text.find("captions") != std::string::npos);
    CHECK(failure("a.json", "7").text.find("not a list") != std::string::npos);
    CHECK(failure("a.json", "[[\"1\"]]").hint.find("pairs") != std::string::npos);
    CHECK(failure("a.json", "[{\"boxes\": [\"a\"]}]").text.find("need a template") != std::string::npos);
    CHECK(failure("a.json", std::string(3'000'000, '[')).text.find("cut off") != std::string::npos);
    CHECK(failure("a.json", std::string(100'000, '[') + std::string(100'000, ']')).code == ErrorCode::Malformed);
    std::string objects;
    for (int i = 0; i < 100'000; ++i)
        objects += "[{\"a\":";
    CHECK(failure("a.json", objects).text.find("cut off") != std::string::npos);
}

TEST_CASE("Latin-1, UTF-16 and binary files are told apart from text")
{
    ReadOptions options;
    options.templateId = 1;
    CHECK(failure("a.json", "[[\"1\", \"caf\xe9\"]]").text.find("UTF-8") != std::string::npos);
    CHECK(failure("a.csv", "template,1\n1,caf\xe9 noir\n").text.find("line 2") != std::string::npos);
    CHECK(failure("a.txt", "fine\ncaf\xe9\n", options).text.find("line 2") != std::string::npos);
    CHECK(failure("a.csv", "template,1\n1,it\x92s\n").text.find("Windows-1252") != std::string::npos);
    CHECK(failure("a.txt", std::string("a\0b\0c\0", 6), options).text.find("UTF-16") != std::string::npos);
    CHECK(failure("a.txt", std::string("a\0b", 3), options).code == ErrorCode::Malformed);
    CHECK(failure("a.csv", std::string(2000, '\0')).code == ErrorCode::Malformed);
}

TEST_CASE("Pointers of Git LFS and web pages are told apart from captions, whatever their ending says")
{
    ReadOptions options;
    options.templateId = 1;
    const std::string pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00ff\nsize 7\n";
    for (const char* name : {"a.txt", "a.csv", "a.tsv", "a.json", "a.jsonl"}) {
        const auto error = failure(name, pointer, options);
        CHECK(error.text.find("Git LFS pointer") != std::string::npos);
        CHECK(error.hint.find("git lfs pull") != std::string::npos);
        for (const char* page : {"<!DOCTYPE html>\n<body>Sign in, please</body>\n", "\xef\xbb\xbf\n <!doctype HTML><p>a, b",
                 "<HTML lang=\"en\">\n<head>\n"})
            CHECK(failure(name, page, options).text.find("is a web page") != std::string::npos);
    }
    CHECK(failure("a.txt", pointer).text.find("Git LFS pointer") != std::string::npos); // before it asks for a template
}

TEST_CASE("UTF-32, gzip, ZIP and Office files are named")
{
    ReadOptions options;
    options.templateId = 1;
    CHECK(failure("a.csv", std::string("\xff\xfe\0\0a\0\0\0,\0\0\0", 12)).text.find("UTF-32") != std::string::npos);
    CHECK(failure("a.txt", std::string("\0\0\xfe\xff\0\0\0a", 8), options).text.find("UTF-32") != std::string::npos);
    CHECK(failure("a.json", std::string("\x1f\x8b\x08\0\0\0", 6)).text.find("gzip") != std::string::npos);
    const std::string zip = "PK\x03\x04" + std::string(26, '\0');
    CHECK(failure("a.csv", zip + "captions.csv").text.find("ZIP archive") != std::string::npos);
    CHECK(failure("a.csv", zip + "[Content_Types].xml").text.find(".xlsx") != std::string::npos);
}

TEST_CASE("A table without a caption is an error")
{
    CHECK(failure("a.csv", "").code == ErrorCode::Malformed);
    CHECK(failure("a.csv", "\n  \n").text.find("empty") != std::string::npos);
    CHECK(failure("a.csv", "template,top\n").text.find("no captions") != std::string::npos);
    CHECK(failure("a.csv", "template\n1\n").code == ErrorCode::Malformed);
    CHECK(failure("a.csv", "template,1\n1,\"a\"b\n").text.find("entry 2 is '1,\"a\"b'") != std::string::npos);
}

TEST_CASE("A folder is no file, and a file no folder")
{
    const test::TemporaryFolder folder;
    ReadOptions options;
    options.format = CaptionFormat::Pairs;
    CHECK_FALSE(test::readAll(folder.path(), options).status);
    options.format = CaptionFormat::Imgflip;
    CHECK_FALSE(test::readAll(folder.write("a.json", "[]"), options).status);
}

TEST_CASE("Damaged files of every format end in an error or in captions, never in a crash")
{
    const std::string whole[] = {R"([["61533", "all|the \u00e9 things|"], [61527, "y u|no"], {"a": [1, 2.5e3, true]}])",
        "template,1,2\n61533,\"a \"\"quoted\"\" box\",b\n61527,\"two\nlines\",\n", "all|the things\ny u|no\n"};
    const char* names[] = {"a.json", "a.csv", "a.txt"};
    Random random(1);
    const test::TemporaryFolder folder;
    ReadOptions options;
    options.templateId = 1;
    for (int round = 0; round < 600; ++round) {
        std::string bytes = whole[round % 3];
        for (auto changes = random.integer(1, 4); changes > 0; --changes) {
            const auto place = static_cast<std::size_t>(random.integer(0, static_cast<std::int64_t>(bytes.size()) - 1));
            if (random.integer(0, 2) == 0)
                bytes.resize(place + 1);
            else
                bytes[place] = static_cast<char>(random.integer(1, random.integer(0, 1) ? 127 : 255));
        }
        const auto reading = test::readAll(folder.write(names[round % 3], bytes), options);
        if (!reading.status)
            CHECK(reading.status.error().text.find(names[round % 3]) != std::string::npos);
    }
}
