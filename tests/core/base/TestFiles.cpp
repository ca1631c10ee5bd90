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

TEST_CASE("A new file never takes the place of another, but the same bytes may be written again")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "picture.png";
    REQUIRE(writeNewFile(path, "mine"));
    const auto refused = writeNewFile(path, "yours");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::AlreadyExists);
    CHECK(refused.error().text.find("picture.png") != std::string::npos);
    CHECK_FALSE(refused.error().hint.empty());
    CHECK(readFile(path).value() == "mine");
    CHECK(writeNewFile(path, "mine"));
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    std::filesystem::create_directory(folder / "a folder");
    CHECK(writeNewFile(folder / "a folder", "").error().code == ErrorCode::AlreadyExists);
    std::filesystem::create_symlink("nowhere", folder / "dangling");
    CHECK(writeNewFile(folder / "dangling", "x").error().code == ErrorCode::AlreadyExists);
    CHECK(checkNew(folder / "dangling").error().code == ErrorCode::AlreadyExists);
    CHECK(checkNew(folder / "free"));
    CHECK(writeNewFile(folder / "no" / "folder", "x").error().code == ErrorCode::Unwritable);
}

TEST_CASE("Files and folders are moved to free places only")
{
    const test::TemporaryFolder folder;
    folder.write("runs/one/model", "1");
    folder.write("trash/one/model", "2");
    CHECK(moveToNew(folder / "runs/one", folder / "trash/one").error().code == ErrorCode::AlreadyExists);
    CHECK(readFile(folder / "trash/one/model").value() == "2");
    REQUIRE(moveToNew(folder / "runs/one", folder / "trash/deeper/two"));
    CHECK(readFile(folder / "trash/deeper/two/model").value() == "1");
    CHECK_FALSE(std::filesystem::exists(folder / "runs/one"));
    CHECK(moveToNew(folder / "none", folder / "other").error().code == ErrorCode::Unwritable);
    CHECK(moveToNew(folder / "runs", folder / "trash/one/model/below").error().code == ErrorCode::Unwritable);
}

TEST_CASE("What cannot be read is moved to a free name beside it")
{
    const test::TemporaryFolder folder;
    folder.write("points.csv", "one");
    CHECK(moveAside(folder / "points.csv") == folder / "points-unread.csv");
    folder.write("points.csv", "two");
    CHECK(moveAside(folder / "points.csv") == folder / "points-unread-2.csv");
    CHECK(readFile(folder / "points-unread.csv") == "one");
    CHECK(readFile(folder / "points-unread-2.csv") == "two");
    CHECK_FALSE(std::filesystem::exists(folder / "points.csv"));
    folder.write("a folder/inside", "three");
    CHECK(moveAside(folder / "a folder") == folder / "a folder-unread");
    CHECK(moveAside(folder / "none").error().code == ErrorCode::Unwritable);
}
