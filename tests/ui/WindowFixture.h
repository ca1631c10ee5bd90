#pragma once

#include <memory>
#include <utility>

#include <QAbstractButton>
#include <QSettings>

#include "MainWindow.h"
#include "style/Theme.h"
#include "support/Patience.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"

namespace memewright::test {

/// The real window over an empty library, with settings and a theme of its own. Everything goes at the end of the scope, the
/// window first.
class WindowFixture
{
public:
    WindowFixture() : settings(QString::fromStdString((folder / "settings.ini").string()), QSettings::IniFormat)
    {
        theme.applyToApplication();
    }

    /// The built-in templates, no starter model, no reader of models: the test adds what it needs.
    AppContext context() const
    {
        AppContext context;
        context.libraryFolder = library();
        context.templateFolders = {sourceFolder() / "resources" / "templates"};
        context.builtInModels = {folder / "missing.safetensors"};
        context.device = {false, "CPU", 1};
        return context;
    }

    /// Shows a window, the old one closed and gone.
    void openWindow(AppContext context)
    {
        window.reset();
        window = std::make_unique<MainWindow>(std::move(context), theme, settings);
        window->show();
        QVERIFY(waitUntilExposed(window.get()));
    }

    std::filesystem::path library() const { return folder / "library"; }

    template <class T>
    T* find(const char* name) const
    {
        T* found = window->findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no %s", name);
        return found;
    }
    void click(const char* name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }

    TemporaryFolder folder;
    Theme theme{nullptr};
    QSettings settings;
    std::unique_ptr<MainWindow> window;
};

} // namespace memewright::test
