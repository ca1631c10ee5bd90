#pragma once

#include <QWidget>

#include "AppContext.h"

class QMenu;
class QSettings;
class QStackedWidget;

namespace memewright {

class CreatePage;
class DataPage;
class ModelsPage;
class Rail;
class StatusStrip;
class Theme;
class TrainPage;

/// The window: rail, pages and status strip; it connects the pages to each other and remembers how it was left.
/// Closing it stops and joins whatever the pages have going.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    /// `theme` and `settings` outlive the window.
    MainWindow(AppContext context, Theme& theme, QSettings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    void showPage(int page);
    int currentPage() const;
    /// Writes down what would be lost if the program ended now: settings, and edits that wait for a pause in typing. A run that
    /// is being trained goes on.
    void keep();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void makePages();
    void makeRail();
    void connectPages();
    void connectSession();
    void makeShortcuts();
    void showThemeMenu();
    void addLanguages(QMenu* menu);
    void saveState();
    void restoreState();
    /// What a page remembers, in a group of its own.
    template <class Page>
    void savePage(const char* group, const Page* page);
    template <class Page>
    void restorePage(const char* group, Page* page);

    AppContext m_context;
    Theme& m_theme;
    QSettings& m_settings;
    Rail* m_rail;
    QStackedWidget* m_pages;
    StatusStrip* m_status;
    CreatePage* m_create;
    TrainPage* m_train;
    DataPage* m_data;
    ModelsPage* m_models;
};

} // namespace memewright
