#pragma once

#include <QWidget>

#include "AppContext.h"
#include "jobs/ModelLoader.h"

class QLabel;
class QListWidget;

namespace memewright {

/// The Models page: the models found and what their files say about them. GUI thread.
class ModelsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ModelsPage(AppContext context, QWidget* parent = nullptr);

    void refresh();

private:
    void showModels(const std::vector<ModelEntry>& models);
    void showDetails(int row);

    ModelLoader m_loader;
    std::vector<ModelEntry> m_entries;
    QListWidget* m_list;
    QLabel* m_details;
};

} // namespace memewright
