#include <doctest/doctest.h>

#include "meme/NamePattern.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

namespace {

const NameParts kParts{"Two buttons", "fix: the bug?/call it", "17", 3};

} // namespace

TEST_CASE("a pattern's words are filled in")
{
    CHECK(nameFromPattern("{template}-{number}", kParts) == "Two buttons-003");
    CHECK(nameFromPattern("{number}_{seed}", kParts) == "003_17");
    CHECK(nameFromPattern("{text}", kParts) == "fix- the bug-call it");
    CHECK(nameFromPattern("meme", kParts) == "meme");
    CHECK(nameFromPattern("{number", kParts) == "number");
}

TEST_CASE("names are always fit to be files of one folder")
{
    CHECK(nameFromPattern("../../etc/passwd", kParts) == "etc-passwd");
    CHECK(nameFromPattern("...", kParts) == "picture");
    CHECK(nameFromPattern("/", kParts) == "picture");
    CHECK(nameFromPattern(".hidden ", kParts) == "hidden");
    CHECK(nameFromPattern("a\nb\tc\\d:e*f", kParts) == "a-b-c-d-e-f");
    CHECK(nameFromPattern("gr\xc3\xb6\xc3\x9f"
                          "e \xf0\x9f\x98\x80",
              kParts)
        == "gr\xc3\xb6\xc3\x9f"
           "e \xf0\x9f\x98\x80");
    const std::string longName = nameFromPattern(std::string(400, 'x') + "\xc3\xb6", kParts);
    CHECK(longName.size() == 120);
    CHECK(nameFromPattern("{text}", {"", "\xff\xfe", "", 1}) == "picture");
}

TEST_CASE("patterns that mean nothing are refused with what there is")
{
    CHECK(checkNamePattern("{template}-{number}"));
    CHECK(checkNamePattern("a } b"));
    CHECK_FALSE(checkNamePattern("  "));
    const auto unknown = checkNamePattern("{author}");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().text.find("{author}") != std::string::npos);
    CHECK(unknown.error().hint.find("{number}") != std::string::npos);
}

TEST_CASE("a name that is taken is never given")
{
    const test::TemporaryFolder folder;
    folder.write("a.png", "there");
    folder.write("a-2.png", "there");
    FreeNames names(folder.path());
    CHECK(names.next("a", ".png") == folder / "a-3.png");
    CHECK(names.next("a", ".png") == folder / "a-4.png");
    CHECK(names.next("a", ".jpg") == folder / "a.jpg");
    CHECK(names.next("b", ".png") == folder / "b.png");
    CHECK(names.next("b", ".png") == folder / "b-2.png");
}
