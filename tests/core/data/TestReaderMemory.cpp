#include <doctest/doctest.h>

#include <fstream>
#include <string>

#include "Reading.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

namespace {

constexpr int kLines = 6'000;

/// The most memory that this process has had, in MB.
std::uint64_t peak()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::stoull(line.substr(6)) / 1024;
    return 0;
}

} // namespace

TEST_CASE("Files of 24 MB are read within 8 MB, whatever their format")
{
    const test::TemporaryFolder folder;
    const std::string text(4000, 'x');
    ReadOptions options;
    options.templateId = 1;
    std::string start, line, end;
    const auto write = [&](const char* name) {
        std::ofstream file(folder / name);
        file << start;
        for (int i = 0; i < kLines; ++i)
            file << (i > 0 && !end.empty() ? "," : "") << line;
        file << end;
        return folder / name;
    };
    const auto check = [&](const char* name) {
        CAPTURE(name);
        const auto path = write(name);
        const std::uint64_t before = peak();
        REQUIRE(before > 0);
        std::uint64_t captions = 0;
        const auto status = readCaptions(
            path, options, [&](const RawCaption&) { ++captions; }, [](const TemplateName&) {}, {}, {});
        REQUIRE(status);
        CHECK(captions == kLines);
        CHECK(peak() - before < 8);
    };
    start = "template,top\n";
    line = "1," + text + "\n";
    check("a.csv");
    start.clear();
    line = text + "\n";
    check("a.txt");
    line = "{\"template\": 1, \"text\": \"" + text + "\"}\n";
    check("a.jsonl");
    start = "[";
    line = "[1, \"" + text + "\"]";
    end = "]";
    check("a.json");
}
