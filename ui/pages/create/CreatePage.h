#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QWidget>

#include "AppContext.h"
#include "documents/MemeDocument.h"
#include "jobs/CaretScores.h"
#include "jobs/GenerationJob.h"
#include "jobs/HistoryRecorder.h"
#include "jobs/ModelLoader.h"
#include "jobs/OriginalityChecker.h"
#include "meme/Recipe.h"
#include "meme/Template.h"
#include "meme/TemplateStore.h"
#include "pages/create/CreateMemory.h"

class QComboBox;
class QMimeData;
class QPushButton;
class QScrollArea;
class QSettings;
class QTimer;
class QToolButton;
class QVBoxLayout;

namespace memewright {

class CreateBoxes;
class CreateCandidates;
class CreateCanvas;
class CreateControls;
class CreateExports;
class CreateGallery;
class CreateLists;
class CreateOriginality;
class CreateStyle;
class HintLabel;
class MessageBar;
class NameLabel;

/// The Create page: choose a picture, write captions for it, take it along. GUI thread; everything slow (reading models,
/// rendering pictures, scoring, generating, writing files, the history) happens on threads that the page owns and joins.
/// CreatePage.cpp and CreatePageConnect.cpp put it together, CreatePageLayout.cpp fits it to its size, CreatePageMeme.cpp has the
/// picture that is chosen, CreatePageWork.cpp models and generation, CreatePageEdit.cpp texts, boxes and undo,
/// CreatePageFiles.cpp pictures, recipes and the history.
class CreatePage : public QWidget
{
    Q_OBJECT

public:
    explicit CreatePage(AppContext context, QWidget* parent = nullptr);
    ~CreatePage() override;

    const MemeDocument& document() const { return m_document; }
    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);
    /// Writes down what was typed or moved in the last moment; the threads do it soon.
    void keepEdits();
    bool isGenerating() const { return m_generation.isRunning(); }
    /// With the narrow columns, which it takes on below a certain width.
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Looks for models again: a run has a new best checkpoint.
    void refreshModels();
    /// Chooses that model, as soon as it is found.
    void useModel(const std::filesystem::path& model);
    /// Reads the templates of the context's folders, off this thread.
    void refreshTemplates();
    void setTemplates(std::vector<memewright::Template> templates);
    void generate();
    void stop();
    void exportPicture();
    void copyPicture();
    /// Captions the picture; of one that was exported here it offers to make it again.
    void openPicture(const QString& path);

Q_SIGNALS:
    /// For the status bar; an empty sentence when nothing goes on.
    void activityChanged(const QString& sentence, double share);
    void trainRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeMiddle();
    QWidget* makeRight();
    QWidget* makeActions();
    QWidget* makeExports();
    void makeShortcuts();
    void connectParts();
    void connectCandidates();
    void connectColumn();
    /// The bars stand back where many boxes or the controls that folded out need the room.
    void fitBars();
    void fitColumn();
    void connectJobs();

    void showModels(const std::vector<ModelEntry>& models);
    void chooseModel(int index);
    void modelLoaded(const std::filesystem::path& file, const LoadedModel& model);
    void connectDocument();
    /// The captions of the picture that is shown stay until it is chosen again.
    void leavePicture();
    void showPicture();
    /// The id that the model is asked for; nothing when it knows nothing that fits.
    std::optional<std::int64_t> generationTemplate() const;
    /// What Generate would begin with now.
    WrittenList nextList(std::int64_t templateId) const;
    /// Says why captions cannot be written with these texts; false then.
    bool canWrite(const GenerationConfig& config);
    /// Names the characters of the given texts that the model cannot read.
    void tellWhatIsUnseen();
    void candidatesArrived(const std::vector<Candidate>& candidates);
    /// Keeps the candidates from this row on in the history.
    void recordFrom(int first);
    void generationEnded(bool stopped);
    void recordEdit();
    /// Looks up how much of these candidates was copied.
    void checkOriginality(int first, int count);
    void showOriginality();
    void starToggled(int row);

    void showCandidate(const QStringList& boxes, bool byPerson);
    /// The texts of a candidate for the boxes that are there now.
    QStringList textsOf(int row) const;
    /// The texts that are shown go into the candidate that is chosen, and after a pause into the history.
    void keepInCandidate();
    void warnAboutLetters();
    void askScores();
    void showBoxStyle();
    void resetBoxes();
    void deleteBox(int box);
    /// The boxes of an own picture as it comes, or as the format has them.
    std::vector<TextBox> usualBoxes(std::optional<std::int64_t> format) const;
    /// Keeps the boxes of the template after a pause, or now.
    void keepLayout();
    void saveLayout();
    void updateFormats();
    void chooseFormat(int index);
    void updateActions();
    /// Stop and Generate, and where the focus goes when the one that has it is disabled.
    void updateWork(bool canGenerate, bool canStop);
    /// The list's arrow keys are at hand as soon as there is something to walk, unless the person is writing.
    void focusCandidates();
    QString neverSeen() const;
    /// Once for a picture and model that do not go together.
    void tellWhatIsUnknown();
    void updateStale();
    /// All that decides how captions are written, as one word to compare.
    QString settingsNow() const;

    void choosePicture();
    /// Asks for an exported picture, and makes it again.
    void chooseToReproduce();
    void askForPicture(std::function<void(const QString&)> done);
    void pastePicture();
    /// A file or a picture that was dropped or pasted; false when it is neither.
    bool takePicture(const QMimeData& given, const QString& name);
    void openRecipe(const Recipe& recipe);
    void reproduced(const Recipe& recipe, const Template& meme, Reproduction reproduction);
    void addOwn(Template meme, std::string bytes, const std::string& ending);
    void ownAdded(const Template& meme);
    void removeOwn(const Template& meme);
    /// The gallery anew, with the picture that is shown chosen, or another when it is gone.
    void showPictures();
    void keepFavourites(const std::vector<std::string>& names);
    void openEntry(const HistoryEntry& entry);
    void dragOut();
    Recipe recipeOfRow(int row) const;
    Recipe recipeShown() const;
    void readBlockedWords();
    void editBlockedWords();
    void showError(const Error& error);

    AppContext m_context;
    TemplateStore m_store;
    MemeDocument m_document;
    ModelLoader m_models;
    GenerationJob m_generation;
    CaretScores m_scores;
    OriginalityChecker m_originality;
    HistoryRecorder m_history;
    WorkerThread m_files;

    std::vector<ModelEntry> m_entries;
    std::filesystem::path m_wantedModel;
    std::filesystem::path m_loadedFile;
    std::filesystem::file_time_type m_loadedTime;
    LoadedModel m_model;
    std::vector<Template> m_templates; ///< with pictures
    std::vector<std::string> m_blocked; ///< as the person left the list
    QString m_wantedMeme;
    QString m_pictureFolder; ///< where the last picture was chosen

    CreateMemory m_memory;
    WrittenList m_written; ///< of the candidates that are shown
    quint64 m_generations = 0;
    quint64 m_running = 0; ///< the number of the Generate that goes on, perhaps for a picture that was left
    QTimer* m_editTimer;
    QTimer* m_layoutTimer;
    int m_editedRow = -1;

    MessageBar* m_messages;
    QComboBox* m_modelBox;
    CreateGallery* m_gallery;
    CreateExports* m_exports;
    NameLabel* m_name;
    HintLabel* m_useWhen;
    QComboBox* m_format; ///< of an own template: which captions the model writes for it
    QToolButton* m_undo;
    QToolButton* m_redo;
    QToolButton* m_showBoxes;
    QToolButton* m_addBox;
    QToolButton* m_deleteBox;
    CreateCanvas* m_canvas;
    CreateLists* m_lists;
    CreateCandidates* m_candidates;
    QWidget* m_right;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column; ///< m_controls and m_texts
    QWidget* m_texts;
    QPushButton* m_styleFold;
    CreateOriginality* m_original;
    QPushButton* m_generate;
    QPushButton* m_stop;
    CreateControls* m_controls;
    CreateBoxes* m_boxes;
    CreateStyle* m_style;
    QPushButton* m_export;
    QPushButton* m_copy;
    QToolButton* m_moreActions;
};

} // namespace memewright
