#include <doctest/doctest.h>

#include "text/Names.h"

using namespace memewright;

TEST_CASE("Names of templates are compared by letters and digits alone")
{
    for (const char* name : {"Two buttons", "two-buttons", "TWO BUTTONS", " two_buttons! "})
        CHECK(comparableName(name) == "twobuttons");
    CHECK(comparableName("10 Guy") == "10guy");
    CHECK(comparableName("Über-Raschung") == "überraschung");
    CHECK(comparableName("a\xff") != "a");
    CHECK(comparableName(" - ").empty());
}

TEST_CASE("A template id is 1 to 12 digits and nothing else")
{
    CHECK(parseTemplateId("61533") == 61533);
    CHECK(parseTemplateId("000000061533") == 61533);
    CHECK(parseTemplateId("999999999999") == 999999999999);
    for (const char* bad : {"", "1000000000000", "-1", "+1", " 1", "1 ", "12a", "0x10"})
        CHECK_FALSE(parseTemplateId(bad));
}
