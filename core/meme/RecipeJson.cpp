#include <algorithm>

#include "base/Json.h"
#include "base/Numbers.h"
#include "meme/Recipe.h"
#include "meme/TemplateValue.h"
#include "text/Unicode.h"

namespace memewright {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kHint = "choose a PNG that was exported here";
constexpr std::size_t kLongestText = 4'096; ///< characters

Json settingsJson(const GenerationConfig& config)
{
    Json json = {{"template_id", config.templateId}, {"boxes", config.boxes}, {"draw", drawName(config.draw)},
        {"min_score", config.minScore}, {"beam_width", config.beamWidth}, {"beam", beamName(config.beam)},
        {"temperature", config.temperature}, {"top_k", config.topK}, {"top_p", config.topP}, {"start", config.start},
        {"locked", config.locked}, {"max_length", config.maxLength}};
    if (!config.blocked.empty())
        json["blocked"] = config.blocked;
    return json;
}

/// Throws nlohmann's exceptions where a field is missing or of another kind.
Result<GenerationConfig> settingsOf(const nlohmann::json& json, const nlohmann::json& seed)
{
    const auto draw = drawByName(json.at("draw").get<std::string>());
    const auto beam = beamByName(json.at("beam").get<std::string>());
    if (!draw || !beam)
        return tl::make_unexpected(draw ? beam.error() : draw.error());
    GenerationConfig config;
    config.draw = *draw;
    config.beam = *beam;
    config.templateId = json.at("template_id");
    config.boxes = json.at("boxes");
    config.minScore = json.at("min_score");
    config.beamWidth = json.at("beam_width");
    config.temperature = json.at("temperature");
    config.topK = json.at("top_k");
    config.topP = json.at("top_p");
    config.start = json.at("start").get<std::vector<std::string>>();
    config.locked = json.at("locked").get<std::vector<int>>();
    config.maxLength = json.at("max_length");
    config.blocked = json.value("blocked", std::vector<std::string>());
    config.seed = seed;
    if (const Status valid = validate(config); !valid)
        return tl::make_unexpected(valid.error());
    return config;
}

Result<Recipe> recipeFrom(const nlohmann::json& json, const std::string& what)
{
    Recipe recipe;
    recipe.version = json.at("version");
    recipe.modelSha256 = json.at("model_sha256").is_null() ? "" : json.at("model_sha256").get<std::string>();
    recipe.pictureSha256 = json.at("picture_sha256");
    recipe.boxes = json.at("boxes").get<std::vector<std::string>>();
    recipe.text = json.at("text");
    if (std::ranges::any_of(recipe.boxes, [](const std::string& text) { return toCodePoints(text).size() > kLongestText; }))
        return fail(ErrorCode::Malformed,
            "the recipe of " + what + " has a text of more than " + numberText(kLongestText) + " characters", kHint);
    auto meme = templateFrom(json.at("template"), "the template of " + what);
    if (!meme)
        return tl::make_unexpected(meme.error());
    recipe.meme = std::move(*meme);
    if (recipe.boxes.size() != recipe.meme.boxes.size())
        return fail(ErrorCode::Malformed, "the recipe of " + what + " has not as many texts as boxes");
    for (const std::string& text : recipe.boxes)
        if (codePointCount(text) > kMostCharactersOfText)
            return fail(ErrorCode::Malformed,
                "the recipe of " + what + " has a text of more than " + numberText(kMostCharactersOfText) + " characters",
                "choose a PNG that was exported here");
    if (json.at("settings").is_null())
        return recipe;
    auto settings = settingsOf(json.at("settings"), json.at("seed"));
    if (!settings)
        return fail(ErrorCode::Malformed, "the recipe of " + what + " has unusable settings: " + settings.error().text);
    recipe.settings = std::move(*settings);
    return recipe;
}

} // namespace

std::string writeRecipe(const Recipe& recipe)
{
    Json json;
    json["version"] = recipe.version;
    json["model_sha256"] = recipe.modelSha256.empty() ? Json() : Json(recipe.modelSha256);
    json["template"] = templateValue(recipe.meme);
    json["picture_sha256"] = recipe.pictureSha256;
    json["boxes"] = recipe.boxes;
    json["seed"] = recipe.settings ? Json(recipe.settings->seed) : Json();
    json["settings"] = recipe.settings ? settingsJson(*recipe.settings) : Json();
    json["text"] = recipe.text;
    return jsonText(json);
}

Result<Recipe> parseRecipe(std::string_view text, const std::string& what)
{
    const auto value = parseJson(text, "the recipe of " + what);
    if (!value)
        return tl::make_unexpected(value.error());
    try {
        return recipeFrom(*value, what);
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorCode::Malformed, "the recipe of " + what + " lacks a value or has one of a wrong kind", kHint);
    }
}

} // namespace memewright
