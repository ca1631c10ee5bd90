#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include <unistd.h>

#include "base/Files.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

TEST_CASE("A file written atomically reads back, replaces the old one and leaves nothing beside it")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "settings.json";
    const std::string bytes("a\0b\xff", 4);
    REQUIRE(writeFileAtomically(path, "the old content, which is longer"));
    REQUIRE(writeFileAtomically(path, bytes));
    CHECK(readFile(path).value() == bytes);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("Replacing a file keeps its rights")
{
    const test::TemporaryFolder folder;
    const auto path = folder.write("private.txt", "old");
    const auto rights = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
    std::filesystem::permissions(path, rights);
    REQUIRE(writeFileAtomically(path, "new"));
    CHECK(std::filesystem::status(path).permissions() == rights);
}

TEST_CASE("Reading says what is wrong and names the file")
{
    const test::TemporaryFolder folder;
    const auto missing = readFile(folder / "missing.txt");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
    CHECK(missing.error().text.find("missing.txt") != std::string::npos);

    const auto isFolder = readFile(folder.path());
    REQUIRE_FALSE(isFolder);
    CHECK(isFolder.error().code == ErrorCode::Unreadable);

    const auto large = readFile(folder.write("large.txt", "12345"), 4);
    REQUIRE_FALSE(large);
    CHECK(large.error().code == ErrorCode::Unsupported);
    CHECK(readFile(folder / "large.txt", 5).value() == "12345");
}

TEST_CASE("Writing where nothing may be written fails and leaves the old file")
{
    const test::TemporaryFolder folder;
    const auto missing = writeFileAtomically(folder / "no" / "such" / "file", "x");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::Unwritable);
    CHECK(missing.error().text.find("file") != std::string::npos);

    const auto onFile = createFolder(folder.write("file", "x") / "below");
    REQUIRE_FALSE(onFile);
    CHECK(onFile.error().code == ErrorCode::Unwritable);

    // A folder in the way of the rename: the write fails and takes its temporary file along.
    std::filesystem::create_directories(folder / "target" / "inside");
    CHECK_FALSE(writeFileAtomically(folder / "target", "x"));
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 2);
}

TEST_CASE("Folders are created with their parents, twice without complaint")
{
    const test::TemporaryFolder folder;
    REQUIRE(createFolder(folder / "a" / "b" / "c"));
    REQUIRE(createFolder(folder / "a" / "b" / "c"));
    CHECK(std::filesystem::is_directory(folder / "a" / "b" / "c"));
}
