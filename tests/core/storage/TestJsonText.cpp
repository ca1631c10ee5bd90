#include <doctest/doctest.h>

#include "storage/JsonText.h"
#include "support/HostileJson.h"

using namespace memewright;
using namespace memewright::test;
using nlohmann::json;

TEST_CASE("what stands in the database's columns reads as texts or as none, whatever it is")
{
    CHECK(fromJsonText(toJsonText({"a", "\"b|"})) == std::vector<std::string>{"a", "\"b|"});
    forEachHostileJson(json{"a", "b"}, [](const std::string& text, bool tooDeep) {
        const auto texts = fromJsonText(text);
        REQUIRE(texts.size() <= 2);
        if (tooDeep)
            REQUIRE(texts.empty());
    });
}

TEST_CASE("settings of an import read as settings or as none, whatever they are")
{
    CleaningSettings settings;
    settings.cap = 7;
    settings.off.set(2);
    CHECK(settingsFromJson(settingsToJson(settings))->off == settings.off);
    forEachHostileJson(json::parse(settingsToJson(settings)), [](const std::string& text, bool tooDeep) {
        const auto read = settingsFromJson(text);
        if (tooDeep)
            REQUIRE_FALSE(read);
    });
}
