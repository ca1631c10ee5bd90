#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "CliProcess.h"
#include "support/TemporaryFolder.h"

using namespace memewright::test;

TEST_CASE("A million captions come in within 600 MB")
{
    const TemporaryFolder folder;
    std::string csv = "template,one,two\n";
    for (int i = 0; i < 1'000'000; ++i)
        csv += std::to_string(i % 99 + 1) + ",when the caption with the number " + std::to_string(i) + ",is read by somebody\n";
    const auto file = folder.write("many.csv", csv);
    const auto result = runCli({"import", file, "--library", folder.path(), "--corpus", "many", "--json"});
    REQUIRE(result.code == 0);
    CHECK(nlohmann::json::parse(result.lines().back())["read"] == 1'000'000);
    CHECK(nlohmann::json::parse(result.lines().back())["kept"] > 900'000);
    CHECK(result.peakMegabytes > 50); // measured at all
    CHECK(result.peakMegabytes <= 600);
}
