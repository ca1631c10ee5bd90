#include <doctest/doctest.h>

#include "text/Boxes.h"
#include "text/Normalizer.h"

using namespace memewright;

TEST_CASE("Boxes are trimmed and runs of white space become one blank")
{
    CHECK(collapseBlanks("  one \t\r\n two  ") == "one two");
    CHECK(collapseBlanks(" \n ") == "");
    CHECK(collapseBlanks("") == "");
    CHECK(collapseBlanks("a\xc2\xa0\xe3\x80\x80z") == "a z"); // no-break blank, ideographic blank
    CHECK(collapseBlanks("caf\xc3\xa9") == "caf\xc3\xa9");
}

TEST_CASE("Lower case works in Latin, Greek and Cyrillic and leaves the rest alone")
{
    CHECK(toLowerCase("ONE does NOT, 9 [Z]") == "one does not, 9 [z]");
    CHECK(toLowerCase("ÀÖØÞ×ß ĀŁŽŹŸ ΆΑΩ ЀЯЁ ẢǓ") == "àöøþ×ß āłžźÿ άαω ѐяё ảǔ");
    CHECK(toLowerCase("đĸŉſ \xf0\x9f\x98\x82 文") == "đĸŉſ \xf0\x9f\x98\x82 文");
}

TEST_CASE("ASCII is told from the rest")
{
    CHECK(isAscii("plain | ~\x7f"));
    CHECK(isAscii(""));
    CHECK_FALSE(isAscii("caf\xc3\xa9"));
}

TEST_CASE("Captions split at bars and join again; a final bar opens no box")
{
    using Boxes = std::vector<std::string>;
    CHECK(splitAtBars("a|b|") == Boxes{"a", "b"});
    CHECK(splitAtBars("a|b") == Boxes{"a", "b"});
    CHECK(splitAtBars("a||") == Boxes{"a", ""});
    CHECK(splitAtBars("|a") == Boxes{"", "a"});
    CHECK(splitAtBars("|") == Boxes{""});
    CHECK(splitAtBars("").empty());
    CHECK(joinWithBars({"a", "", "b"}) == "a||b");
    CHECK(joinWithBars({}) == "");
    CHECK(boxCount("a||b") == 3);
    CHECK(boxCount("") == 1);
}
