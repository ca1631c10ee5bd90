#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include <QElapsedTimer>
#include <QWidget>

#include "AppContext.h"
#include "jobs/CaretScores.h"
#include "jobs/GenerationJob.h"
#include "jobs/ModelLoader.h"
#include "jobs/PictureLoader.h"
#include "meme/Template.h"
#include "pages/CreateHistory.h"

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QSettings;
class QToolButton;

namespace memewright {

class CreateBoxes;
class CreateCandidates;
class CreateCanvas;
class CreateControls;
class CreateGallery;
class HeadingLabel;
class HintLabel;
class MessageBar;

/// The Create page: choose a picture, write captions for it, take it along. GUI thread; everything slow (reading models,
/// rendering pictures, scoring, generating, writing files) happens on threads that the page owns and joins.
class CreatePage : public QWidget
{
    Q_OBJECT

public:
    explicit CreatePage(AppContext context, QWidget* parent = nullptr);
    ~CreatePage() override;

    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);
    bool isGenerating() const { return m_generation.isRunning(); }
    /// With the narrow columns, which it takes on below a certain width.
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Looks for models again: a run has a new best checkpoint.
    void refreshModels();
    /// Reads the templates of the context's folders, off this thread.
    void refreshTemplates();
    void setTemplates(std::vector<memewright::Template> templates);
    void generate();
    void stop();
    void exportPicture();
    void copyPicture();

Q_SIGNALS:
    /// For the status bar; an empty sentence when nothing goes on.
    void activityChanged(const QString& sentence, double share);
    void trainRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeMiddle();
    QWidget* makeRight();
    QWidget* makeActions();
    QWidget* makeExports();
    void connectParts();
    void connectJobs();

    void showModels(const std::vector<ModelEntry>& models);
    void chooseModel(int index);
    void modelLoaded(const std::filesystem::path& file, const LoadedModel& model);
    void chooseMeme(const Template& meme, bool hasPicture);
    void chooseOwnPicture();
    void useOwnPicture(const QString& path);
    /// The id that the model is asked for; nothing when it knows nothing that fits.
    std::optional<std::int64_t> generationTemplate() const;
    void textsEdited();
    void showCandidate(const QStringList& boxes);
    void showTexts();
    void askScores();
    void undo();
    void updateActions();
    void withFullPicture(std::function<void(QImage)> use);
    void writePicture(QImage picture, const QString& path);
    void showError(const Error& error);

    AppContext m_context;
    ModelLoader m_models;
    GenerationJob m_generation;
    CaretScores m_scores;
    PictureLoader m_pictures;
    WorkerThread m_files;

    std::vector<ModelEntry> m_entries;
    std::filesystem::path m_wantedModel;
    std::filesystem::path m_loadedFile;
    std::filesystem::file_time_type m_loadedTime;
    LoadedModel m_model;
    std::optional<Template> m_meme;
    bool m_hasPicture = false;
    bool m_modelsListed = false;
    bool m_stopping = false;
    int m_arrived = 0;
    QString m_wantedMeme;
    QString m_exportFolder;
    CreateHistory m_history;

    MessageBar* m_messages;
    QComboBox* m_modelBox;
    CreateGallery* m_gallery;
    HeadingLabel* m_name;
    HintLabel* m_useWhen;
    QToolButton* m_undo;
    QToolButton* m_showBoxes;
    CreateCanvas* m_canvas;
    CreateCandidates* m_candidates;
    QWidget* m_right;
    QPushButton* m_generate;
    QPushButton* m_stop;
    CreateControls* m_controls;
    CreateBoxes* m_boxes;
    QPushButton* m_export;
    QPushButton* m_copy;
};

} // namespace memewright
