#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

#include "jobs/ImportJob.h"
#include "jobs/LibraryWorker.h"
#include "jobs/ModelLoader.h"
#include "jobs/SampleWriter.h"
#include "pages/train/TrainBook.h"
#include "pages/train/TrainPage.h"
#include "pages/train/TrainProgress.h"
#include "pages/train/TrainQueue.h"

namespace memewright {

class MessageBar;
class SegmentedControl;
class TrainDetails;
class TrainEmpty;
class TrainFold;
class TrainPlots;
class TrainReminder;
class TrainRuns;
class TrainSettings;
class TrainStrip;

/// The page's parts and what happens between them. Widgets belong to the page; jobs end (and join) with this.
class TrainPage::Private : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(TrainPage)

public:
    Private(TrainPage& owner, TrainPageSetup setupOfPage);
    ~Private() override;

    void stop();
    /// Stops the run and lets the queue wait: the program is closing.
    void close();
    void keepEdits();
    /// Asks for the corpora; `choose` is the one to show then.
    void refreshCorpora(const QString& choose = {});
    void refreshRuns();
    void startFrom(const std::filesystem::path& model);
    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);
    /// Curves, table and details as far as there is room for them.
    void arrange();
    bool eventFilter(QObject* watched, QEvent* event) override;

    TrainPage& page;
    TrainPageSetup setup;
    TrainingJob training;
    ModelLoader models; ///< that a run may start from

private:
    /// Of the page: while the library has not answered, without anything to work on, and with it.
    enum Face { Waiting, Empty, Work };

    void build();
    void showFace(Face face);
    QWidget* makeHeader();
    QWidget* makeWork();
    void connectParts();
    void connectRuns();
    void connectTraining();
    void connectImport();

    void showCorpora(const std::vector<CorpusSummary>& corpora, const QString& choose);
    void corpusChosen();
    void start();
    void begin(const RunRequest& request);
    void enqueue(const RunRequest& request);
    void beginNext();
    void queueChanged();
    void readQueue();
    std::filesystem::path queueFile() const;
    void pause(bool wanted);
    void resumeRun(const QString& run);
    void deleteRun(const QString& run);
    void restoreRun(const QString& run);
    /// Of what was deleted; Ctrl+Z takes back the last one first, also when its message is gone.
    void offerUndo(const QString& sentence, std::function<void()> undo);
    void undoLast();
    void measure();
    void showEstimate(const ProbeResult& result);
    void newRun();
    void runEnded();
    void runFinished(const TrainingOutcome& outcome);
    void runPaused();
    void showDetails();
    void showLastVerdict(const QString& run);
    void saveNote(const QString& run, const QString& note);
    void fold(bool away);
    void foldByHand(bool away);
    void updateFoldTexts();
    void showRow();
    void showRuns();
    void showCurves();
    void plotCurve(const QString& run);
    void saveLooks();
    void checkpointSaved(const QString& run);
    void showReminder();
    void setShown(const QString& run, bool shown);
    void reportStatus();
    void writePictures();
    void importStarter();
    void chooseFiles();
    void chooseFolder();
    void offerImport(const QStringList& paths, const QString& corpus, CaptionFormat format);
    void startImport(ImportRequest request);
    void importFrom(const QStringList& paths, const QString& corpus, CaptionFormat format);
    void importProgressed(const Progress& progress);
    void importEnded(const ImportOutcome& outcome);
    void showError(const Error& error);

    ImportJob m_import;
    LibraryWorker m_library;
    TrainBook m_book;
    std::optional<TrainProgress> m_progress;
    RunRequest m_request;
    TrainQueue m_queue;
    std::vector<std::function<void()>> m_undo; ///< of deletions, the last one at the end
    QString m_stopped; ///< the run that closing the window stopped; empty: none, or something has begun since
    bool m_foldedIdle = false; ///< as the person likes the settings while nothing runs
    bool m_closing = false;
    SampleWriter m_samples;
    std::stop_source m_stopProbe;
    quint64 m_newestProbe = 0;
    bool m_drawing = false; ///< the pictures of the run
    bool m_drawAgain = false;

    MessageBar* m_messages = nullptr;
    QComboBox* m_corpus = nullptr;
    QLabel* m_corpusLabel = nullptr;
    QToolButton* m_importButton = nullptr;
    QPushButton* m_newRun = nullptr;
    SegmentedControl* m_part = nullptr;
    QStackedWidget* m_stack = nullptr;
    TrainEmpty* m_empty = nullptr;
    TrainStrip* m_strip = nullptr;
    TrainReminder* m_reminder = nullptr;
    TrainSettings* m_settings = nullptr;
    TrainFold* m_fold = nullptr;
    TrainPlots* m_plots = nullptr;
    TrainRuns* m_runs = nullptr;
    TrainDetails* m_details = nullptr;
    WorkerThread m_drawer; ///< works out the lines of long runs
    LibraryWorker m_prober; ///< last: a probe ends before what it reports to
};

} // namespace memewright
