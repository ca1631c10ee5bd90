#include "Reproduce.h"

#include <algorithm>
#include <iterator>

#include "Console.h"
#include "MissingLetters.h"
#include "OffscreenQt.h"
#include "base/Files.h"
#include "base/Sha256.h"
#include "common/Resources.h"
#include "meme/Recipe.h"
#include "meme/TemplateFolders.h"
#include "network/Network.h"
#include "render/CaptionPainter.h"
#include "render/ImageExport.h"
#include "render/PictureSource.h"
#include "storage/Library.h"

namespace memewright::cli {

namespace {

std::filesystem::path libraryOf(const ReproduceOptions& options)
{
    return options.library.empty() ? defaultLibraryFolder() : std::filesystem::path(options.library);
}

/// The model of the recipe's hash, or nothing when none of those here has it.
Result<std::shared_ptr<const Network>> findModel(const ReproduceOptions& options, const Recipe& recipe)
{
    std::vector<std::filesystem::path> files;
    if (!options.model.empty()) {
        if (const auto info = readCheckpointInfo(options.model); !info)
            return tl::make_unexpected(info.error());
        files.emplace_back(options.model);
    }
    std::ranges::copy(builtInModels(), std::back_inserter(files));
    for (const ModelSummary& model : listModels(libraryOf(options)))
        files.push_back(model.path);
    const auto file = fileWithSha256(files, recipe.modelSha256);
    if (!file)
        return std::shared_ptr<const Network>();
    return loadNetwork(*file, DeviceChoice::Auto);
}

const char* sentence(Reproduction reproduction)
{
    switch (reproduction) {
    case Reproduction::Same:
        return "the model wrote the recorded text again";
    case Reproduction::SameThenEdited:
        return "the model wrote the recorded text again; the picture shows it as it was edited by hand";
    case Reproduction::Different:
        return "the text came out otherwise, so the recorded one is used";
    case Reproduction::NoModel:
        return "the model is not here, so the recorded text is used";
    case Reproduction::ByHand:
        break;
    }
    return "the text was written by hand";
}

Status writeAgain(const ReproduceOptions& options, const Recipe& recipe, const std::stop_token& stop)
{
    const auto builtIn = resourceFolder() / "templates";
    const auto meme = withKnownPicture(recipe, readTemplates({builtIn, ownTemplatesFolder(libraryOf(options))}).templates);
    if (!meme)
        return tl::make_unexpected(meme.error());
    const OffscreenQt qt;
    const auto picture = PictureSource::forTemplate(*meme);
    if (!picture)
        return tl::make_unexpected(picture.error());
    const CaptionPainter painter;
    const QImage image = painter.render(*meme, *picture, recipe.boxes, {}, stop);
    if (stop.stop_requested())
        return {};
    warnAboutMissingLetters(painter, *meme, recipe.boxes);
    return exportWithRecipe(image, QString::fromStdString(options.output), recipe);
}

} // namespace

Status reproducePicture(const ReproduceOptions& options, std::stop_token stop)
{
    const auto png = readFile(options.picture);
    if (!png)
        return tl::make_unexpected(png.error());
    const auto recipe = recipeInPng(*png, options.picture);
    if (!recipe)
        return tl::make_unexpected(recipe.error());
    const auto model = findModel(options, *recipe);
    if (!model)
        return tl::make_unexpected(model.error());
    const auto outcome = reproduce(*recipe, model->get(), stop);
    if (!outcome)
        return tl::make_unexpected(outcome.error());
    printNote(sentence(*outcome));
    return writeAgain(options, *recipe, stop);
}

} // namespace memewright::cli
