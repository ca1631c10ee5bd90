#include <doctest/doctest.h>

#include <array>
#include <vector>

#include "text/Row.h"

using namespace memewright;

TEST_CASE("A row is 12 digits, two blanks, the box, two blanks and the text so far")
{
    CHECK((rowText(61533, U"") == U"000000061533  0  "));
    CHECK((rowText(61533, U"all the|th") == U"000000061533  1  all the|th"));
    CHECK((rowText(999999999999, U"a|b|c|") == U"999999999999  3  a|b|c|"));
    CHECK((rowHeader(0, 11) == U"000000000000  11  "));
    CHECK(rowHeader(61533, 4).size() == kHeaderLength);
}

TEST_CASE("Rows are padded on the left, cut on the left, and unknown characters are skipped before")
{
    const Vocabulary vocabulary(U"ab");
    std::array<std::int32_t, 4> ids{9, 9, 9, 9};
    CHECK(encodeRow(vocabulary, U"ab", ids) == 0);
    CHECK(ids == std::array<std::int32_t, 4>{0, 0, 1, 2});
    CHECK(encodeRow(vocabulary, U"bbbbaaaa", ids) == 0);
    CHECK(ids == std::array<std::int32_t, 4>{1, 1, 1, 1});
    CHECK(encodeRow(vocabulary, U"xbxxaxxbxxx", ids) == 8);
    CHECK(ids == std::array<std::int32_t, 4>{0, 2, 1, 2});
    CHECK(encodeRow(vocabulary, U"", ids) == 0);
    CHECK(ids == std::array<std::int32_t, 4>{});
    CHECK(encodeRow(vocabulary, U"abx", {}) == 1);
}

TEST_CASE("A row's text is taken apart as it was put together, and any other is all caption")
{
    for (const std::int64_t id : {std::int64_t(0), std::int64_t(61533), std::int64_t(999999999999)})
        for (const std::u32string_view text : {U"", U"a", U"12  3  |b|", U"a|b|c|d|e|f|g|h|i|j|k|l"}) {
            const std::u32string row = rowText(id, text);
            CHECK(partsOfRow(row).templateId == id);
            CHECK((partsOfRow(row).textSoFar == text));
        }
    for (const std::u32string_view row : {U"", U"a b", U"000000061533", U"000000061533  ", U"000000061533  0 ",
             U"00000061533  0  a", U"0000000061533  0  a", U"000000061533    a"}) {
        CHECK(partsOfRow(row).templateId == 0);
        CHECK((partsOfRow(row).textSoFar == row));
    }
}
