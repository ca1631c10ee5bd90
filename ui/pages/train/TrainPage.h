#pragma once

#include <filesystem>
#include <vector>

#include <QString>
#include <QWidget>

#include "AppContext.h"
#include "documents/CorpusChoice.h"
#include "documents/RunController.h"
#include "documents/RunProbe.h"
#include "documents/RunStore.h"
#include "documents/RunTrash.h"
#include "documents/RunsModel.h"
#include "jobs/LibraryWorker.h"
#include "jobs/ModelLoader.h"

class QSettings;
class QStackedWidget;

namespace memewright {

class MessageBar;
class TrainEmpty;
class TrainHeader;
class TrainWork;

/// What the Train page works on; given once, by value.
struct TrainPageSetup {
    std::filesystem::path library; ///< folder of the library, made when missing
    std::filesystem::path starterCaptions; ///< starter/captions.csv of the resources
    std::vector<std::filesystem::path> templateFolders; ///< a CSV may name the templates in them
    TrainingFunction train; ///< empty: trainingInLibrary(library)
    ModelReader readModel; ///< for the samples after each epoch; empty: none are written
    ProbeFunction probe; ///< empty: probe() of the library's corpus
    std::vector<std::filesystem::path> builtInModels; ///< to start from, besides the library's models
};

/// What a status bar shows of the run that goes on.
struct TrainingStatus {
    bool running = false;
    QString run; ///< its name; empty when nothing runs
    QString sentence; ///< "Training 'Fast 1': epoch 8 of 12, 4 min left"; empty when nothing runs
    double share = 0; ///< 0 to 1 of the whole run
    int series = 0; ///< the run's colour: index into the palette's series
};

/// The Train page: corpus and settings, the run that goes on, its curves, and the runs there are. Composes the documents and the
/// views on them, and says in its message bar what became of what the person did.
/// GUI thread only. Owns the run's thread: destroying the page stops the run, saves it and joins.
class TrainPage : public QWidget
{
    Q_OBJECT

public:
    explicit TrainPage(TrainPageSetup setup, QWidget* parent = nullptr);
    ~TrainPage() override;

    bool isTraining() const { return m_controller.isRunning(); }
    /// The program is closing: asks the run to save and end, and lets those that wait wait for the next start. Returns at once,
    /// statusChanged() tells when nothing runs any more.
    void stopTraining() { m_controller.close(); }
    /// Writes down the note that is being typed.
    void keepEdits();
    /// Asks for the corpora again: captions were imported elsewhere.
    void refreshCorpora() { m_corpora.refresh(); }
    /// Asks for the models again: one was imported, deleted or brought back elsewhere.
    void refreshModels() { m_models.refresh(); }
    /// Shows the settings of a run that starts from this model.
    void startFrom(const std::filesystem::path& model);
    /// Asks for the runs again: one was deleted or brought back elsewhere.
    void refreshRuns() { m_store.refresh(); }

    /// Corpus, settings of the next run, what the plot and the page show, and which run is being stopped by closing.
    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

Q_SIGNALS:
    /// About ten times a second while a run goes on, and once when it is over.
    void statusChanged(const memewright::TrainingStatus& status);
    /// A better checkpoint of a run lies at `path` (replaced again by the next better one).
    void checkpointSaved(const QString& run, const QString& path);
    /// Captions were imported: lists of corpora elsewhere are out of date.
    void libraryChanged();
    /// A run was deleted or brought back, and its model with it.
    void runsChanged();

private:
    /// Of the page: while the library has not answered, without anything to work on, and with it.
    enum Face { Waiting, Empty, Work };

    void build();
    void showFace(Face face);
    void connectCorpora();
    void connectImport(const TrainPageSetup& setup);
    void connectSettings();
    void connectRuns();
    void connectController();
    void start();
    void measure();
    void reportStatus();
    void sayFinished(const QString& run, const TrainingOutcome& outcome);
    void offerUndo(const QString& sentence);
    void undo();
    void showError(const Error& error);

    LibraryWorker m_library;
    RunsModel m_runs;
    RunStore m_store;
    RunController m_controller;
    RunTrash m_trash;
    CorpusChoice m_corpora;
    ModelLoader m_models; ///< that a run may start from
    RunProbe m_probe;
    MessageBar* m_messages;
    TrainHeader* m_header;
    QStackedWidget* m_faces;
    TrainEmpty* m_empty;
    TrainWork* m_work;
};

} // namespace memewright
