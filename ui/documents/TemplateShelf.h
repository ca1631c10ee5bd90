#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "AppContext.h"
#include "jobs/WorkerThread.h"
#include "meme/TemplateStore.h"
#include "models/TemplateModel.h"

class QTimer;

namespace memewright {

class MemeDocument;
class ModelChoice;

/// The pictures there are to caption: the program's, the person's own, and cards for templates that only the model knows. It
/// keeps how the person changed the boxes of the one that is shown. GUI thread; files are read and written on a thread of its
/// own, and the destructor waits for what is to be kept.
class TemplateShelf : public QObject
{
    Q_OBJECT

public:
    /// The document and the models outlive it.
    TemplateShelf(const AppContext& context, MemeDocument& document, const ModelChoice& models, QObject* parent = nullptr);
    ~TemplateShelf() override;

    TemplateModel* model() const { return m_model; }
    /// The person's own picture, which may be removed.
    bool isOwn(const Template& meme) const { return m_store.isOwn(meme); }
    /// Chosen as soon as it is there.
    void setWanted(std::string name) { m_wanted = std::move(name); }
    /// Reads the templates of the context's folders.
    void refresh();
    void setTemplates(std::vector<Template> templates);
    /// Chooses a picture or a card by its name; false when there is none.
    bool choose(const std::string& name);

    /// Adds an own picture (its file's bytes and ending, with the dot) under a free name and chooses it: added() or failed().
    void add(Template meme, std::string bytes, const std::string& ending);
    /// putBack() undoes it: removed() or failed().
    void remove(const Template& meme);
    void putBack(const Template& meme);
    void keepFavourites(const std::vector<std::string>& names);

    /// The boxes of an own picture as it comes, or as the format has them.
    std::vector<TextBox> usualBoxes(std::optional<std::int64_t> format) const;
    /// The boxes of the picture that is shown as they came.
    void resetBoxes();
    /// Which captions the model writes for an own picture; boxes that the person left as they came follow the format.
    void setFormat(std::optional<std::int64_t> format);
    /// Writes down boxes that were moved in the last moment; a pause does it too.
    void keepBoxes();

Q_SIGNALS:
    void added(const memewright::Template& meme);
    void removed(const memewright::Template& meme);
    /// The picture that is shown was removed: another one is to be chosen.
    void chosenGone();
    void failed(const memewright::Error& error);

private:
    void run(std::function<Status()> work, std::function<void()> done = {});
    void takeUp(const Template& meme);
    void learnModel();
    void boxesMoved();

    AppContext m_context;
    MemeDocument& m_document;
    const ModelChoice& m_models;
    TemplateStore m_store;
    TemplateModel* m_model;
    std::string m_wanted;
    QTimer* m_pause; ///< after boxes were moved
    bool m_moved = false; ///< boxes wait to be kept
    WorkerThread m_files;
};

/// A template around a picture of one's own: a box at the top, one at the foot.
Template ownTemplate(const QString& picture);

} // namespace memewright
