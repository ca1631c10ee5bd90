#include <algorithm>

#include <QBuffer>
#include <QClipboard>
#include <QDrag>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

#include "base/Files.h"
#include "base/Numbers.h"
#include "base/PngText.h"
#include "base/Sha256.h"
#include "dialogs/PictureDialogs.h"
#include "documents/BoxTexts.h"
#include "pages/create/CreateCandidates.h"
#include "pages/create/CreateCanvas.h"
#include "pages/create/CreateExports.h"
#include "pages/create/CreateGallery.h"
#include "pages/create/CreateLists.h"
#include "pages/create/CreatePage.h"
#include "pages/create/PictureData.h"
#include "render/PictureSource.h"
#include "widgets/ErrorText.h"
#include "widgets/MessageBar.h"

namespace memewright {

namespace {

/// A picture's file as it was opened: its bytes, and the recipe if it carries one.
struct OpenedPicture {
    std::string bytes;
    std::optional<Recipe> recipe;
};

Result<OpenedPicture> readPicture(const QString& path)
{
    // Loaded once, so that a file that is no picture is refused before it becomes a template.
    if (const auto picture = PictureSource::load(path); !picture)
        return tl::make_unexpected(picture.error());
    auto bytes = readFile(path.toStdString());
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    OpenedPicture opened{std::move(*bytes), {}};
    if (isPng(opened.bytes))
        if (auto recipe = recipeInPng(opened.bytes, path.toStdString()))
            opened.recipe = std::move(*recipe);
    return opened;
}

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

QString sentence(Reproduction reproduction)
{
    switch (reproduction) {
    case Reproduction::Same:
        return CreatePage::tr("Made again: the model wrote the same caption.");
    case Reproduction::SameThenEdited:
        return CreatePage::tr("Made again: the model wrote the same caption, and the edit by hand was put on it.");
    case Reproduction::Different:
        return CreatePage::tr("The model writes this caption otherwise here, so the recorded text is shown.");
    case Reproduction::NoModel:
        return CreatePage::tr("The model that wrote this is not here, so the recorded text is shown.");
    case Reproduction::ByHand:
        break;
    }
    return CreatePage::tr("This caption was written by hand; here it is again.");
}

} // namespace

void CreatePage::choosePicture()
{
    askForPicture([this](const QString& path) { openPicture(path); });
}

void CreatePage::askForPicture(std::function<void(const QString&)> done)
{
    askForPictureToOpen(this, m_pictureFolder, [this, done = std::move(done)](const QString& path) {
        m_pictureFolder = QFileInfo(path).absolutePath();
        done(path);
    });
}

void CreatePage::chooseToReproduce()
{
    askForPicture([this](const QString& path) {
        m_files.run([path] { return readPicture(path); },
            [this, path](const Result<OpenedPicture>& opened) {
                if (!opened)
                    showError(opened.error());
                else if (opened->recipe)
                    openRecipe(*opened->recipe);
                else
                    m_messages->show(MessageKind::Info,
                        tr("%1 carries no recipe. PNG pictures that were exported here do.").arg(QFileInfo(path).fileName()));
            });
    });
}

void CreatePage::dragEnterEvent(QDragEnterEvent* event)
{
    // Its own picture, dragged away and let go again, is none to take in.
    if (event->source() != m_canvas && holdsPicture(*event->mimeData()))
        event->acceptProposedAction();
}

void CreatePage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    takePicture(*event->mimeData(), tr("Dropped picture"));
}

void CreatePage::openPicture(const QString& path)
{
    m_files.run([path] { return readPicture(path); },
        [this, path](const Result<OpenedPicture>& opened) {
            if (!opened) {
                showError(opened.error());
                return;
            }
            if (!opened->recipe) {
                // A dropped picture fills the card of the template that is shown; else it comes with two boxes of its own.
                const bool fillsCard = m_document.meme() && !m_document.hasPicture();
                addOwn(fillsCard ? *m_document.meme() : ownTemplate(path), opened->bytes,
                    '.' + QFileInfo(path).suffix().toLower().toStdString());
                return;
            }
            m_messages->offer(tr("%1 was made here and carries its recipe.").arg(QFileInfo(path).fileName()), tr("Reproduce"),
                [this, recipe = *opened->recipe] { openRecipe(recipe); });
        });
}

void CreatePage::pastePicture()
{
    const QMimeData* given = QGuiApplication::clipboard()->mimeData();
    if (given == nullptr || !takePicture(*given, tr("Pasted picture")))
        m_messages->show(MessageKind::Info, tr("There is no picture on the clipboard."));
}

bool CreatePage::takePicture(const QMimeData& given, const QString& name)
{
    if (const auto urls = given.urls(); !urls.isEmpty() && urls.first().isLocalFile()) {
        openPicture(urls.first().toLocalFile());
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
                addOwn(m_document.meme() && !m_document.hasPicture() ? *m_document.meme() : ownTemplate(name), *png, ".png");
            else
                showError(png.error());
        });
    return true;
}

void CreatePage::addOwn(Template meme, std::string bytes, const std::string& ending)
{
    // The history and the gallery know templates by name.
    const auto taken = [&](const std::string& name) {
        return std::ranges::any_of(m_templates, [&](const Template& one) { return one.name == name; });
    };
    const std::string name = meme.name;
    for (int number = 2; taken(meme.name); ++number)
        meme.name = name + ' ' + numberText(number);
    m_files.run(
        [store = m_store, meme = std::move(meme), bytes = std::move(bytes), ending] { return store.add(meme, bytes, ending); },
        [this](const Result<Template>& added) {
            // Another picture had this name before; a card that got its picture keeps its texts.
            if (added && !(m_document.meme() && m_document.meme()->name == added->name))
                m_memory.forget(added->name);
            if (added)
                ownAdded(*added);
            else
                showError(added.error());
        });
}

void CreatePage::ownAdded(const Template& meme)
{
    m_templates.push_back(meme);
    m_document.choose(meme, true);
    showPictures();
    m_messages->showWithAction(MessageKind::Good, tr("“%1” is among your templates now.").arg(QString::fromStdString(meme.name)),
        tr("Undo"), [this, meme] { removeOwn(meme); });
}

void CreatePage::showPictures()
{
    m_gallery->setPictures(m_templates);
    m_canvas->setTemplateCount(m_gallery->count());
    if (!m_document.meme())
        return;
    const bool gone = m_document.hasPicture()
        && std::ranges::none_of(m_templates, [&](const Template& one) { return one.file == m_document.meme()->file; });
    if (gone)
        m_gallery->chooseFirst();
    else
        m_gallery->choose(QString::fromStdString(m_document.meme()->name));
}

void CreatePage::keepFavourites(const std::vector<std::string>& names)
{
    m_files.run([store = m_store, names] { return store.keepFavourites(names); },
        [this](const Status& kept) {
            if (!kept)
                showError(kept.error());
        });
}

void CreatePage::removeOwn(const Template& meme)
{
    // What is still to be saved of it would bring its file back.
    if (m_layoutTimer->isActive())
        saveLayout();
    m_files.run([store = m_store, meme] { return store.remove(meme); },
        [this, meme](const Status& removed) {
            if (!removed) {
                showError(removed.error());
                return;
            }
            std::erase_if(m_templates, [&](const Template& one) { return one.file == meme.file; });
            showPictures();
            m_messages->showWithAction(
                MessageKind::Info, tr("“%1” was removed.").arg(QString::fromStdString(meme.name)), tr("Undo"), [this, meme] {
                    m_files.run([store = m_store, meme] { return store.putBack(meme); },
                        [this, meme](const Status& back) {
                            if (back)
                                ownAdded(meme);
                            else
                                showError(back.error());
                        });
                });
        });
}

void CreatePage::openRecipe(const Recipe& recipe)
{
    RemakeTask task{recipe, m_templates, {}, m_context.readModel};
    for (const ModelEntry& entry : m_entries)
        task.models.push_back(entry.path);
    Q_EMIT activityChanged(tr("Making the picture again"), -1);
    m_files.run([task = std::move(task)] { return task.run(); },
        [this, recipe](const Result<Remade>& remade) {
            Q_EMIT activityChanged({}, 0);
            if (remade)
                reproduced(recipe, remade->meme, remade->reproduction);
            else
                showError(remade.error());
        });
}

void CreatePage::reproduced(const Recipe& recipe, const Template& meme, Reproduction reproduction)
{
    m_gallery->choose(QString::fromStdString(meme.name));
    m_document.choose(meme, true);
    m_document.open(recipe, tr("Reproduce"));
    const bool exact = reproduction == Reproduction::Same || reproduction == Reproduction::SameThenEdited;
    m_messages->show(exact ? MessageKind::Good : MessageKind::Info, sentence(reproduction));
}

void CreatePage::openEntry(const HistoryEntry& entry)
{
    auto recipe = parseRecipe(entry.generation.recipe, "the history");
    if (!recipe) {
        showError(recipe.error());
        return;
    }
    const QString name = QString::fromStdString(entry.generation.templateName);
    if ((!m_document.meme() || m_document.meme()->name != entry.generation.templateName) && !m_gallery->choose(name)) {
        m_messages->show(MessageKind::Info, tr("The picture “%1” is not among the templates any more.").arg(name));
        return;
    }
    recipe->text = entry.caption.text;
    recipe->boxes = entry.caption.boxes;
    if (recipe->settings && entry.caption.seed)
        recipe->settings->seed = *entry.caption.seed;
    m_document.open(*recipe, tr("From the history"));
}

Recipe CreatePage::recipeOfRow(int row) const
{
    Recipe recipe = recipeOf(m_written.config, m_candidates->model()->row(row).candidate);
    recipe.modelSha256 = m_written.base.modelSha256;
    recipe.meme = *m_document.meme();
    recipe.boxes = toUtf8(textsOf(row));
    return recipe;
}

Recipe CreatePage::recipeShown() const
{
    const int row = m_candidates->currentRow();
    return m_document.recipe(row < 0 ? std::nullopt : std::optional(recipeOfRow(row)));
}

void CreatePage::exportPicture()
{
    if (!m_export->isEnabled())
        return;
    ExportSubject subject{recipeShown(), {}, {}};
    for (const int row : m_candidates->rowsInOrder()) {
        subject.all.push_back(recipeOfRow(row));
        if (m_candidates->model()->row(row).starred)
            subject.starred.push_back(subject.all.back());
    }
    m_exports->ask(std::move(subject));
}

void CreatePage::copyPicture()
{
    if (m_copy->isEnabled())
        m_exports->copy(recipeShown());
}

void CreatePage::dragOut()
{
    if (!m_copy->isEnabled())
        return;
    m_exports->prepareDrag(recipeShown(), [this](QMimeData* picture) {
        // By now the person may have let go.
        if (!(QGuiApplication::mouseButtons() & Qt::LeftButton)) {
            delete picture;
            return;
        }
        auto* drag = new QDrag(m_canvas);
        drag->setMimeData(picture);
        drag->exec(Qt::CopyAction);
    });
}

} // namespace memewright
