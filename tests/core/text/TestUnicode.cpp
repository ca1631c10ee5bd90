#include <doctest/doctest.h>

#include <string>

#include "text/Unicode.h"

using namespace memewright;

TEST_CASE("what a terminal, a name and a picture do not bear is told apart")
{
    for (const char32_t c : {U'\0', U'\x1b', U'\x7f', U'\x9b'}) {
        CHECK(isControlCharacter(c));
        CHECK(isBareControl(c));
        CHECK_FALSE(isLineEnd(c));
    }
    for (const char32_t c : {U'\n', U'\v', U'\f', U'\r', char32_t(0x85)}) {
        CHECK(isControlCharacter(c));
        CHECK_FALSE(isBareControl(c));
        CHECK(isLineEnd(c));
    }
    CHECK(isLineEnd(U'\u2028'));
    CHECK(isLineEnd(U'\u2029'));
    CHECK_FALSE(isControlCharacter(U'\u2028'));
    CHECK(isControlCharacter(U'\t'));
    CHECK_FALSE(isBareControl(U'\t'));
    for (const char32_t c : {U' ', U'a', U'~', U'\u00a0', U'\u00ad', U'\u200b', U'\U0001f600'})
        CHECK_FALSE((isControlCharacter(c) || isLineEnd(c) || isDirectionMark(c)));
    for (const char32_t c : {U'\u200e', U'\u202e', U'\u2066', U'\u061c'})
        CHECK(isDirectionMark(c));
}

TEST_CASE("Every code point survives UTF-8 and back")
{
    std::u32string all;
    for (char32_t c = 0; c <= 0x10ffff; ++c)
        if (c < 0xd800 || c > 0xdfff)
            all += c;
    const std::string bytes = toUtf8(all);
    CHECK((decodeUtf8(bytes).value() == all));
    CHECK((toCodePoints(bytes) == all));
    CHECK(codePointCount(bytes) == all.size());
}

TEST_CASE("Bytes that are not well-formed UTF-8 are found and replaced")
{
    const std::string cases[] = {"caf\xe9", "caf\xe9 noir", "\xc0\xaf", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80",
        "\xff", "\x80", "\xe2\x82", "\xf0\x9f\x98"};
    for (const auto& bytes : cases) {
        CAPTURE(bytes);
        const auto decoded = decodeUtf8(bytes);
        REQUIRE_FALSE(decoded);
        CHECK(decoded.error().code == ErrorCode::Malformed);
        CHECK(toCodePoints(bytes).find(U'\ufffd') != std::u32string::npos);
    }
    CHECK(firstInvalidUtf8("caf\xe9 noir") == 3);
    CHECK_FALSE(firstInvalidUtf8("caf\xc3\xa9 noir"));
}

TEST_CASE("What is no code point is written as the replacement character")
{
    CHECK(toUtf8(std::u32string{0xd800, 0x110000}) == "\xef\xbf\xbd\xef\xbf\xbd");
}
