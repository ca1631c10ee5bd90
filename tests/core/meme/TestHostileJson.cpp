#include <doctest/doctest.h>

#include "meme/Recipe.h"
#include "meme/TemplateStore.h"
#include "support/HostileJson.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;
using nlohmann::json;

namespace {

Template someTemplate()
{
    return parseTemplate(
        R"({"name": "Two buttons", "other_names": ["Daily Struggle"], "tags": ["choice"], "use_when": "Both tempt.",
        "template_id": 87743020, "picture": "two-buttons.svg", "boxes": [
        {"id": "left", "x": 0.1, "y": 0.05, "width": 0.35, "height": 0.15, "rotation": -7.5,
         "style": {"color": "#FF0000", "outline": "", "case": "as-typed", "align": "left", "valign": "bottom"}}]})",
        "it")
        .value();
}

json someRecipe()
{
    Recipe recipe;
    recipe.version = "1";
    recipe.meme = someTemplate();
    recipe.boxes = {"text"};
    recipe.text = "text";
    recipe.settings = GenerationConfig();
    recipe.settings->boxes = 1;
    return json::parse(writeRecipe(recipe));
}

template <class Value>
void checkRefused(const Result<Value>& result, bool tooDeep)
{
    if (tooDeep)
        REQUIRE_FALSE(result);
    if (!result) {
        REQUIRE(result.error().code == ErrorCode::Malformed);
        REQUIRE(result.error().text.find("it.png") != std::string::npos);
    }
}

} // namespace

TEST_CASE("a template with values of wrong kinds or any depth is an error or a template")
{
    forEachHostileJson(json::parse(writeTemplate(someTemplate())),
        [](const std::string& text, bool tooDeep) { checkRefused(parseTemplate(text, "it.png"), tooDeep); });
}

TEST_CASE("a recipe with values of wrong kinds or any depth is an error or a recipe")
{
    REQUIRE(parseRecipe(someRecipe().dump(), "it.png"));
    forEachHostileJson(
        someRecipe(), [](const std::string& text, bool tooDeep) { checkRefused(parseRecipe(text, "it.png"), tooDeep); });
}

TEST_CASE("a recipe is no longer than a person's texts can be")
{
    json recipe = someRecipe();
    recipe["boxes"] = {std::string(4'097, 'a')};
    const auto longText = parseRecipe(recipe.dump(), "it.png");
    REQUIRE_FALSE(longText);
    CHECK(longText.error().text.find("4096 characters") != std::string::npos);
    recipe["boxes"] = {"a"};
    recipe["text"] = std::string(std::size_t(1) << 20, 'a');
    CHECK(parseRecipe(recipe.dump(), "it.png").error().code == ErrorCode::Malformed);
}

TEST_CASE("templates and favourites are read as any editor saves them")
{
    const TemporaryFolder folder;
    const std::string text = writeTemplate(someTemplate());
    std::string wide = "\xff\xfe";
    for (const char c : text)
        wide += {c, '\0'};
    for (const std::string& bytes : {"\xef\xbb\xbf" + text, wide}) {
        const auto read = readTemplate(folder.write("mine.json", bytes));
        REQUIRE_MESSAGE(read, read.error().text);
        CHECK(read->boxes == someTemplate().boxes);
    }
    const TemplateStore store(folder.path());
    folder.write("favourites.json", "\xef\xbb\xbf[\"Two buttons\", 7]\r\n");
    CHECK(store.favourites() == std::vector<std::string>{"Two buttons"});
    forEachHostileJson(json{"a", "b"}, [&](const std::string& bytes, bool) {
        folder.write("favourites.json", bytes);
        CHECK(store.favourites().size() <= 2);
    });
    CHECK(readTemplate(folder.write("large.json", std::string((std::size_t(1) << 20) + 1, ' '))).error().code
        == ErrorCode::Malformed);
}
