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

TEST_CASE("numbers run on over files that are there")
{
    const test::TemporaryFolder folder;
    folder.write("cat-001.png", "there");
    folder.write("cat-002.png", "there");
    FreeNames names(folder.path());
    NameParts parts{"cat", "", "", 1};
    CHECK(names.next("{template}-{number}", parts, ".png") == folder / "cat-003.png");
    CHECK(parts.number == 3);
    CHECK(names.next("{template}-{number}", parts, ".png") == folder / "cat-004.png");
    // Where nothing counts, or the number is cut off, a second of a name is told apart as ever.
    CHECK(names.next("{template}", parts, ".png") == folder / "cat.png");
    CHECK(names.next("{template}", parts, ".png") == folder / "cat-2.png");
    const std::string pattern = std::string(130, 'x') + "{number}";
    const auto first = names.next(pattern, parts, ".png");
    CHECK(names.next(pattern, parts, ".png") != first);
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
