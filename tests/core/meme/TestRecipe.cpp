#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/Sha256.h"
#include "base/Version.h"
#include "meme/Recipe.h"
#include "support/FakeScorer.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using nlohmann::json;

namespace {

GenerationConfig someConfig()
{
    GenerationConfig config;
    config.templateId = 87743020;
    config.draw = Draw::Proportional;
    config.minScore = 1.0 / 3;
    config.beamWidth = 3;
    config.temperature = 0.7;
    config.topK = 9;
    config.topP = 0.95;
    config.start = {"fix \xc3\xbc", ""};
    config.locked = {0};
    config.maxLength = 60;
    config.count = 4;
    config.seed = 4'000'000'000'000'000'000;
    return config;
}

Template someTemplate()
{
    Template meme;
    meme.name = "Two \"buttons\"";
    meme.templateId = 87743020;
    meme.picture = "two-buttons.svg";
    meme.boxes = {TextBox{"left", 0.1, 0.1, 0.3, 0.2, -12.5, {}}, TextBox{"right", 0.5, 0.1, 0.3, 0.2, 0, {}}};
    return meme;
}

Recipe someRecipe()
{
    const test::FakeScorer scorer;
    const GenerationConfig config = someConfig();
    Recipe recipe = recipeOf(config, generate(scorer, config, {})->candidates.at(2));
    recipe.modelSha256 = std::string(64, 'a');
    recipe.pictureSha256 = std::string(64, 'b');
    recipe.meme = someTemplate();
    return recipe;
}

} // namespace

TEST_CASE("a recipe comes back from its JSON word for word")
{
    const Recipe recipe = someRecipe();
    const std::string text = writeRecipe(recipe);
    const json object = json::parse(text);
    for (const char* key : {"version", "model_sha256", "template", "picture_sha256", "boxes", "seed", "settings", "text"})
        CHECK(object.contains(key));
    CHECK(object.size() == 8);
    CHECK(object["seed"] == recipe.settings->seed);
    CHECK(object["settings"]["draw"] == "proportional");
    CHECK(text.find('\n') == std::string::npos);

    const Recipe again = parseRecipe(text, "a.png").value();
    CHECK(again.version == programVersion());
    CHECK(again.modelSha256 == recipe.modelSha256);
    CHECK(again.meme == recipe.meme);
    CHECK(again.boxes == recipe.boxes);
    CHECK(again.text == recipe.text);
    CHECK(again.settings->minScore == recipe.settings->minScore);
    CHECK(again.settings->count == 1);
    CHECK(writeRecipe(again) == text);
}

TEST_CASE("a recipe writes its caption again, whichever candidate it was")
{
    const test::FakeScorer scorer;
    GenerationConfig config = someConfig();
    const auto outcome = generate(scorer, config, {}).value();
    REQUIRE(outcome.candidates.size() == 4);
    for (const Candidate& candidate : outcome.candidates) {
        Recipe recipe = recipeOf(config, candidate);
        CHECK(reproduce(recipe, &scorer, {}) == Reproduction::Same);
        recipe.boxes[1] += "!";
        CHECK(reproduce(recipe, &scorer, {}) == Reproduction::SameThenEdited);
        recipe.text += "x";
        CHECK(reproduce(recipe, &scorer, {}) == Reproduction::Different);
        CHECK(reproduce(recipe, nullptr, {}) == Reproduction::NoModel);
        recipe.settings.reset();
        CHECK(reproduce(recipe, &scorer, {}) == Reproduction::ByHand);
    }
}

TEST_CASE("of the blocked words a picture carries only those that its caption avoided")
{
    GenerationConfig config = someConfig();
    config.blocked = {"word", "another"};
    Candidate candidate;
    candidate.boxes = {"a", "b"};
    CHECK(recipeOf(config, candidate).settings->blocked.empty());
    candidate.blocked = 2;
    candidate.avoided = {"word"};
    Recipe recipe = recipeOf(config, candidate);
    recipe.meme = someTemplate();
    CHECK(writeRecipe(recipe).find("another") == std::string::npos);
    CHECK(parseRecipe(writeRecipe(recipe), "a.png")->settings->blocked == candidate.avoided);
}

TEST_CASE("a caption written by hand has no model, seed or settings")
{
    Recipe recipe;
    recipe.meme = someTemplate();
    recipe.boxes = {"by", "hand"};
    recipe.text = "by|hand";
    const json object = json::parse(writeRecipe(recipe));
    for (const char* key : {"model_sha256", "seed", "settings"})
        CHECK(object[key].is_null());
    CHECK_FALSE(parseRecipe(writeRecipe(recipe), "a.png")->settings);
}

TEST_CASE("damaged recipes are errors that name the picture, never a crash")
{
    const std::string good = writeRecipe(someRecipe());
    const json object = json::parse(good);
    for (std::size_t length = 0; length < good.size(); ++length)
        CHECK(parseRecipe(good.substr(0, length), "a.png").error().code == ErrorCode::Malformed);
    for (const auto& [key, value] : object.items()) {
        for (const json& wrong : {json(), json(7), json("x"), json::array({1}), json::object()}) {
            json changed = object;
            changed[key] = wrong;
            const auto result = parseRecipe(changed.dump(), "a.png");
            if (!result)
                CHECK(result.error().text.find("a.png") != std::string::npos);
        }
        json missing = object;
        missing.erase(key);
        CHECK_FALSE(parseRecipe(missing.dump(), "a.png"));
    }
    json wide = object;
    wide["settings"]["beam_width"] = 1'000'000;
    CHECK(parseRecipe(wide.dump(), "a.png").error().text.find("beam width") != std::string::npos);
    json fewer = object;
    fewer["boxes"] = {"only one"};
    CHECK_FALSE(parseRecipe(fewer.dump(), "a.png"));
}

TEST_CASE("typed line breaks come back, and texts without end do not")
{
    Recipe recipe = someRecipe();
    recipe.boxes = {"two\nlines", "soft\u00ADhyphen \U0001F469\u200D\U0001F680"};
    CHECK(parseRecipe(writeRecipe(recipe), "a.png")->boxes == recipe.boxes);
    std::string longest;
    for (std::size_t i = 0; i < kMostCharactersOfText; ++i)
        longest += "\u00E9";
    recipe.boxes[1] = longest;
    CHECK(parseRecipe(writeRecipe(recipe), "a.png"));
    recipe.boxes[1] += 'x';
    const auto refused = parseRecipe(writeRecipe(recipe), "a.png");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Malformed);
    CHECK(refused.error().text.find("a.png") != std::string::npos);
}

TEST_CASE("a recipe's picture is found by its hash, under whatever name")
{
    const test::TemporaryFolder folder;
    folder.write("one/two-buttons.svg", "another picture of that name");
    folder.write("two/renamed.svg", "the picture");
    Template one = someTemplate(), two = someTemplate();
    one.file = folder / "one/a.json";
    two.file = folder / "two/b.json";
    two.picture = "renamed.svg";
    two.boxes.clear();
    Recipe recipe = someRecipe();
    recipe.pictureSha256 = sha256("the picture");
    const Template found = withKnownPicture(recipe, {one, two}).value();
    CHECK(found.file.parent_path() / found.picture == folder / "two/renamed.svg");
    CHECK(found.boxes == recipe.meme.boxes);
    recipe.pictureSha256 = sha256("lost");
    CHECK(withKnownPicture(recipe, {one, two}).error().code == ErrorCode::NotFound);
}
