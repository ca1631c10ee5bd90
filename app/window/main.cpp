#include <QApplication>
#include <QIcon>
#include <QSettings>

#include "Language.h"
#include "MainWindow.h"
#include "QuitSignals.h"
#include "common/MallocTuning.h"
#include "common/PlainNumbers.h"
#include "common/Resources.h"
#include "network/Network.h"
#include "storage/Library.h"
#include "style/Metrics.h"
#include "style/Style.h"
#include "style/Theme.h"

#include <algorithm>
#include <cstdio>
#include <span>
#include <string_view>
#include <thread>

namespace {

using namespace memewright;

// One core is left to the window.
int computeThreads()
{
    return std::max(1, int(std::thread::hardware_concurrency()) - 1);
}

Result<LoadedModel> readModel(const std::filesystem::path& file)
{
    auto network = loadNetwork(file, DeviceChoice::Auto);
    if (!network)
        return tl::make_unexpected(network.error());
    return LoadedModel{(*network)->info(), *network};
}

AppContext makeContext()
{
    AppContext context;
    context.libraryFolder = defaultLibraryFolder();
    context.templateFolders = {resourceFolder() / "templates"};
    context.builtInModels = builtInModels();
    context.starterCorpus = resourceFolder() / "starter" / "captions.csv";
    context.blockedWords = builtInBlockedWords().value_or(std::vector<std::string>());
    context.threads = computeThreads();
    setComputeThreads(context.threads);
    context.device = resolveDevice(DeviceChoice::Auto).value_or(DeviceInfo{false, "CPU", context.threads});
    context.readModel = readModel;
    return context;
}

} // namespace

int main(int argc, char** argv)
{
    // Before Qt looks for a display, which a script that asks may not have.
    for (const std::string_view argument : std::span(argv, static_cast<std::size_t>(argc)).subspan(1))
        if (argument == "--help" || argument == "-h") {
            std::fputs("Usage: memewright\n\nOpens the window. memewright-cli does the same work without one.\n", stdout);
            return 0;
        }
    keepFreedMemory();
    QApplication application(argc, argv);
    usePlainNumbers();
    const QuitSignals quitSignals; // before the window, so that it outlives what the window saves
    QApplication::setApplicationName(QStringLiteral("memewright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Memewright"));
    QApplication::setDesktopFileName(QStringLiteral("memewright"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/memewright.svg")));
    QApplication::setStyle(new Style);
    QApplication::setFont(metrics::scaled(QApplication::font(), metrics::kBodyPoints));

    QSettings settings(QStringLiteral("memewright"), QStringLiteral("memewright"));
    installLanguage(settings.value(QStringLiteral("language")).toString());
    Theme theme(std::make_unique<PortalColorScheme>());
    theme.applyToApplication();
    MainWindow window(makeContext(), theme, settings);
    window.show();
    return QApplication::exec();
}
