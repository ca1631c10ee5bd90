#include <doctest/doctest.h>

#include <string>

#include "base/Json.h"

using namespace memewright;

namespace {

std::string nested(std::size_t depth, const std::string& open, const std::string& close)
{
    std::string text;
    for (std::size_t i = 0; i < depth; ++i)
        text += open;
    text += "1";
    for (std::size_t i = 0; i < depth; ++i)
        text += close;
    return text;
}

std::string errorOf(const std::string& text, JsonLimits limits = {})
{
    const auto json = parseJson(text, "settings.json", limits);
    if (json)
        return "none";
    CHECK(json.error().code == ErrorCode::Malformed);
    return json.error().text;
}

} // namespace

TEST_CASE("JSON is read up to its limits of depth and size")
{
    CHECK(errorOf(nested(32, "[", "]")) == "none");
    CHECK(errorOf(nested(33, "[", "]")) == "settings.json is nested more than 32 levels deep");
    CHECK(errorOf(nested(60'000, "{\"a\":", "}")) == "settings.json is nested more than 32 levels deep");
    CHECK(errorOf(nested(200'000, "[", "")) == "settings.json is nested more than 32 levels deep");
    CHECK(errorOf("\"" + std::string(2000, 'x') + "\"", {.bytes = 1024}) == "settings.json is larger than 1 kB");
}

TEST_CASE("Brackets within strings do not count as depth")
{
    CHECK(errorOf("[\"" + std::string(100, '[') + "\\\"" + std::string(100, '{') + "\"]") == "none");
    CHECK(errorOf("[\"\\\\\"," + nested(40, "[", "]") + "]") == "settings.json is nested more than 32 levels deep");
}

TEST_CASE("What is no JSON is told by line, and nothing is thrown")
{
    CHECK(errorOf("{\n\"a\": 1,\n]") == "settings.json is not valid JSON (line 3)");
    CHECK(errorOf(" \n") == "settings.json is empty");
    CHECK(errorOf("1e999") == "settings.json holds a number that is too large");
    CHECK(errorOf("\"\xff\"") == "settings.json is not valid JSON (line 1)");
}

TEST_CASE("The order of keys can be kept")
{
    const auto json = parseJson<nlohmann::ordered_json>(R"({"b": 1, "a": 2})", "settings.json");
    REQUIRE(json);
    CHECK(json->dump() == R"({"b":1,"a":2})");
}
