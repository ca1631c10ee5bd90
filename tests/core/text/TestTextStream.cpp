#include <doctest/doctest.h>

#include <sys/stat.h>

#include "support/TemporaryFolder.h"
#include "text/TextStream.h"
#include "text/Unicode.h"

using namespace memewright;

namespace {

std::string utf16(std::u32string_view text, bool bigEndian)
{
    std::string bytes;
    const auto add = [&](unsigned unit) {
        const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xff);
        bytes += bigEndian ? std::string{high, low} : std::string{low, high};
    };
    add(0xfeff);
    for (const char32_t c : text) {
        if (c >= 0x10000) {
            add(0xd800 + ((c - 0x10000) >> 10));
            add(0xdc00 + ((c - 0x10000) & 0x3ff));
        } else {
            add(c);
        }
    }
    return bytes;
}

Result<std::string> wholeText(const std::filesystem::path& file)
{
    auto stream = TextStream::open(file);
    if (!stream)
        return tl::make_unexpected(stream.error());
    std::string text;
    while (true) {
        const auto piece = stream->next();
        if (!piece || piece->empty())
            return piece ? Result<std::string>(text) : piece;
        text += *piece;
    }
}

std::vector<std::string> linesIn(const std::filesystem::path& file)
{
    LineReader reader(TextStream::open(file).value());
    std::vector<std::string> lines;
    for (std::string line; reader.next(line).value();)
        lines.push_back(line);
    return lines;
}

} // namespace

TEST_CASE("A text is the same in every encoding that is read, wherever the pieces end")
{
    const test::TemporaryFolder folder;
    for (std::size_t shift = 0; shift < 5; ++shift) {
        std::u32string text(shift, U'x');
        while (text.size() < 100'000)
            text += U"caf\u00e9 \u20ac \U0001f600|";
        const std::string bytes = toUtf8(text);
        CHECK(wholeText(folder.write("a", bytes)).value() == bytes);
        CHECK(wholeText(folder.write("a", "\xef\xbb\xbf" + bytes)).value() == bytes);
        CHECK(wholeText(folder.write("a", utf16(text, false))).value() == bytes);
        CHECK(wholeText(folder.write("a", utf16(text, true))).value() == bytes);
    }
}

TEST_CASE("An error names the encoding and the line, far into a file too")
{
    const test::TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < 50'000; ++i)
        text += "a line\n";
    const auto bad = wholeText(folder.write("a.txt", text + "it\x92s late\n"));
    REQUIRE_FALSE(bad);
    CHECK(bad.error().text.find("a.txt is not UTF-8 text (line 50001; it looks like Windows-1252)") != std::string::npos);
    CHECK(wholeText(folder.write("b.txt", "caf\xe9")).error().text.find("Latin-1") != std::string::npos);
    CHECK_FALSE(wholeText(folder.write("c.txt", "caf\xc3"))); // the end cuts a letter
    CHECK_FALSE(wholeText(folder.write("d.txt",
        std::string("\xff\xfe"
                    "a\0b",
            5))));
    CHECK(wholeText(folder.write("e.txt", "")).value().empty());
}

TEST_CASE("Lines end with LF, CR LF, or CR where there is no LF; the last one needs no end, and long ones are cut")
{
    const test::TemporaryFolder folder;
    using Lines = std::vector<std::string>;
    CHECK(linesIn(folder.write("a", "one\ntwo\r\n\nfour")) == Lines{"one", "two", "", "four"});
    CHECK(linesIn(folder.write("a", "one\rtwo\r\rfour\r")) == Lines{"one", "two", "", "four"});
    CHECK(linesIn(folder.write("a", "one\ra\ntwo\n")) == Lines{"one\ra", "two"});
    CHECK(linesIn(folder.write("a", "")).empty());
    const auto lines = linesIn(folder.write("a", std::string(3'000'000, 'x') + "\nnext\n"));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].size() == LineReader::kLongest);
    CHECK(lines[1] == "next");
    CHECK(linesIn(folder.write("a", std::string(65'535, 'x') + "\r\nnext\r\n")) == Lines{std::string(65'535, 'x'), "next"});
}

TEST_CASE("What is no file is an error, and is not waited for")
{
    const test::TemporaryFolder folder;
    CHECK(wholeText(folder / "none").error().code == ErrorCode::NotFound);
    CHECK(wholeText(folder.path()).error().code == ErrorCode::Unreadable);
    CHECK(wholeText("/dev/zero").error().code == ErrorCode::Unreadable);
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(wholeText(folder / "pipe").error().code == ErrorCode::Unreadable);
}
