#pragma once

#include <QWidget>

#include "AppContext.h"
#include "jobs/ModelImportJob.h"
#include "jobs/ModelLoader.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace memewright {

class MessageBar;

/// The Models page: the models found, what their files say about them, and import of models that Keras saved. GUI thread;
/// files are read on threads of its own.
class ModelsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ModelsPage(AppContext context, QWidget* parent = nullptr);

    void refresh();
    /// Imports a model that Keras saved, with its params.json, into the library; ignored while another comes in.
    void importModel(const QString& model, const QString& params);
    bool isImporting() const { return m_import.isRunning(); }

Q_SIGNALS:
    /// A model was imported.
    void modelsChanged();

private:
    QWidget* makeHeader();
    QWidget* makePanel();
    QWidget* makeProgress();
    void connectImport();
    void setImporting(bool importing);
    void showModels(const std::vector<ModelEntry>& models);
    void showDetails(int row);

    ModelLoader m_loader;
    ModelImportJob m_import;
    std::vector<ModelEntry> m_entries;
    std::filesystem::path m_wanted; ///< chosen as soon as it is listed
    MessageBar* m_messages;
    QPushButton* m_importButton = nullptr;
    QWidget* m_progress = nullptr;
    QListWidget* m_list;
    QLabel* m_details;
};

} // namespace memewright
