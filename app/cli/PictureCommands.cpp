#include <algorithm>
#include <string_view>

#include <nlohmann/json.hpp>

#include "Command.h"
#include "Console.h"
#include "GenerationOptions.h"
#include "MissingLetters.h"
#include "OffscreenQt.h"
#include "Options.h"
#include "Reproduce.h"
#include "base/Files.h"
#include "base/Numbers.h"
#include "base/Sha256.h"
#include "common/Resources.h"
#include "meme/Recipe.h"
#include "render/CaptionPainter.h"
#include "render/ImageExport.h"
#include "render/PictureSource.h"
#include "text/Unicode.h"

namespace memewright::cli {

namespace {

/// A template's JSON file, or the name of a built-in one.
Result<Template> findPicture(const std::string& fileOrName)
{
    std::error_code ignored;
    if (std::filesystem::is_regular_file(fileOrName, ignored) || fileOrName.ends_with(".json"))
        return readTemplate(fileOrName);
    const auto found = builtInTemplate(fileOrName);
    if (!found)
        return tl::make_unexpected(found.error());
    if (*found)
        return **found;
    const auto all = builtInTemplates();
    std::string names;
    for (const Template& value : *all)
        names += (names.empty() ? "" : ", ") + value.file.stem().string();
    return fail(ErrorCode::NotFound, "there is no template '" + fileOrName + "'", "a JSON file, or one of: " + names);
}

struct RenderOptions {
    std::string templateName, text, output;
};

Status runRender(const RenderOptions& options, std::stop_token stop)
{
    const auto meme = findPicture(options.templateName);
    if (!meme)
        return tl::make_unexpected(meme.error());
    if (const auto text = decodeUtf8(options.text); !text)
        return tl::make_unexpected(text.error());
    const auto texts = captionForBoxes(*meme, options.text);
    if (!texts)
        return tl::make_unexpected(texts.error());
    const OffscreenQt qt;
    const auto picture = PictureSource::forTemplate(*meme);
    if (!picture)
        return tl::make_unexpected(picture.error());
    const CaptionPainter painter;
    const QImage image = painter.render(*meme, *picture, *texts, {}, stop);
    if (stop.stop_requested())
        return {};
    warnAboutMissingLetters(painter, *meme, *texts);
    return exportImage(image, QString::fromStdString(options.output));
}

struct MakeOptions {
    GenerationOptions generation;
    std::string output;
    ReproduceOptions reproduce;
};

/// The pictures of a template in a folder: two-buttons-001.png, two-buttons-002.png … A new one never replaces another: its
/// number is behind all that are there.
class NumberedPictures
{
public:
    NumberedPictures(std::filesystem::path folder, const Template& meme)
        : m_folder(std::move(folder)), m_start(meme.file.stem().string() + "-")
    {
        std::error_code error;
        for (std::filesystem::directory_iterator entry(m_folder, error), end; !error && entry != end; entry.increment(error))
            m_last = std::max(m_last, numberOf(entry->path()));
    }

    /// Writes the next picture; returns where it lies.
    Result<std::filesystem::path> add(const QImage& image, const Recipe& recipe)
    {
        while (true) {
            const auto file = m_folder / (m_start + padded(numberText(++m_last), kDigits, '0') + ".png");
            const auto written = exportWithRecipe(image, QString::fromStdString(file.string()), recipe);
            if (written)
                return file;
            if (written.error().code != ErrorCode::AlreadyExists) // another program makes pictures there too
                return tl::make_unexpected(written.error());
        }
    }

private:
    static constexpr std::size_t kDigits = 3;

    /// 0 for what is no such picture.
    std::uint32_t numberOf(const std::filesystem::path& file) const
    {
        const std::string name = file.stem().string();
        if (file.extension() != ".png" || !name.starts_with(m_start))
            return 0;
        return parseNumber<std::uint32_t>(std::string_view(name).substr(m_start.size())).value_or(0);
    }

    std::filesystem::path m_folder;
    std::string m_start;
    std::uint32_t m_last = 0;
};

Status writePictures(const MakeOptions& options, const Template& meme, const GenerationConfig& config,
    const std::vector<Candidate>& candidates, const std::stop_token& stop)
{
    const auto model = sha256OfFile(options.generation.model);
    if (!model)
        return tl::make_unexpected(model.error());
    const OffscreenQt qt;
    const auto picture = PictureSource::forTemplate(meme);
    if (!picture)
        return tl::make_unexpected(picture.error());
    const CaptionPainter painter;
    NumberedPictures pictures(options.output, meme);
    for (const Candidate& candidate : candidates) {
        Recipe recipe = recipeOf(config, candidate);
        recipe.modelSha256 = *model;
        recipe.meme = meme;
        recipe.pictureSha256 = picture->sha256();
        const auto image = painter.render(meme, *picture, recipe.boxes, {}, stop);
        if (stop.stop_requested())
            return {};
        warnAboutMissingLetters(painter, meme, recipe.boxes);
        const auto file = pictures.add(image, recipe);
        if (!file)
            return tl::make_unexpected(file.error());
        auto json = candidateJson(candidate);
        json["file"] = file->string();
        if (options.generation.json)
            printJson(json);
        else
            printLine(file->string() + ": " + candidate.text);
    }
    return {};
}

Status runMake(const MakeOptions& options, std::stop_token stop)
{
    if (!options.reproduce.picture.empty()) {
        ReproduceOptions reproduce = options.reproduce;
        reproduce.model = options.generation.model;
        reproduce.output = options.output;
        return reproducePicture(reproduce, std::move(stop));
    }
    if (options.generation.model.empty() || options.generation.templateName.empty())
        return fail(ErrorCode::InvalidArgument, "make needs --model and --template", "see memewright-cli make --help");
    const auto meme = findPicture(options.generation.templateName);
    if (!meme)
        return tl::make_unexpected(meme.error());
    const auto room = static_cast<int>(meme->boxes.size());
    if (options.generation.boxes.value_or(room) > room)
        return fail(ErrorCode::InvalidArgument,
            "the caption has " + numberText(*options.generation.boxes) + " boxes and the picture only " + numberText(room),
            "leave --boxes out, or choose another template");
    const auto task = prepare(options.generation, *meme);
    if (!task)
        return tl::make_unexpected(task.error());
    if (const auto made = createFolder(options.output); !made)
        return made;
    const auto outcome = generate(*task->network, task->config, stop, task->hooks);
    if (!outcome)
        return tl::make_unexpected(outcome.error());
    return writePictures(options, *meme, task->config, outcome->candidates, stop);
}

} // namespace

void addPictures(CLI::App& app, Action& chosen)
{
    addCommand<RenderOptions>(
        app, chosen, "render", "Put a text on a picture",
        [](CLI::App& command, RenderOptions& options) {
            command.add_option("--template", options.templateName, "Template JSON file or name")->required();
            command.add_option("--text", options.text, "\"top|bottom\": a text for each box")->required();
            command.add_option("--output", options.output, "Picture to write: .png, .jpg or .webp")->required();
        },
        runRender);
    addCommand<MakeOptions>(
        app, chosen, "make", "Write captions with a model and put them on pictures",
        [](CLI::App& command, MakeOptions& options) {
            addModelOption(command, options.generation.model);
            command.add_option("--template", options.generation.templateName, "Template JSON file or name");
            command.add_option("--output", options.output, "Folder for the pictures; of --reproduce: the PNG to write")
                ->required();
            command.add_option("--reproduce", options.reproduce.picture, "A picture to make again");
            command.add_option("--library", options.reproduce.library, "Where to look for its model and picture");
            addGenerationOptions(command, options.generation);
        },
        runMake);
}

} // namespace memewright::cli
