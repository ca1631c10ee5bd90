#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/TemporaryFolder.h"
#include "text/TextFile.h"
#include "text/Unicode.h"

using namespace memewright;
using namespace std::string_view_literals;

namespace {

std::string utf16(std::string_view text, bool bigEndian)
{
    std::string bytes;
    const auto add = [&](unsigned unit) {
        const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xff);
        bytes += bigEndian ? std::string{high, low} : std::string{low, high};
    };
    add(0xfeff);
    for (const char32_t c : toCodePoints(text)) {
        if (c >= 0x10000) {
            add(0xd800 + ((c - 0x10000) >> 10));
            add(0xdc00 + ((c - 0x10000) & 0x3ff));
        } else {
            add(c);
        }
    }
    return bytes;
}

std::string errorOf(std::string_view bytes)
{
    const auto text = decodeText(std::string(bytes), "words.txt");
    return text ? "none" : text.error().text;
}

} // namespace

TEST_CASE("Text files are read as editors on any system write them")
{
    const test::TemporaryFolder folder;
    const std::string_view text = "größe\nzwei 😀\n";
    for (const std::string& bytes : {std::string(text), "\xef\xbb\xbf" + std::string(text), utf16(text, false), utf16(text, true),
             std::string("größe\r\nzwei 😀\r\n"), std::string("größe\rzwei 😀\r"), utf16("größe\r\nzwei 😀\r\n", false)}) {
        CAPTURE(bytes);
        CHECK(readTextFile(folder.write("words.txt", bytes)).value() == text);
    }
}

TEST_CASE("A text file in another encoding is told by its name")
{
    CHECK(errorOf("one\ntwo caf\xe9\n") == "words.txt is not UTF-8 text (line 2; it looks like Latin-1)");
    CHECK(errorOf("it\x92s") == "words.txt is not UTF-8 text (line 1; it looks like Windows-1252)");
    CHECK(errorOf("w\0o\0r\0d\0"sv) == "words.txt looks like UTF-16 text without a byte order mark");
    CHECK(errorOf("\0w\0o\0r\0d"sv) == "words.txt looks like UTF-16 text without a byte order mark");
    CHECK(errorOf("abc\0def"sv) == "words.txt is not a text file: it contains NUL characters");
}

TEST_CASE("Damaged UTF-16 is refused")
{
    CHECK(errorOf("\xff\xfe\x61"sv) == "words.txt is damaged UTF-16 text");
    CHECK(errorOf("\xff\xfe\x00\xd8\x61\x00"sv) == "words.txt is damaged UTF-16 text"); // half of a pair
    CHECK(errorOf("\xff\xfe\x00\xdc"sv) == "words.txt is damaged UTF-16 text");
    CHECK(errorOf("\xff\xfe") == "none");
}
