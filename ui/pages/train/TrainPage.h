#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include <QString>
#include <QWidget>

#include "AppContext.h"
#include "jobs/TrainingJob.h"
#include "training/Probe.h"

class QSettings;

namespace memewright {

/// Measures what a run would take; blocks, called on a worker thread with a library of its own.
using ProbeFunction = std::function<Result<ProbeResult>(Library&, const RunRequest&, std::stop_token)>;

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

/// The Train page: corpus and settings, the run that goes on, its curves, and the runs there are.
/// GUI thread only. Owns the run's thread: destroying the page stops the run, saves it and joins.
class TrainPage : public QWidget
{
    Q_OBJECT

public:
    explicit TrainPage(TrainPageSetup setup, QWidget* parent = nullptr);
    ~TrainPage() override;

    bool isTraining() const;
    /// The program is closing: asks the run to save and end, and lets those that wait wait for the next start. Returns at once,
    /// statusChanged() tells when nothing runs any more.
    void stopTraining();
    /// Writes down the note that is being typed.
    void keepEdits();
    /// Asks for the corpora again: captions were imported elsewhere.
    void refreshCorpora();
    /// Asks for the models again: one was imported, deleted or brought back elsewhere.
    void refreshModels();
    /// Shows the settings of a run that starts from this model.
    void startFrom(const std::filesystem::path& model);
    /// Asks for the runs again: one was deleted or brought back elsewhere.
    void refreshRuns();

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
    class Private;
    std::unique_ptr<Private> m_p;
};

} // namespace memewright
