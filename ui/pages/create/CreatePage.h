#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include <QWidget>

#include "AppContext.h"
#include "documents/BlockedWordList.h"
#include "documents/CaptionWriter.h"
#include "documents/CreateActions.h"
#include "documents/MemeDocument.h"
#include "documents/ModelChoice.h"
#include "documents/PictureIntake.h"
#include "documents/TemplateShelf.h"

class QSettings;

namespace memewright {

class CreateCanvas;
class CreateColumn;
class CreateExports;
class CreateGallery;
class CreateLists;
class CreateNotices;
class MessageBar;

/// The Create page: choose a picture, write captions for it, take it along. It puts views and documents together; what is chosen,
/// written and typed stands in the documents. GUI thread; everything slow (reading models, rendering pictures, scoring,
/// generating, writing files, the history) happens on threads that are joined with the page.
class CreatePage : public QWidget
{
    Q_OBJECT

public:
    explicit CreatePage(const AppContext& context, QWidget* parent = nullptr);
    ~CreatePage() override;

    const MemeDocument& document() const { return m_document; }
    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);
    /// Writes down what was typed or moved in the last moment; the threads do it soon.
    void keepEdits();
    bool isGenerating() const { return m_writer.isRunning(); }
    /// With the narrow columns, which it takes on below a certain width.
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Looks for models again: a run has a new best checkpoint.
    void refreshModels() { m_models.refresh(); }
    /// Chooses that model, as soon as it is found.
    void useModel(const std::filesystem::path& model);
    /// Reads the templates of the context's folders, off this thread.
    void refreshTemplates() { m_shelf.refresh(); }
    void setTemplates(std::vector<memewright::Template> templates) { m_shelf.setTemplates(std::move(templates)); }
    /// Captions and files that are being written.
    void stop();

Q_SIGNALS:
    /// For the status bar; an empty sentence when nothing goes on.
    void activityChanged(const QString& sentence, double share);
    void trainRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void layOut();
    void connectActions();
    void connectBoxes();
    void connectNotices();
    void connectActivity();
    void deleteBox(int box);
    /// The list's arrow keys are at hand as soon as there is something to walk, unless the person is writing.
    void focusCandidates();
    void askForPicture(std::function<void(const QString&)> done);
    void pastePicture();
    void exportPicture();
    void dragOut();
    void editBlockedWords();

    MemeDocument m_document;
    ModelChoice m_models;
    BlockedWordList m_blocked;
    CaptionWriter m_writer;
    TemplateShelf m_shelf;
    PictureIntake m_intake;
    CreateActions m_actions;
    QString m_pictureFolder; ///< where the last picture was chosen
    MessageBar* m_messages;
    CreateNotices* m_notices;
    CreateExports* m_exports;
    CreateGallery* m_gallery;
    CreateCanvas* m_canvas;
    CreateLists* m_lists;
    CreateColumn* m_column;
};

} // namespace memewright
