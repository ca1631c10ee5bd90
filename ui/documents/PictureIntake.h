#pragma once

#include <optional>

#include <QObject>
#include <QString>

#include "AppContext.h"
#include "jobs/WorkerThread.h"
#include "meme/Recipe.h"
#include "storage/CaptionHistory.h"

class QMimeData;

namespace memewright {

class MemeDocument;
class ModelChoice;
class TemplateShelf;

/// Takes in what comes from outside: pictures that are opened, pasted or dropped become templates of one's own, and recipes, of
/// an exported picture or of the history, are made again. GUI thread; files are read on a thread of its own.
class PictureIntake : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    PictureIntake(const AppContext& context, MemeDocument& document, const ModelChoice& models, TemplateShelf& shelf,
        QObject* parent = nullptr);

    /// Captions the picture, or tells that it carries a recipe: recipeFound(). It fills the card of the template that is shown.
    void open(const QString& path);
    /// A file or a picture that was dropped or pasted, which then gets this name; false when it is neither.
    bool take(const QMimeData& given, const QString& name);
    /// Makes an exported picture again; noRecipe() when it carries none.
    void reproduce(const QString& path);
    /// Makes a recipe again: remade() or failed().
    void remake(const Recipe& recipe);
    /// Shows a caption of the history; templateMissing() when its picture is not there any more.
    void openEntry(const HistoryEntry& entry);

Q_SIGNALS:
    void recipeFound(const QString& path, const memewright::Recipe& recipe);
    void noRecipe(const QString& path);
    void templateMissing(const QString& name);
    /// A recipe is being made again, or no longer.
    void remakingChanged(bool remaking);
    void remade(memewright::Reproduction reproduction);
    void failed(const memewright::Error& error);

private:
    /// A picture's file as it was opened: its bytes, and the recipe if it carries one.
    struct Opened {
        std::string bytes;
        std::optional<Recipe> recipe;
    };
    static Result<Opened> read(const QString& path);
    /// What the picture becomes: the card that is shown, or a template of this name.
    void add(const QString& name, std::string bytes, const std::string& ending);

    ModelReader m_readModel;
    MemeDocument& m_document;
    const ModelChoice& m_models;
    TemplateShelf& m_shelf;
    WorkerThread m_files;
};

} // namespace memewright
