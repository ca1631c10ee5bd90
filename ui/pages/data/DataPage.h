#pragma once

#include <QWidget>

#include "AppContext.h"
#include "jobs/ImportJob.h"
#include "jobs/LibraryWorker.h"

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace memewright {

class MessageBar;

/// The Data page: the corpora there are, and importing captions. GUI thread; the library is asked on threads of its own.
class DataPage : public QWidget
{
    Q_OBJECT

public:
    explicit DataPage(const AppContext& context, QWidget* parent = nullptr);

    /// Lists the corpora again.
    void refresh();
    bool isImporting() const { return m_job.isRunning(); }
    /// Imports files or folders into a corpus named after the first; a second import of the same adds no duplicate.
    void importPaths(const QStringList& paths);

Q_SIGNALS:
    /// Captions were imported.
    void libraryChanged();
    /// For the status bar; an empty sentence when nothing goes on, a share below 0 when it is not known.
    void activityChanged(const QString& sentence, double share);

private:
    QWidget* makeReport();
    void askForFiles(bool folder);
    void showCorpora(const std::vector<CorpusSummary>& corpora);
    void showProgress(const Progress& progress);
    void showOutcome(const ImportOutcome& outcome);
    void askReport();
    void setImporting(bool importing);

    LibraryWorker m_library;
    ImportJob m_job;
    MessageBar* m_messages;
    QPushButton* m_import;
    QPushButton* m_stop;
    QProgressBar* m_progress;
    QLabel* m_phase;
    QListWidget* m_corpora;
    QLabel* m_report;
};

} // namespace memewright
