#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "generation/Generation.h"
#include "meme/Template.h"

namespace memewright {

/// The keyword of the PNG text that holds a recipe.
inline constexpr std::string_view kRecipeKeyword = "memewright";

/// In each box of a recipe that is read.
inline constexpr std::size_t kMostCharactersOfText = 4096;

/// All that is needed to make a captioned picture again. Value type.
struct Recipe {
    std::string version; ///< of the program that wrote it
    std::string modelSha256; ///< of the model's file; empty: written by hand
    Template meme; ///< whole, with its boxes as they stood
    std::string pictureSha256; ///< of the picture's file
    std::vector<std::string> boxes; ///< the texts on the picture
    /// How the caption was generated: count is 1 and seed its own; nothing when it was written by hand.
    std::optional<GenerationConfig> settings;
    std::string text; ///< as it was generated, bars as written; by hand: the boxes with bars between
};

/// The recipe of one candidate: its own seed and count 1; of the blocked words only those it avoided.
Recipe recipeOf(const GenerationConfig& config, const Candidate& candidate);

/// One JSON object on one line: {version, model_sha256, template, picture_sha256, boxes, seed, settings, text}.
std::string writeRecipe(const Recipe& recipe);
/// Malformed names what is wrong with `what`.
Result<Recipe> parseRecipe(std::string_view json, const std::string& what);
/// Of an exported PNG. NotFound when the picture carries none; Malformed, Unsupported.
Result<Recipe> recipeInPng(std::string_view png, const std::string& what);

/// The recipe's template on the picture of its hash, looked for beside the `known` templates (whose files are set); which of
/// them has it does not matter. NotFound. Blocks.
Result<Template> withKnownPicture(const Recipe& recipe, const std::vector<Template>& known);

/// How a picture's caption came out when it was made again.
enum class Reproduction {
    Same, ///< the model wrote the recorded text again
    SameThenEdited, ///< it did, and the person's edit was put on the picture
    Different, ///< it wrote another text, so the recorded one is used
    NoModel, ///< the model is not here, so the recorded text is used
    ByHand ///< the text was written by hand
};

/// Generates the recipe's caption again and compares. `scorer` may be null: the model was not found. Blocks.
Result<Reproduction> reproduce(const Recipe& recipe, const NextCharacterScorer* scorer, std::stop_token stop);

} // namespace memewright
