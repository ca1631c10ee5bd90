#include "meme/Recipe.h"

#include "base/PngText.h"
#include "base/Sha256.h"
#include "base/Version.h"

namespace memewright {

Recipe recipeOf(const GenerationConfig& config, const Candidate& candidate)
{
    Recipe recipe;
    recipe.version = programVersion();
    recipe.boxes = candidate.boxes;
    recipe.text = candidate.text;
    recipe.settings = config;
    recipe.settings->count = recipe.settings->tries = 1;
    recipe.settings->seed = candidate.seed;
    // Words that never stepped in changed nothing, and a shared picture need not carry them.
    recipe.settings->blocked = candidate.avoided;
    return recipe;
}

Result<Recipe> recipeInPng(std::string_view png, const std::string& what)
{
    const auto text = pngText(png, kRecipeKeyword);
    if (!text)
        return tl::make_unexpected(text.error());
    if (!*text)
        return fail(ErrorCode::NotFound, what + " carries no recipe", "choose a PNG that was exported here");
    return parseRecipe(**text, what);
}

Result<Template> withKnownPicture(const Recipe& recipe, const std::vector<Template>& known)
{
    // Most pictures are found under their old name at once, so the others need not be read.
    std::vector<std::filesystem::path> files;
    for (const bool sameName : {true, false})
        for (const Template& meme : known)
            if (!meme.file.empty() && (meme.picture == recipe.meme.picture) == sameName)
                files.push_back(meme.file.parent_path() / meme.picture);
    const auto found = fileWithSha256(files, recipe.pictureSha256);
    if (!found)
        return fail(ErrorCode::NotFound, "the picture " + recipe.meme.picture + " of the recipe is not among the templates here",
            "add it as a template of your own");
    Template meme = recipe.meme;
    meme.picture = found->filename().string();
    meme.file = found->parent_path() / "recipe.json";
    return meme;
}

Result<Reproduction> reproduce(const Recipe& recipe, const NextCharacterScorer* scorer, std::stop_token stop)
{
    if (!recipe.settings)
        return Reproduction::ByHand;
    if (scorer == nullptr)
        return Reproduction::NoModel;
    const auto outcome = generate(*scorer, *recipe.settings, std::move(stop));
    if (!outcome)
        return tl::make_unexpected(outcome.error());
    if (outcome->candidates.empty() || outcome->candidates.front().text != recipe.text)
        return Reproduction::Different;
    return outcome->candidates.front().boxes == recipe.boxes ? Reproduction::Same : Reproduction::SameThenEdited;
}

} // namespace memewright
