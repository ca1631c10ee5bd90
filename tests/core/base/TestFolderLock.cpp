#include <doctest/doctest.h>

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

#include "base/FolderLock.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;

TEST_CASE("a folder is held by one at a time, until it is let go of")
{
    const TemporaryFolder folder;
    CHECK_FALSE(FolderLock::isHeld(folder.path()));
    {
        auto held = FolderLock::take(folder.path());
        REQUIRE(held);
        const FolderLock moved = std::move(*held);
        CHECK(FolderLock::isHeld(folder.path()));
        CHECK(FolderLock::take(folder.path()).error().code == ErrorCode::AlreadyExists);
    }
    CHECK_FALSE(FolderLock::isHeld(folder.path()));
    CHECK(FolderLock::take(folder.path()));
    CHECK(FolderLock::take(folder.path() / "missing").error().code == ErrorCode::NotFound);
    CHECK_FALSE(FolderLock::isHeld(folder.path() / "missing"));
}

TEST_CASE("whoever asks keeps nobody from taking a folder")
{
    const TemporaryFolder folder;
    std::atomic<bool> done = false;
    std::vector<std::jthread> asking;
    for (int i = 0; i < 8; ++i)
        asking.emplace_back([&] {
            while (!done)
                (void)FolderLock::isHeld(folder.path());
        });
    for (int i = 0; i < 50; ++i)
        CHECK(FolderLock::take(folder.path()));
    done = true;
}
