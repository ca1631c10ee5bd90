#pragma once

#include <QWidget>

#include "AppContext.h"
#include "jobs/ImportJob.h"
#include "jobs/LibraryWorker.h"
#include "pages/data/CorpusContent.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSettings;
class QStackedWidget;

namespace memewright {

class DataCaptions;
class DataCorpora;
class DataReport;
class HintLabel;
class MessageBar;
class TemplateBars;
class TrashButton;

/// The Data page: the corpora there are, what became of their captions and why, the captions themselves, and importing more.
/// GUI thread; the library is asked on threads of its own.
class DataPage : public QWidget
{
    Q_OBJECT

public:
    explicit DataPage(const AppContext& context, QWidget* parent = nullptr);

    /// Lists the corpora again.
    void refresh();
    bool isImporting() const { return m_job.isRunning(); }
    /// Imports files or folders by the article's rules into a corpus named after the first; a second import of the same adds no
    /// duplicate.
    void importPaths(const QStringList& paths);
    /// The same after asking how, with a preview.
    void offerImport(const QStringList& paths);
    /// The corpus chosen and the folder that files were last looked for in.
    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

Q_SIGNALS:
    /// The corpora are others than before.
    void libraryChanged();
    /// For the status bar; an empty sentence when nothing goes on, a share below 0 when it is not known.
    void activityChanged(const QString& sentence, double share);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeProgress();
    QWidget* makeEmpty();
    QWidget* makeContent();
    QWidget* makeTitle();
    QWidget* makeSplit();
    void connectParts();
    void askForFiles(bool folder);
    void importStarter();
    /// Says so when it is.
    bool isBusy();
    void start(ImportRequest request);
    void refreshAndChoose(const QString& corpus);
    void showCorpora(const std::vector<CorpusSummary>& corpora, const QString& choose);
    void showProgress(const Progress& progress);
    void showOutcome(const ImportOutcome& outcome);
    void corpusChosen(const QString& corpus);
    void showContent(const CorpusContent& content);
    void setImporting(bool importing);
    void beginRename();
    void endRename(bool keep);
    void deleteChosen();
    void askForCap();
    void capTemplates(int cap);
    void deleteCaptions(const std::vector<std::uint32_t>& captions);
    void offerUndo(const QString& sentence, const TrashEntry& entry);
    void restored(const TrashEntry& entry);
    void changed(const Status& status, const QString& choose);
    void showError(const Error& error);

    AppContext m_context;
    QString m_wanted; ///< corpus to choose when they are listed for the first time
    QString m_folder; ///< of the last files chosen
    std::string m_hash; ///< of the captions that are shown
    LibraryWorker m_library;
    ImportJob m_job;
    MessageBar* m_messages;
    QPushButton* m_import = nullptr;
    TrashButton* m_trash = nullptr;
    QWidget* m_running = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_phase = nullptr;
    DataCorpora* m_corpora;
    QStackedWidget* m_stack;
    QWidget* m_title = nullptr;
    QLabel* m_name = nullptr;
    QLineEdit* m_rename = nullptr;
    HintLabel* m_facts = nullptr;
    DataReport* m_report;
    QLabel* m_split = nullptr;
    DataCaptions* m_captions;
    TemplateBars* m_templates;
};

} // namespace memewright
