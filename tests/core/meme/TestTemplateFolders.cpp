#include <doctest/doctest.h>

#include "meme/TemplateFolders.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;

TEST_CASE("templates are read from all folders, by name; broken ones are told apart")
{
    const TemporaryFolder first, second;
    const auto write = [](const TemporaryFolder& folder, const char* file, const char* name, const char* id) {
        folder.write(file,
            std::string(R"({"name": ")") + name + R"(", "template_id": )" + id
                + R"(, "picture": "a.png", "boxes": [{"id": "one", "x": 0, "y": 0, "width": 1, "height": 1}]})");
    };
    write(first, "z.json", "Zebra", "61533");
    write(second, "a.json", "Antelope", "null");
    second.write("broken.json", "{");
    second.write("a.png", "not looked at");

    const auto found = readTemplates({first.path(), second.path(), first / "missing"});
    REQUIRE(found.templates.size() == 2);
    CHECK(found.templates[0].name == "Antelope");
    CHECK(found.templates[1].name == "Zebra");
    REQUIRE(found.broken.size() == 2);
    const std::string errors = found.broken[0].text + found.broken[1].text;
    CHECK(errors.find("broken.json") != std::string::npos);
    CHECK(errors.find("missing") != std::string::npos);
    const auto names = namesOf(found.templates);
    REQUIRE(names.size() == 1);
    CHECK(names[0].id == 61533);
}

TEST_CASE("every template that the program comes with is whole")
{
    const auto found = readTemplates({sourceFolder() / "resources/templates"});
    CHECK(found.broken.empty());
    CHECK(found.templates.size() >= 8);
}
