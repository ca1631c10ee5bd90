#pragma once

#include <QWidget>

#include "AppContext.h"
#include "jobs/LibraryWorker.h"
#include "jobs/ModelImportJob.h"
#include "jobs/ModelLoader.h"
#include "jobs/SampleWriter.h"
#include "pages/models/ModelCards.h"

class QLabel;
class QListView;
class QPushButton;
class QSettings;
class QStackedWidget;

namespace memewright {

class MessageBar;
class TrashButton;

/// The Models page: a card for each model found, several compared side by side, and models coming in and going out as files.
/// GUI thread; files are read on threads of its own.
class ModelsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ModelsPage(AppContext context, QWidget* parent = nullptr);

    void refresh();
    /// Imports a model that Keras saved, with its params.json, into the library; ignored while another comes in.
    void importModel(const QString& model, const QString& params);
    /// Imports models of this program.
    void importFiles(const QStringList& files);
    bool isImporting() const { return m_import.isRunning(); }
    /// A run that goes on and so cannot be deleted; empty: none.
    void setRunning(const QString& run);
    /// The model chosen and the folder that files were last looked for in.
    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

Q_SIGNALS:
    /// A model was imported, deleted or brought back.
    void modelsChanged();
    /// A run was deleted or brought back with its model.
    void runsChanged();
    void trainRequested();
    /// The person wants to write with it.
    void useRequested(const std::filesystem::path& model);
    /// The person wants a run that starts from it.
    void continueRequested(const std::filesystem::path& model);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeEmpty();
    QWidget* makeCards();
    QWidget* makePanel();
    QWidget* makeProgress();
    void fitPanel();
    void connectImport();
    void connectCards();
    void setImporting(bool importing);
    void showModels(const std::vector<ModelEntry>& models);
    void showCards(std::vector<ModelCard> cards);
    void showDetails();
    std::vector<const ModelCard*> chosen() const;
    QString runOf(const ModelEntry& entry) const;
    void askForModels();
    /// Shows a model that came in, and what was assumed of it.
    void imported(const std::filesystem::path& model, const std::vector<std::string>& assumed);
    void askWhereTo();
    void exportTo(const QString& file);
    void useChosen();
    void deleteChosen();
    void deleted(const QString& name, const TrashEntry& entry);
    void restored(const TrashEntry& entry);
    void changed(const Status& status);
    void showError(const Error& error);

    AppContext m_context;
    ModelLoader m_loader;
    ModelImportJob m_import;
    SampleWriter m_samples;
    ModelCards m_cards;
    std::filesystem::path m_wanted; ///< chosen as soon as it is listed
    QString m_running;
    QString m_folder; ///< of the last file chosen
    MessageBar* m_messages;
    QPushButton* m_importButton = nullptr;
    TrashButton* m_trash = nullptr;
    QPushButton* m_use = nullptr;
    QPushButton* m_continue = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_delete = nullptr;
    QWidget* m_progress = nullptr;
    QStackedWidget* m_stack;
    QListView* m_list;
    QWidget* m_panel = nullptr;
    QLabel* m_heading = nullptr;
    QLabel* m_details;
    LibraryWorker m_library; ///< last: joins before what it reports to goes
};

} // namespace memewright
