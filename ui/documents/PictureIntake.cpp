#include "documents/PictureIntake.h"

#include <vector>

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QUrl>

#include "base/Files.h"
#include "base/PngText.h"
#include "base/Sha256.h"
#include "documents/MemeDocument.h"
#include "documents/ModelChoice.h"
#include "documents/TemplateShelf.h"
#include "render/PictureSource.h"

namespace memewright {

namespace {

/// A recipe made again: on which picture, and how the text came out.
struct Remade {
    Template meme;
    Reproduction reproduction;
};

/// What making a recipe again needs; a value, used on a worker thread.
struct RemakeTask {
    Recipe recipe;
    std::vector<Template> templates;
    std::vector<std::filesystem::path> models;
    ModelReader read;

    Result<Remade> run() const
    {
        auto meme = withKnownPicture(recipe, templates);
        if (!meme)
            return tl::make_unexpected(meme.error());
        LoadedModel model;
        if (const auto file = recipe.settings ? fileWithSha256(models, recipe.modelSha256) : std::nullopt) {
            auto loaded = read(*file);
            if (!loaded)
                return tl::make_unexpected(loaded.error());
            model = std::move(*loaded);
        }
        return reproduce(recipe, model.scorer.get(), {}).map([&](Reproduction how) { return Remade{std::move(*meme), how}; });
    }
};

} // namespace

PictureIntake::PictureIntake(
    const AppContext& context, MemeDocument& document, const ModelChoice& models, TemplateShelf& shelf, QObject* parent)
    : QObject(parent), m_readModel(context.readModel), m_document(document), m_models(models), m_shelf(shelf)
{
}

Result<PictureIntake::Opened> PictureIntake::read(const QString& path)
{
    // Loaded once, so that a file that is no picture is refused before it becomes a template.
    if (const auto picture = PictureSource::load(path); !picture)
        return tl::make_unexpected(picture.error());
    auto bytes = readFile(path.toStdString());
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    Opened opened{std::move(*bytes), {}};
    if (isPng(opened.bytes))
        if (auto recipe = recipeInPng(opened.bytes, path.toStdString()))
            opened.recipe = std::move(*recipe);
    return opened;
}

void PictureIntake::open(const QString& path)
{
    m_files.run([path] { return read(path); },
        [this, path](const Result<Opened>& opened) {
            if (!opened)
                Q_EMIT failed(opened.error());
            else if (opened->recipe)
                Q_EMIT recipeFound(path, *opened->recipe);
            else
                add(path, opened->bytes, '.' + QFileInfo(path).suffix().toLower().toStdString());
        });
}

bool PictureIntake::take(const QMimeData& given, const QString& name)
{
    if (const auto urls = given.urls(); !urls.isEmpty() && urls.first().isLocalFile()) {
        open(urls.first().toLocalFile());
        return true;
    }
    const auto image = given.imageData().value<QImage>();
    if (image.isNull())
        return false;
    m_files.run(
        [image]() -> Result<std::string> {
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            if (!image.save(&buffer, "PNG"))
                return fail(ErrorCode::Internal, "the pasted picture cannot be packed");
            return bytes.toStdString();
        },
        [this, name](const Result<std::string>& png) {
            if (png)
                add(name, *png, ".png");
            else
                Q_EMIT failed(png.error());
        });
    return true;
}

void PictureIntake::add(const QString& name, std::string bytes, const std::string& ending)
{
    const bool fillsCard = m_document.meme() && !m_document.hasPicture();
    m_shelf.add(fillsCard ? *m_document.meme() : ownTemplate(name), std::move(bytes), ending);
}

void PictureIntake::reproduce(const QString& path)
{
    m_files.run([path] { return read(path); },
        [this, path](const Result<Opened>& opened) {
            if (!opened)
                Q_EMIT failed(opened.error());
            else if (opened->recipe)
                remake(*opened->recipe);
            else
                Q_EMIT noRecipe(path);
        });
}

void PictureIntake::remake(const Recipe& recipe)
{
    RemakeTask task{recipe, m_shelf.model()->pictures(), {}, m_readModel};
    for (const ModelEntry& entry : m_models.entries())
        task.models.push_back(entry.path);
    Q_EMIT remakingChanged(true);
    m_files.run([task = std::move(task)] { return task.run(); },
        [this, recipe](const Result<Remade>& made) {
            Q_EMIT remakingChanged(false);
            if (!made) {
                Q_EMIT failed(made.error());
                return;
            }
            m_document.choose(made->meme, true);
            m_document.open(recipe, tr("Reproduce"));
            Q_EMIT remade(made->reproduction);
        });
}

void PictureIntake::openEntry(const HistoryEntry& entry)
{
    auto recipe = parseRecipe(entry.generation.recipe, "the history");
    if (!recipe) {
        Q_EMIT failed(recipe.error());
        return;
    }
    if (!m_shelf.choose(entry.generation.templateName)) {
        Q_EMIT templateMissing(QString::fromStdString(entry.generation.templateName));
        return;
    }
    recipe->text = entry.caption.text;
    recipe->boxes = entry.caption.boxes;
    if (recipe->settings && entry.caption.seed)
        recipe->settings->seed = *entry.caption.seed;
    m_document.open(*recipe, tr("From the history"));
}

} // namespace memewright
