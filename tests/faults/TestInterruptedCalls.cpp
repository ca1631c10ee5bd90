#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "FaultPoint.h"
#include "base/Files.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;

TEST_CASE("a full disk is named as that, whatever it stops")
{
    const TemporaryFolder folder;
    const auto hintOf = [](const Status& status) { return status ? std::string("done") : status.error().hint; };
    CHECK(withFault(Fault::FullDisk, 1,
              [&] {
                  const bool create = hintOf(createFolder(folder / "new")) == "make room on the disk";
                  const bool move =
                      hintOf(moveToNew(folder / "gone", folder / "new/there")) == "make room on the disk"; // its folder
                  const bool write = hintOf(writeNewFile(folder / "file", "bytes")) == "make room on the disk";
                  return create && move && write ? 0 : 1;
              })
              .code
        == 0);
}

TEST_CASE("a call that a signal interrupts is made again")
{
    using Work = std::function<Status(const TemporaryFolder&)>;
    const std::vector<std::pair<const char*, Work>> works{
        {"write", [](const auto& folder) { return writeFileAtomically(folder / "there", "new"); }},
        {"write new", [](const auto& folder) { return writeNewFile(folder / "new", "new"); }},
        {"move", [](const auto& folder) { return moveToNew(folder / "there", folder / "a/b/moved"); }},
        {"move aside", [](const auto& folder) { return moveAside(folder / "there").map([](const auto&) {}); }},
        {"create", [](const auto& folder) { return createFolder(folder / "one/two"); }}};
    for (const auto& [name, work] : works) {
        CAPTURE(name);
        int n = 1;
        for (bool reached = true; reached; ++n) {
            CAPTURE(n);
            const TemporaryFolder folder;
            folder.write("there", "old");
            const Faulted faulted = withFault(Fault::Interrupt, n, [&] { return work(folder) ? 0 : 1; });
            reached = faulted.reached;
            CHECK(faulted.code == 0);
        }
        CHECK(n > 2);
    }
}
